"""How often something may be tried: counters in the database, so that every worker shares them.

Fixed windows are enough here: a guesser gains at most one window's tries at a boundary.
"""

import math
from datetime import timedelta

from django.db import transaction
from django.db.models import F

from eservices.clock import now
from eservices.crypto import keyed_hash
from eservices.exceptions import TooManyTries
from eservices.models import Throttle


def count_try(name, subject, *, limit, seconds):
    """Count one try of `name` by `subject`; raises TooManyTries beyond `limit` in a window of `seconds`.

    The subject (an address, a number) is kept as a keyed hash only.
    """
    if is_exhausted(name, subject, limit=limit, seconds=seconds):
        raise TooManyTries(_seconds_left(seconds))
    add_try(name, subject, seconds=seconds)


def is_exhausted(name, subject, *, limit, seconds):
    """Tell whether `limit` tries were counted in the present window."""
    row = Throttle.objects.filter(key=_key(name, subject), window=_window(seconds)).only("count").first()
    return row is not None and row.count >= limit


def add_try(name, subject, *, seconds):
    """Count one try."""
    key, window = _key(name, subject), _window(seconds)
    with transaction.atomic():
        if not Throttle.objects.filter(key=key, window=window).update(count=F("count") + 1):
            row, created = Throttle.objects.get_or_create(
                key=key, window=window, defaults={"count": 1, "expires_at": _end(seconds)}
            )
            if not created:
                Throttle.objects.filter(pk=row.pk).update(count=F("count") + 1)


def refuse_when_exhausted(name, subject, *, limit, seconds):
    """Raise TooManyTries when the limit is reached, without counting."""
    if is_exhausted(name, subject, limit=limit, seconds=seconds):
        raise TooManyTries(_seconds_left(seconds))


def _key(name, subject):
    return keyed_hash("limit", f"{name}:{subject}")


def _window(seconds):
    return math.floor(now().timestamp() / seconds)


def _end(seconds):
    return now() + timedelta(seconds=2 * seconds)


def _seconds_left(seconds):
    return math.ceil(seconds - now().timestamp() % seconds)
