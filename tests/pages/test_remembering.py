"""What every page shows is read once, and anew when somebody changed it, whichever process did."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from pages import remembering
from pages.remembering import forget, remembered


@pytest.fixture(autouse=True)
def _own_stamp(monkeypatch, tmp_path):
    monkeypatch.setattr(remembering, "_stamp", lambda: tmp_path / "shell-changed")


class Reading:
    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return {"read": self.times}


@pytest.mark.django_db
def test_it_is_read_once_until_somebody_forgets():
    read = Reading()
    assert [remembered("x", read)["read"] for _ in range(3)] == [1, 1, 1]
    forget()
    assert remembered("x", read)["read"] == 2


def test_an_empty_answer_is_remembered_too():
    read = Reading()
    assert remembered("empty", lambda: read() and {}) == {} == remembered("empty", read)
    assert read.times == 1


def test_another_process_is_believed(tmp_path):
    read = Reading()
    remembered("y", read)
    code = (
        "import django; django.setup();from django.conf import settings; from pathlib import Path;"
        f"settings.VAR_DIR = Path({str(tmp_path)!r});"
        "from pages.remembering import _note_change; _note_change()"
    )
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    subprocess.run([sys.executable, "-c", code], cwd=settings.BASE_DIR, env=environment, check=True)
    assert remembered("y", read)["read"] == 2


@pytest.mark.django_db
def test_what_was_read_before_the_commit_is_read_once_more_after_it(django_capture_on_commit_callbacks):
    read = Reading()
    with django_capture_on_commit_callbacks(execute=True):
        forget()
        assert remembered("z", read)["read"] == 1
    assert remembered("z", read)["read"] == 2
