"""Opening hours: rows of days and hours as a table of the week, and whether people are received at this moment."""

from dataclasses import dataclass
from datetime import datetime, time

from django.utils import timezone

from pages.blocks.offices import DAY_NAMES, WEEK


@dataclass(frozen=True, slots=True)
class Hours:
    """Days that follow each other (by their place in the week) and when they open; None for days off."""

    first: int
    last: int
    opens: time | None = None
    closes: time | None = None

    @property
    def first_name(self):
        return DAY_NAMES[WEEK[self.first]]

    @property
    def last_name(self):
        return DAY_NAMES[WEEK[self.last]]

    @property
    def is_one_day(self):
        return self.first == self.last

    @property
    def is_two_days(self):
        return self.last == self.first + 1

    @property
    def opens_at(self):
        """Its hour on a day of this moment's, as templates write hours."""
        return _today_at(self.opens)

    @property
    def closes_at(self):
        return _today_at(self.closes)

    def holds(self, weekday):
        """Tell whether a day (Monday is 0) is one of these."""
        return self.first <= WEEK.index(weekday) <= self.last


def week_of(rows):
    """Return the week from Sunday on as Hours, from opening blocks; days of no row are off, days of two the first's."""
    days = [None] * len(WEEK)
    for row in rows:
        for place in _places(row):
            days[place] = days[place] or (row["opens"], row["closes"])
    week = []
    for place, hours in enumerate(days):
        if week and (week[-1].opens, week[-1].closes) == (hours or (None, None)):
            week[-1] = Hours(week[-1].first, place, week[-1].opens, week[-1].closes)
        else:
            week.append(Hours(place, place, *(hours or (None, None))))
    return week


def is_open(hours, moment=None):
    """Tell whether people are received at a moment (now) of a day that these hours hold."""
    clock = timezone.localtime(moment).time()
    return hours.opens is not None and hours.opens <= clock < hours.closes


def _places(row):
    first, last = WEEK.index(int(row["first_day"])), WEEK.index(int(row["last_day"]))
    return range(first, last + 1) if first <= last else [*range(first, len(WEEK)), *range(last + 1)]


def _today_at(hour):
    return hour and timezone.make_aware(datetime.combine(timezone.localdate(), hour))
