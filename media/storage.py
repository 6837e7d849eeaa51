"""Where citizens' files lie: outside every public folder, under names that say nothing, on the disk before the row."""

import contextlib
import os
import re
import time
import uuid
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible

STORED_NAME = re.compile(r"[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{32}")
DIRECTORY_MODE = 0o700
FILE_MODE = 0o600


@deconstructible(path="media.storage.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """Files of citizens under `settings.PRIVATE_ROOT`.

    `save` ignores the name it is given, returns a random one, and comes back only when file and folders are
    on the disk: save first, commit the row afterwards. Files no row names are left to a sweeper (`stored_before`).
    """

    def __init__(self):
        super().__init__(base_url=None)

    @property
    def base_location(self):
        return settings.PRIVATE_ROOT

    @property
    def location(self):
        return os.path.abspath(self.base_location)

    def url(self, name):
        raise ValueError("A private file has no address; a view serves it when a rule says yes.")

    def path(self, name):
        if not STORED_NAME.fullmatch(str(name)):
            raise SuspiciousFileOperation("Not a name of a stored private file.")
        return os.path.join(self.location, name)

    def save(self, name, content, max_length=None):
        return super().save(self.get_available_name(name), content, max_length)

    def get_available_name(self, name, max_length=None):
        random = uuid.uuid4().hex
        return f"{random[:2]}/{random[2:4]}/{random}"

    def generate_filename(self, filename):
        return self.get_available_name(filename)

    def _save(self, name, content):
        path = Path(self.path(name))
        _make_durable_directory(path.parent)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, FILE_MODE)
        with os.fdopen(descriptor, "wb") as file:
            for chunk in content.chunks():
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        _sync_directory(path.parent)
        return name

    def delete(self, name):
        if name:
            Path(self.path(name)).unlink(missing_ok=True)

    def stored_before(self, seconds_ago):
        """Names of files older than so many seconds: what a sweeper compares with the rows."""
        limit = time.time() - seconds_ago
        for path in Path(self.location).glob("??/??/*"):
            try:
                if path.stat().st_mtime < limit:
                    yield path.relative_to(self.location).as_posix()
            except FileNotFoundError:
                continue


def _make_durable_directory(directory):
    """Makes missing folders and syncs the folder above each, so that a power cut cannot lose the path."""
    missing = []
    while not directory.is_dir():
        missing.append(directory)
        directory = directory.parent
    for folder in reversed(missing):
        with contextlib.suppress(FileExistsError):  # another worker was faster; it may not have synced yet
            folder.mkdir(mode=DIRECTORY_MODE)
        _sync_directory(folder.parent)


def _sync_directory(directory):
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
