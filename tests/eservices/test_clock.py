from datetime import UTC, date, datetime, timedelta

import pytest

from eservices.clock import (
    add_working_days,
    citizen_deadline,
    filing_day,
    is_working_day,
    moved_to,
    next_working_day,
    now,
    today,
    working_days_between,
)

# November 2026: the 22nd is a Sunday, the 27th and 28th are Friday and Saturday.
SUNDAY, THURSDAY, FRIDAY = date(2026, 11, 22), date(2026, 11, 26), date(2026, 11, 27)
NEXT_SUNDAY, NEXT_MONDAY = date(2026, 11, 29), date(2026, 11, 30)
FEAST = frozenset({date(2026, 11, 24), date(2026, 11, 25)})


def at(day, hour, minute=0):
    """A moment in Baghdad, three hours ahead of UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=3)


def test_offices_open_from_sunday_to_thursday():
    week = [SUNDAY + timedelta(days=n) for n in range(7)]
    assert [is_working_day(day) for day in week] == [True] * 5 + [False] * 2


def test_a_holiday_is_no_working_day():
    assert not is_working_day(date(2026, 11, 24), FEAST)
    assert next_working_day(date(2026, 11, 24), FEAST) == THURSDAY


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (SUNDAY, 0, SUNDAY),
        (SUNDAY, 1, date(2026, 11, 23)),
        (THURSDAY, 1, NEXT_SUNDAY),
        (FRIDAY, 0, NEXT_SUNDAY),
        (FRIDAY, 1, NEXT_MONDAY),
        (SUNDAY, 5, NEXT_SUNDAY),
    ],
)
def test_working_days_are_added_over_weekends(day, count, expected):
    assert add_working_days(day, count) == expected


def test_holidays_are_skipped_when_adding():
    assert add_working_days(SUNDAY, 3, FEAST) == NEXT_SUNDAY


@pytest.mark.parametrize("count", range(30))
def test_adding_and_counting_agree(count):
    assert working_days_between(SUNDAY, add_working_days(SUNDAY, count, FEAST), FEAST) == count


def test_counting_backwards_is_negative():
    assert working_days_between(NEXT_SUNDAY, SUNDAY) == -5


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (at(SUNDAY, 9), SUNDAY),
        (at(SUNDAY, 14), SUNDAY),
        (at(SUNDAY, 14, 1), date(2026, 11, 23)),
        (at(THURSDAY, 15), NEXT_SUNDAY),
        (at(FRIDAY, 9), NEXT_SUNDAY),
        (at(FRIDAY, 23, 59), NEXT_SUNDAY),
        # Two in the morning in Baghdad is still the evening before in UTC.
        (at(date(2026, 11, 23), 2), date(2026, 11, 23)),
    ],
)
def test_late_filings_count_from_the_next_working_day(moment, expected):
    assert filing_day(moment) == expected


def test_a_filing_before_a_feast_counts_after_it():
    assert filing_day(at(date(2026, 11, 23), 16), FEAST) == THURSDAY


def test_a_citizens_deadline_is_in_calendar_days_and_never_on_a_day_off():
    assert citizen_deadline(at(SUNDAY, 9), 3) == date(2026, 11, 25)
    assert citizen_deadline(at(SUNDAY, 9), 5) == NEXT_SUNDAY


def test_the_clock_can_be_moved_and_comes_back():
    moment = at(SUNDAY, 1)
    with moved_to(moment):
        assert now() == moment
        assert today() == SUNDAY
    assert now() > moment - timedelta(days=36500)
    assert abs((now() - datetime.now(UTC)).total_seconds()) < 5
