"""What the desk's templates need beyond Wagtail's own tags."""

from django import template
from django.utils import timezone
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from eservices.desk.timeline import who_did
from eservices.questions.dates import MONTHS, hour_words, long_date
from eservices.questions.types.people import local_phone

register = template.Library()
_NO_BREAK = "\u00a0"


@register.filter
def iraqi_day(value):
    """22 November 2026, with the month's Iraqi name; a moment is taken in Baghdad's time."""
    return long_date(_local(value)) if value else ""


@register.filter
def short_day(value):
    """22 November, without the year."""
    if not value:
        return ""
    day = _local(value)
    return f"{day.day}{_NO_BREAK}{MONTHS[day.month - 1]}"


@register.filter
def day_and_hour(value):
    """22 November 2026, 9:14 am."""
    if not value:
        return ""
    moment = _local(value)
    comma = "،" if get_language_bidi() else ","
    return f"{long_date(moment)}{comma} {hour_words(moment)}"


def _local(value):
    return timezone.localtime(value) if hasattr(value, "hour") else value


@register.filter
def local_number(value):
    """An Iraqi mobile number as people read it."""
    return local_phone(value) if value else ""


@register.filter
def file_size(size):
    """A file's size in kilobytes or megabytes."""
    if size < 1_000_000:
        return _("%(size)s kB") % {"size": max(round(size / 1_000), 1)}
    return _("%(size)s MB") % {"size": round(size / 1_000_000, 1)}


@register.filter
def first_letter(name):
    """The letter in the circle beside a person's name."""
    return str(name).strip()[:1]


@register.filter
def get(mapping, key):
    """Look up `key` in a mapping."""
    return mapping.get(key) if mapping else None


@register.filter
def done_by(event):
    """Who caused an event."""
    return who_did(event) if event else ""
