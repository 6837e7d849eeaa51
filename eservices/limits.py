"""How often something may be tried: counters in the database, so that every worker shares them.

Fixed windows are enough here: a guesser gains at most one window's tries at a boundary.
"""

import math
from datetime import timedelta

from django.db import connection
from django.db.models import F

from eservices.clock import now
from eservices.crypto import keyed_hash
from eservices.exceptions import TooManyTries
from eservices.models import Throttle

# The window of what is remembered rather than counted.
_REMEMBERED = 0
# What a PositiveIntegerField of PostgreSQL holds.
_NO_LIMIT = 2_147_483_647
# One statement on SQLite and PostgreSQL alike: it often runs while the database's one write lock is held.
_ADD = """
    INSERT INTO eservices_throttle ("key", "window", "count", "expires_at") VALUES (%s, %s, 1, %s)
    ON CONFLICT ("key", "window") DO UPDATE SET "count" = eservices_throttle."count" + 1
    WHERE eservices_throttle."count" < %s
"""


def count_try(name, subject, *, limit, seconds):
    """Count one try of `name` by `subject`; raises TooManyTries beyond `limit` in a window of `seconds`.

    Counting and comparing are one statement, so that a hundred tries at once are not more than a hundred in a
    row. The subject (an address, a number) is kept as a keyed hash only.
    """
    if limit < 1 or not _add(name, subject, seconds, limit):
        raise TooManyTries(_seconds_left(seconds))


def give_back(name, subject, *, seconds):
    """Take back one counted try: it was none, the person was right."""
    Throttle.objects.filter(key=_key(name, subject), window=_window(seconds), count__gt=0).update(count=F("count") - 1)


def remember(name, subject, *, seconds):
    """Remember for so many seconds that `subject` once did `name`."""
    expires = now() + timedelta(seconds=seconds)
    Throttle.objects.update_or_create(
        key=_key(name, subject), window=_REMEMBERED, defaults={"count": 1, "expires_at": expires}
    )


def is_remembered(name, subject):
    """Tell whether it is remembered that `subject` did `name`."""
    return Throttle.objects.filter(key=_key(name, subject), window=_REMEMBERED, expires_at__gt=now()).exists()


def is_exhausted(name, subject, *, limit, seconds):
    """Tell whether `limit` tries were counted in the present window."""
    row = Throttle.objects.filter(key=_key(name, subject), window=_window(seconds)).only("count").first()
    return row is not None and row.count >= limit


def add_try(name, subject, *, seconds):
    """Count one try without a limit."""
    _add(name, subject, seconds, _NO_LIMIT)


def refuse_when_exhausted(name, subject, *, limit, seconds):
    """Raise TooManyTries when the limit is reached, without counting."""
    if is_exhausted(name, subject, limit=limit, seconds=seconds):
        raise TooManyTries(_seconds_left(seconds))


def _add(name, subject, seconds, limit):
    """Add one to a counter below `limit`, made when it is not there; tell whether that was done."""
    values = [_key(name, subject), _window(seconds), connection.ops.adapt_datetimefield_value(_end(seconds)), limit]
    with connection.cursor() as cursor:
        cursor.execute(_ADD, values)
        return cursor.rowcount == 1


def _key(name, subject):
    return keyed_hash("limit", f"{name}:{subject}")


def _window(seconds):
    return math.floor(now().timestamp() / seconds)


def _end(seconds):
    return now() + timedelta(seconds=2 * seconds)


def _seconds_left(seconds):
    return math.ceil(seconds - now().timestamp() % seconds)
