"""Production refuses to start, with the sentence that says why."""

import os
import string
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.settings import guards

ROOT = Path(__file__).resolve().parents[2]
SECRET = "s" + string.ascii_letters
FIELD = "f" + string.ascii_letters
SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"},
}
GOOD = {
    "secret_key": SECRET,
    "field_keys": [FIELD],
    "allowed_hosts": ["portal.example.iq"],
    "debug": False,
    "database": SQLITE,
}


def with_pragmas(text):
    return {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": {"init_command": text}}


@pytest.fixture(autouse=True)
def _sound_sqlite(monkeypatch):
    monkeypatch.setattr(guards.sqlite3, "sqlite_version_info", (3, 53, 4))


def test_good_settings_pass():
    guards.refuse_weak_settings(**GOOD)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"secret_key": ""}, "BAWABA_SECRET_KEY is not set"),
        ({"secret_key": "short"}, "BAWABA_SECRET_KEY is weak"),
        ({"secret_key": "a" * 80}, "BAWABA_SECRET_KEY is weak"),
        ({"secret_key": "django-insecure-" + string.ascii_letters}, "BAWABA_SECRET_KEY is weak"),
        ({"field_keys": []}, "BAWABA_FIELD_KEYS is not set"),
        ({"field_keys": [FIELD, "weak"]}, "BAWABA_FIELD_KEYS is weak"),
        ({"field_keys": [SECRET]}, "BAWABA_FIELD_KEYS repeats BAWABA_SECRET_KEY"),
        ({"allowed_hosts": []}, "BAWABA_HOSTS is not set"),
        ({"allowed_hosts": ["portal.example.iq", "*"]}, "BAWABA_HOSTS holds *"),
        ({"debug": True}, "BAWABA_DEBUG is on"),
        ({"database": with_pragmas("PRAGMA synchronous=NORMAL;")}, "synchronous is below FULL"),
        ({"database": with_pragmas("")}, "synchronous is below FULL"),
        ({"database": {"ENGINE": "django.db.backends.sqlite3"}}, "synchronous is below FULL"),
    ],
)
def test_each_weakness_is_refused_with_its_sentence(change, sentence):
    with pytest.raises(ImproperlyConfigured) as refusal:
        guards.refuse_weak_settings(**{**GOOD, **change})
    assert str(refusal.value).startswith("The portal does not start: ")
    assert sentence in str(refusal.value)


def test_sqlite_that_can_lose_a_write_is_refused_in_wal(monkeypatch):
    monkeypatch.setattr(guards.sqlite3, "sqlite_version_info", (3, 40, 1))
    with pytest.raises(ImproperlyConfigured, match="can lose a committed write in WAL mode"):
        guards.refuse_weak_settings(**GOOD)
    guards.refuse_weak_settings(
        **{**GOOD, "database": with_pragmas("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA;")}
    )


def test_postgresql_is_not_asked_for_pragmas():
    guards.refuse_weak_settings(**{**GOOD, "database": {"ENGINE": "django.db.backends.postgresql"}})


def test_everything_wrong_is_named_at_once():
    with pytest.raises(ImproperlyConfigured) as refusal:
        guards.refuse_weak_settings(**{**GOOD, "secret_key": "", "allowed_hosts": [], "debug": True})
    assert all(name in str(refusal.value) for name in ("BAWABA_SECRET_KEY", "BAWABA_HOSTS", "BAWABA_DEBUG"))


def start_production(tmp_path, **environment):
    """Load production's settings in a process of its own; return (exit code, what it said)."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given = {"BAWABA_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "portal.settings.production", **environment}
    command = [sys.executable, "-c", "import django; django.setup(); print('started')"]
    answer = subprocess.run(command, cwd=ROOT, env={**kept, **given}, capture_output=True, text=True, check=False)
    return answer.returncode, answer.stdout + answer.stderr


def test_production_without_an_environment_does_not_start(tmp_path):
    code, said = start_production(tmp_path)
    assert code != 0
    assert "The portal does not start: BAWABA_SECRET_KEY is not set." in said


def test_production_starts_with_a_whole_environment(tmp_path):
    environment = {"BAWABA_SECRET_KEY": SECRET, "BAWABA_FIELD_KEYS": FIELD, "BAWABA_HOSTS": "portal.example.iq"}
    assert start_production(tmp_path, **environment) == (0, "started\n")
    code, said = start_production(tmp_path, **environment, BAWABA_DEBUG="1")
    assert code != 0
    assert "BAWABA_DEBUG is on" in said
