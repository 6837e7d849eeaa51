import os
import re
from pathlib import Path

import pytest
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile

from media.storage import PrivateStorage


@pytest.fixture
def storage(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "private"
    return PrivateStorage()


def test_a_file_gets_a_random_name_that_says_nothing(storage):
    name = storage.save("../../deed of Ali.pdf", ContentFile(b"paper"))
    assert re.fullmatch(r"[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{32}", name)
    assert storage.save("same", ContentFile(b"paper")) != name
    assert storage.open(name).read() == b"paper"


def test_only_our_own_user_may_read(storage):
    path = Path(storage.path(storage.save("x", ContentFile(b"paper"))))
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_private_file_has_no_address(storage):
    with pytest.raises(ValueError, match="no address"):
        storage.url(storage.save("x", ContentFile(b"paper")))


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "ab/cd/../../../x", "ab/cd/" + "g" * 32, ""])
def test_only_names_it_gave_are_opened(storage, name):
    with pytest.raises(SuspiciousFileOperation):
        storage.open(name)


def test_file_and_new_folders_are_synced_before_save_returns(storage, monkeypatch):
    synced = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (synced.append(os.readlink(f"/proc/self/fd/{fd}")), real(fd)))
    path = Path(storage.path(storage.save("x", ContentFile(b"paper"))))
    assert synced[-2:] == [str(path), str(path.parent)]
    above = [path.parent.parent, path.parents[2], path.parents[3]]
    assert {str(folder) for folder in above} <= set(synced[:-2])


def test_deleting_twice_is_no_error(storage):
    name = storage.save("x", ContentFile(b"paper"))
    storage.delete(name)
    storage.delete(name)
    assert not storage.exists(name)


def test_the_sweeper_is_told_of_old_files_only(storage):
    old = storage.save("x", ContentFile(b"old"))
    storage.save("x", ContentFile(b"new"))
    os.utime(storage.path(old), (0, 0))
    assert list(storage.stored_before(60)) == [old]
