"""Databases of a test run: migrated once into a template, which every process of every run copies.

Migrating takes half a minute, copying a second. The template is made anew when a migration, or what migrations call,
is another one. Each run begins with a fresh copy, because tests with real transactions empty theirs.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
PREFIX = "bawaba_template_"
# What decides how a migrated database looks: the migrations, what they call, and the versions of all packages.
DECIDES = ("*/migrations/*.py", "eservices/append_only.py", "search/engines/*.py", "requirements.txt")


def copy_template():
    """Put a freshly migrated database where this process expects the one of its tests."""
    if connection.vendor == "sqlite":
        copy_file(connection.settings_dict["TEST"]["NAME"])
    else:
        _copy_database(connection.creation._get_test_db_name())


def copy_file(target):
    """Put a freshly migrated SQLite database at a path."""
    with _alone():
        template = _template_file()
    for left in ("-wal", "-shm"):
        Path(f"{target}{left}").unlink(missing_ok=True)
    shutil.copyfile(template, target)


def template_name():
    """Return the name of the template that belongs to the migrations as they stand."""
    digest = hashlib.sha256(sys.version.encode())
    for pattern in DECIDES:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return PREFIX + digest.hexdigest()[:12]


@contextmanager
def _alone():
    """Let one process at a time make the template."""
    with (settings.VAR_DIR / "test-template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _template_file():
    template = settings.VAR_DIR / f"{template_name()}.sqlite3"
    if not template.exists():
        for old in settings.VAR_DIR.glob(f"{PREFIX}*"):
            old.unlink()
        half = template.with_suffix(".half")
        _migrate(f"sqlite:///{half}")
        half.rename(template)
    return template


def _copy_database(target):
    template = template_name()
    with _alone(), connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"])
        there = {name for (name,) in cursor.fetchall()}
        if template not in there:
            for name in there:
                cursor.execute(f"DROP DATABASE {name}")
            cursor.execute(f"CREATE DATABASE {PREFIX}half")
            _migrate(_address_of(f"{PREFIX}half"))
            cursor.execute(f"ALTER DATABASE {PREFIX}half RENAME TO {template}")
        cursor.execute(f'DROP DATABASE IF EXISTS "{target}"')
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE {template}')


def _address_of(name):
    """Return the address of another database beside the one in DATABASE_URL."""
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))


def _migrate(address):
    """Migrate a database in a process of its own, so that this one remembers nothing of it."""
    environment = os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    command = [sys.executable, "manage.py", "migrate", "-v0", "--no-input"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"The databases of tests could not be migrated:\n{done.stdout}{done.stderr}")
