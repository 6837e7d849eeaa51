"""How dates, money, phones and numbers are written for a reader, in the active language.

Plain text comes out, with no-break spaces where a line must not break; templates put it into `<bdi>`.
"""

import re
from datetime import date, datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

NO_BREAK = "\u00a0"
_FIRST_STRONG, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"


def _local(value):
    """Return `value` as date or Baghdad time; ISO text is read; None when it is neither."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value if isinstance(value, date) else None


def iraqi_date(value, style=""):
    """Return «22 تشرين الثاني 2026»; style "weekday" puts «الأحد» before it, "short" leaves out the year."""
    value = _local(value)
    if value is None:
        return ""
    return _written(value.date() if isinstance(value, datetime) else value, style, get_language())


@lru_cache(maxsize=2048)
def _written(day, style, _language):
    # Lists write the same days on every page; to write one takes as long as a small query.
    text = date_format(day, "MONTH_DAY_FORMAT" if style == "short" else "DATE_FORMAT")
    if style == "weekday":
        return _("%(weekday)s %(date)s") % {"weekday": date_format(day, "l"), "date": text}
    return text


def listed_moment(event):
    """Return when an event begins, as HTML: without the year when it is this one; of old records the month alone."""
    starts = timezone.localtime(event.starts_at)
    if event.is_month_only:
        return format_html("<bdi>{}{}{}</bdi>", date_format(starts, "F"), NO_BREAK, date_format(starts, "Y"))
    if starts.year == timezone.localdate().year:
        weekday, text = date_format(starts, "l"), iraqi_date(starts, "short")
        day = _("%(weekday)s %(date)s") % {"weekday": weekday, "date": text}
    else:
        day = iraqi_date(starts, "weekday")
    if event.is_all_day:
        return format_html("<bdi>{}</bdi>", day)
    return format_html("<bdi>{}</bdi>{}<bdi>{}</bdi>", day, _(", "), iraqi_time(starts))


def machine_time(value):
    """Return a moment as HTML's `datetime` takes it, in Baghdad's time: it allows no millionths of a second."""
    return timezone.localtime(value).isoformat(timespec="seconds") if value else ""


def iraqi_time(value):
    """Return «9:14 صباحًا»: twelve hours, the part of the day in words."""
    value = _local(value)
    if not isinstance(value, datetime):
        return ""
    clock = {"time": f"{value.hour % 12 or 12}:{value.minute:02d}"}
    if value.hour < 12:
        return _("%(time)s am") % clock
    # Arabic calls the hours until three noon; English has one word for both.
    return (pgettext("noon", "%(time)s pm") if value.hour < 15 else _("%(time)s pm")) % clock


def money(value):
    """Return whole Iraqi dinars: «25,000 دينار»; "" when there is no amount."""
    try:
        amount = number_format(int(value), decimal_pos=0, use_l10n=True, force_grouping=True)
    except (TypeError, ValueError, OverflowError):
        return ""
    return _("IQD %(amount)s") % {"amount": amount}


def phone(value):
    """Return an Iraqi number as it is dialled and read: «0770 123 4567»; anything else unchanged."""
    digits = re.sub(r"[^0-9+]", "", str(value or ""))
    mobile = re.fullmatch(r"(?:\+964|00964|0)?(7\d{2})(\d{3})(\d{4})", digits)
    return NO_BREAK.join(("0" + mobile[1], mobile[2], mobile[3])) if mobile else str(value or "")


def phone_address(value):
    """Return what stands behind `tel:` in a link."""
    return re.sub(r"[^0-9+]", "", str(value or ""))


def isolate(value, direction=""):
    """Return `value` between isolates, for attributes and plain text where `<bdi>` cannot stand."""
    return f"{_LEFT_TO_RIGHT if direction == 'ltr' else _FIRST_STRONG}{value}{_END}"


def filesize_words(value):
    """Return «1.8 ميغابايت»; sizes are counted in thousands, as phones do."""
    try:
        size = max(int(value), 0)
    except (TypeError, ValueError, OverflowError):
        return ""
    if size < 1_000_000:
        return _("%(size)s kB") % {"size": number_format(max(round(size / 1000), 1 if size else 0))}
    return _("%(size)s MB") % {"size": number_format(f"{size / 1_000_000:.1f}".removesuffix(".0"))}


def application_number(value):
    """Return the eleven digits in groups, 4-3-4: «4821-773-0164»."""
    digits = re.sub(r"\D", "", str(value or ""))
    return f"{digits[:4]}-{digits[4:7]}-{digits[7:]}" if len(digits) == 11 else str(value or "")


def code_groups(value):
    """Return a code of digits in two halves that stay on one line: «47291 85306»."""
    text = re.sub(r"\s", "", str(value or ""))
    half = (len(text) + 1) // 2
    return f"{text[:half]}{NO_BREAK}{text[half:]}" if len(text) > 5 else text
