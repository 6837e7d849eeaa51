"""Dates in three boxes with Iraqi month names, and appointments."""

import calendar
import re
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eservices.clock import is_working_day

from ..dates import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    MONTHS,
    as_date,
    limit_date,
    long_date,
    long_moment,
)
from ..digits import fold_digits
from ..drawing import Part
from ..text import clean_line
from .base import AnswerError, QuestionType, limit_error, part_name

_DEFAULT_TIMES = ("09:00", "10:00", "11:00", "12:00")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_LONGEST_WINDOW = 60


class Date(QuestionType):
    """A day of the Gregorian calendar, stored as 2026-11-22."""

    code = "date"
    layout = "date"
    is_fieldset = True
    suffixes = ("day", "month", "year")
    labels = {"day": gettext_lazy("Day"), "month": gettext_lazy("Month"), "year": gettext_lazy("Year")}
    digits = re.compile(r"\d{1,4}", re.ASCII)

    def fill(self, value):
        day = as_date(value)
        if day is None:
            return dict.fromkeys(self.suffixes, "")
        return {"day": str(day.day), "month": str(day.month), "year": str(day.year)}

    def missing(self, question, around):
        return _("Enter the date: %(label)s") % {"label": around.label(question)}

    def clean(self, question, raw, around):
        typed = {suffix: fold_digits(clean_line(raw.get(suffix, ""))) for suffix in self.suffixes}
        if not any(typed.values()):
            return None
        typed["month"] = _month_number(typed["month"])
        problems = list(self._missing_parts(typed)) or list(self._impossible_parts(typed))
        if problems:
            raise AnswerError(problems=problems)
        day = self._day(*(int(typed[suffix]) for suffix in ("year", "month", "day")))
        self._check_limits(question, day, around)
        return day.isoformat()

    @staticmethod
    def _missing_parts(typed):
        if not typed["day"]:
            yield "day", _("Enter the day, for example 14.")
        if not typed["month"]:
            yield "month", _("Choose the month.")
        if not typed["year"]:
            yield "year", _("Enter the year, for example 1987.")

    def _impossible_parts(self, typed):
        limits = {"day": (1, 31), "month": (1, 12), "year": (EARLIEST_YEAR, LATEST_YEAR)}
        messages = {
            "day": _("The day is a number from 1 to 31."),
            "month": _("There are 12 months. Choose the month again."),
            "year": _("Write the year with four digits, for example 1987."),
        }
        for suffix, (least, most) in limits.items():
            if not self.digits.fullmatch(typed[suffix]) or not least <= int(typed[suffix]) <= most:
                yield suffix, messages[suffix]

    @staticmethod
    def _day(year, month, day):
        last = calendar.monthrange(year, month)[1]
        if day > last:
            message = _("There is no such date: %(month)s %(year)s has %(days)s days.")
            raise AnswerError(message % {"month": MONTHS[month - 1], "year": year, "days": last}, "day")
        return date(year, month, day)

    @staticmethod
    def _check_limits(question, day, around):
        first = limit_date(question.get("min"), around.today)
        last = limit_date(question.get("max"), around.today)
        if first and day < first:
            raise limit_error(question, around, _("The date is %(date)s or later.") % {"date": long_date(first)}, "day")
        if last and day > last:
            ours = _("The date is %(date)s or earlier.") % {"date": long_date(last)}
            raise limit_error(question, around, ours, "day")

    def parts(self, question, raw, around, name):
        numeric = {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}
        names = {suffix: part_name(name, suffix) for suffix in self.suffixes}
        chosen = _month_number(fold_digits(raw.get("month", "").strip()))
        months = [{"value": "", "label": _("Choose"), "checked": not chosen, "html_id": ""}]
        for number, month in enumerate(MONTHS, start=1):
            checked = chosen == str(number)
            months.append({"value": str(number), "label": f"{number} - {month}", "checked": checked, "html_id": ""})
        labels = {suffix: str(label) for suffix, label in self.labels.items()}
        day = Part(names["day"], names["day"], labels["day"], value=raw.get("day", ""), attrs=numeric, width="xs")
        month = Part(names["month"], names["month"], labels["month"], "select", chosen, months, width="m")
        year = Part(names["year"], names["year"], labels["year"], value=raw.get("year", ""), attrs=numeric, width="s")
        return [day, month, year]

    def show(self, question, value, around):
        day = as_date(value)
        return long_date(day) if day else str(value)


def _month_number(typed):
    """Return the number of a month given by number or by its name in the reader's language, as text."""
    if typed.isascii() and typed.isdecimal():
        return typed.lstrip("0") or "0"
    words = " ".join(typed.split())
    for number, month in enumerate(MONTHS, start=1):
        if words == " ".join(str(month).split()):
            return str(number)
    return typed


class Slot(QuestionType):
    """An appointment on one of the next working days that has a place left; the booking has the last word."""

    code = "slot"

    def missing(self, question, around):
        if not free_slots(question, around):
            return _("Every appointment is taken at present. New ones are offered with each working day.")
        return _("Choose the appointment: %(label)s") % {"label": around.label(question)}

    def clean(self, question, raw, around):
        value = clean_line(raw[""])
        if value and value in around.full_slots.get(question["id"], ()):
            raise AnswerError(_("This appointment has been taken in the meantime. Choose another one."))
        if value and value not in set(offered_slots(question, around)):
            raise AnswerError(_("This appointment is not offered any more. Choose another one."))
        return value or None

    def parts(self, question, raw, around, name):
        chosen = raw.get("", "")
        options = [{"value": "", "label": _("Choose"), "checked": not chosen, "html_id": ""}]
        for value in free_slots(question, around):
            label = long_moment(datetime.fromisoformat(value))
            options.append({"value": value, "label": label, "checked": value == chosen, "html_id": ""})
        return [Part(name, name, around.label(question), "select", chosen, options, width="l")]

    def show(self, question, value, around):
        try:
            return long_moment(datetime.fromisoformat(value))
        except (TypeError, ValueError):
            return str(value)


def offered_slots(question, around):
    """Return the slots of the working days among the next `days_ahead` days, as "2026-11-25T09:00"."""
    times = [time for time in question.get("times") or _DEFAULT_TIMES if _TIME.fullmatch(time)]
    days = min(question.get("days_ahead") or 14, _LONGEST_WINDOW)
    coming = (around.today + timedelta(days=ahead) for ahead in range(1, days + 1))
    return [f"{day.isoformat()}T{time}" for day in coming if is_working_day(day, around.holidays) for time in times]


def free_slots(question, around):
    """Return the offered slots that have a place left."""
    full = around.full_slots.get(question["id"], ())
    return [slot for slot in offered_slots(question, around) if slot not in full]


TYPES = (Date(), Slot())
