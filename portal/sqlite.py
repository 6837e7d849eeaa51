"""Which SQLite library the portal runs on.

SQLite 3.7.0 to 3.51.2 can lose a committed write in WAL mode when a checkpoint races a
reset of the log (fixed in 3.51.3, with backports 3.44.6 and 3.50.7).  Debian 12's Python
links 3.40.1, so a sound library from the pysqlite3 wheel takes its place.
"""

import sqlite3
import sys

FIXED = (3, 51, 3)
BACKPORTS = {(3, 44): 6, (3, 50): 7}


def is_affected(version_info):
    """Tell whether a library of this version, such as (3, 40, 1), has the WAL-reset fault."""
    version = tuple(version_info[:3])
    if version >= FIXED:
        return False
    return version[2] < BACKPORTS.get(version[:2], version[2] + 1)


def use_sound_sqlite():
    """Put the pysqlite3 wheel in the place of `sqlite3` when the system's library is affected."""
    if not is_affected(sqlite3.sqlite_version_info):
        return
    try:
        import pysqlite3
    except ImportError:
        # Production refuses to start in this state (portal.checks); other settings go on.
        return
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
