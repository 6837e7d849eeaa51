"""How often number and code may be tried. The reasons stand in docs/decisions/0011-limits-of-tracking.md."""

from contextlib import contextmanager

from django.db import transaction

from eservices.limits import count_try, give_back, is_remembered, remember

QUARTER, HOUR, MINUTE = 15 * 60, 60 * 60, 60
REMEMBERED_FOR = 30 * 24 * HOUR
KNOWN = "track-known"


@contextmanager
def counted_try(number, network):
    """Count one try at an application number; yields a function to call when the code was right.

    Raises TooManyTries. Every limit is taken before the code is looked at and given back when it was right,
    so that only failures count and tries at the same moment cannot slip past. A network from which this
    number was opened before is held to its own limit only: others cannot lock its people out.
    """
    pair = f"{number}|{network}"
    limits = [("track-pair", pair, 5, QUARTER)]
    if not is_remembered(KNOWN, pair):
        limits += [
            ("track-number", number, 30, HOUR),
            ("track-network", network, 20, HOUR),
            ("track-all", "", 200, MINUTE),
        ]

    def was_right():
        with transaction.atomic():
            for name, subject, _limit, seconds in limits:
                give_back(name, subject, seconds=seconds)
            remember(KNOWN, pair, seconds=REMEMBERED_FOR)

    # One transaction: what is refused by one limit was no try and uses up none of the others.
    with transaction.atomic():
        for name, subject, limit, seconds in limits:
            count_try(name, subject, limit=limit, seconds=seconds)
    yield was_right
