"""iCalendar files (RFC 5545): one event or many, in UTC, folded and escaped as every calendar expects."""

from datetime import UTC, timedelta

from django.http import HttpResponse
from django.utils import timezone

from pages.feeds import clean_text

_LINE = 75


def vevent(
    uid,
    *,
    starts,
    ends=None,
    title,
    text="",
    place="",
    url="",
    cancelled=False,
    revision=0,
    remind="",
    changed=None,
    whole_days=False,
    category="",
):
    """Return the lines of one event. Aware datetimes; `remind` is a duration before it, such as "-P1D".

    With `whole_days` it lasts from the day of `starts` to that of `ends`, both included, at any hour.
    """
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_moment(changed or timezone.now())}",
        f"SEQUENCE:{revision}",
        f"LAST-MODIFIED:{_moment(changed)}" if changed else "",
        *(_days(starts, ends or starts) if whole_days else _hours(starts, ends)),
        f"SUMMARY:{_text(title)}",
        f"DESCRIPTION:{_text(text)}" if text else "",
        f"LOCATION:{_text(place)}" if place else "",
        f"URL:{clean_text(url)}" if url else "",
        f"CATEGORIES:{_text(category)}" if category else "",
        "STATUS:CANCELLED" if cancelled else "STATUS:CONFIRMED",
    ]
    if remind:
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_text(title)}", f"TRIGGER:{remind}", "END:VALARM"]
    return [*filter(None, lines), "END:VEVENT"]


def calendar_file(events, *, name, file_name):
    """Return an answer that holds the events (lists of lines) as one calendar."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Bawaba//Portal//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in events for line in event),
        "END:VCALENDAR",
    ]
    body = "".join(_fold(line) + "\r\n" for line in lines)
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _hours(starts, ends):
    return [f"DTSTART:{_moment(starts)}", f"DTEND:{_moment(ends)}" if ends else ""]


def _days(first, last):
    """The end stands outside: an event of one day ends on the next."""
    after = timezone.localtime(last).date() + timedelta(days=1)
    return [f"DTSTART;VALUE=DATE:{timezone.localtime(first):%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]


def _moment(value):
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value):
    text = clean_text(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _fold(line):
    """Break a line at 75 octets, never inside a letter."""
    parts, rest = [], line
    while len(rest.encode()) > _LINE - bool(parts):
        end, size = 0, 0
        for letter in rest:
            size += len(letter.encode())
            if size > _LINE - bool(parts):
                break
            end += 1
        parts.append(rest[:end])
        rest = rest[end:]
    return "\r\n ".join([*parts, rest])
