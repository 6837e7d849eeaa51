"""Dates of the definition: Iraqi month names, offsets from today, limits that move with the day."""

import calendar
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from eservices.clock import BAGHDAD

# Levantine names as used in Iraq (CLDR ar-IQ); Django's own Arabic catalogue says يناير, hence the context.
MONTHS = (
    pgettext_lazy("Iraqi month", "January"),
    pgettext_lazy("Iraqi month", "February"),
    pgettext_lazy("Iraqi month", "March"),
    pgettext_lazy("Iraqi month", "April"),
    pgettext_lazy("Iraqi month", "May"),
    pgettext_lazy("Iraqi month", "June"),
    pgettext_lazy("Iraqi month", "July"),
    pgettext_lazy("Iraqi month", "August"),
    pgettext_lazy("Iraqi month", "September"),
    pgettext_lazy("Iraqi month", "October"),
    pgettext_lazy("Iraqi month", "November"),
    pgettext_lazy("Iraqi month", "December"),
)
WEEKDAYS = (
    pgettext_lazy("Iraqi weekday", "Monday"),
    pgettext_lazy("Iraqi weekday", "Tuesday"),
    pgettext_lazy("Iraqi weekday", "Wednesday"),
    pgettext_lazy("Iraqi weekday", "Thursday"),
    pgettext_lazy("Iraqi weekday", "Friday"),
    pgettext_lazy("Iraqi weekday", "Saturday"),
    pgettext_lazy("Iraqi weekday", "Sunday"),
)
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100


def today_in_baghdad():
    """Return the present date where the offices are."""
    return datetime.now(BAGHDAD).date()


def long_date(day):
    """Write a date as in design notes: 22 November 2026, the month as Iraq names it."""
    return pgettext("date", "%(day)s %(month)s %(year)s") % {
        "day": day.day,
        "month": MONTHS[day.month - 1],
        "year": day.year,
    }


def long_moment(moment):
    """Write an appointment: weekday, date and hour."""
    return _("%(weekday)s %(date)s, %(hour)s") % {
        "weekday": WEEKDAYS[moment.weekday()],
        "date": long_date(moment),
        "hour": hour_words(moment),
    }


def hour_words(moment):
    """Write an hour: «9:14 صباحًا». Arabic calls the hours until three noon; English has one word for both."""
    clock = {"time": f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02d}"}
    if moment.hour < 12:
        return _("%(time)s am") % clock
    return (pgettext("noon", "%(time)s pm") if moment.hour < 15 else _("%(time)s pm")) % clock


def shift(day, offset):
    """Move a date by {"days", "months", "years"}; the 31st becomes the last day of a shorter month."""
    offset = offset or {}
    months = day.year * 12 + day.month - 1 + (offset.get("months") or 0) + 12 * (offset.get("years") or 0)
    year, month = divmod(months, 12)
    year = min(max(year, 1), 9998)
    last = calendar.monthrange(year, month + 1)[1]
    days = min(max(offset.get("days") or 0, -40_000), 40_000)
    try:
        return date(year, month + 1, min(day.day, last)) + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def as_date(value):
    """Return the date of an ISO text (a slot gives its day), None when it is none."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def limit_date(limit, today):
    """Return the date of a definition's limit: ISO text, or {"today": offset}; None without limit."""
    if isinstance(limit, dict):
        return shift(today, limit.get("today"))
    return as_date(limit)
