"""Which SQLite libraries are sound, and that the portal runs on one."""

import pytest
from django.db import connection

from portal import sqlite


@pytest.mark.parametrize(
    ("version", "affected"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 44, 7), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 0), True),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 4), False),
        ((4, 0, 0), False),
    ],
)
def test_the_versions_that_can_lose_a_write_are_known(version, affected):
    assert sqlite.is_affected(version) is affected


@pytest.mark.django_db
def test_the_portal_runs_on_a_sound_library():
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL")
    with connection.cursor() as cursor:
        cursor.execute("SELECT sqlite_version()")
        version = tuple(int(part) for part in cursor.fetchone()[0].split("."))
    assert not sqlite.is_affected(version)


def test_a_sound_system_library_is_left_in_place(monkeypatch):
    import sys

    before = sys.modules["sqlite3"]
    monkeypatch.setattr(sqlite.sqlite3, "sqlite_version_info", (3, 53, 4))
    sqlite.use_sound_sqlite()
    assert sys.modules["sqlite3"] is before
