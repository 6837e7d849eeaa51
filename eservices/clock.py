"""What time it is, and working-day arithmetic: dates in, dates out.

Working days are Sunday to Thursday without holidays (Official Holidays Law No. 12 of 2024 for the
weekly rest on Friday and Saturday).  `holidays` is any container of dates.
Rules of counting: the first working day after the day of filing is day one; what comes in after
14:00 or on a day off counts from the next working day.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

BAGHDAD = ZoneInfo("Asia/Baghdad")
LATEST_HOUR = time(14, 0)
_WEEKEND = frozenset({4, 5})  # Friday and Saturday, Monday being 0
_moved = ContextVar("moved clock", default=None)


def now():
    """Return the present moment, aware, in UTC. Every act and row takes its time from here."""
    return _moved.get() or datetime.now(UTC)


def is_moved():
    """Tell whether what happens now is told of another time, so that nobody waits for it."""
    return _moved.get() is not None


def today():
    """Return the present date in Baghdad."""
    return now().astimezone(BAGHDAD).date()


@contextmanager
def moved_to(moment):
    """Let everything inside happen at `moment` (aware): how the demo gets a past that real acts made."""
    token = _moved.set(moment)
    try:
        yield
    finally:
        _moved.reset(token)


def is_working_day(day, holidays=()):
    """Tell whether offices are open on this date."""
    return day.weekday() not in _WEEKEND and day not in holidays


def next_working_day(day, holidays=()):
    """Return `day` itself when it is a working day, or the first one after it."""
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return day


def filing_day(moment, holidays=()):
    """Return the working day on which something that came in at `moment` (aware) counts as received."""
    local = moment.astimezone(BAGHDAD)
    if local.time() > LATEST_HOUR or not is_working_day(local.date(), holidays):
        return next_working_day(local.date() + timedelta(days=1), holidays)
    return local.date()


def add_working_days(day, count, holidays=()):
    """Return the date `count` working days after `day`; zero gives the working day itself."""
    day = next_working_day(day, holidays)
    for _ in range(count):
        day = next_working_day(day + timedelta(days=1), holidays)
    return day


def working_days_between(start, end, holidays=()):
    """Count the working days after `start` up to and including `end`; negative when `end` is before."""
    if end < start:
        return -working_days_between(end, start, holidays)
    count = 0
    while start < end:
        start += timedelta(days=1)
        count += is_working_day(start, holidays)
    return count


def citizen_deadline(moment, days, holidays=()):
    """Return the last date for a citizen's reply: calendar days, moved on to a working day."""
    return next_working_day(moment.astimezone(BAGHDAD).date() + timedelta(days=days), holidays)
