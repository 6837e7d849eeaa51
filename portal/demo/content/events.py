"""The demo's events: the two workshops of 2014, and samples of what lies before and behind."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from eservices.models import Directorate
from pages.models import EventIndexPage, EventPage
from portal.demo.content.event_samples import SAMPLES, WORKSHOPS_OF_2014
from portal.demo.content.making import block, child, t
from portal.demo.content.news import body_in
from portal.demo.content.pictures import picture

PICTURES = {
    "farmers-day": "wheat",
    "prioritisation-workshop": "workshop",
    "water-evening": "tower",
}
_MAY_2014 = timezone.make_aware(datetime(2014, 5, 1))


def load(home):
    """Make the list and its events; safe to repeat."""
    texts = {
        "title": t("الفعاليات", "Events"),
        "lead": t("ورش عمل واجتماعات وأيام مفتوحة.", "Workshops, meetings and open days."),
    }
    index = child(home, EventIndexPage, "events", texts=texts)
    for event in WORKSHOPS_OF_2014:
        _load(index, event, starts_at=_MAY_2014, is_all_day=True, is_month_only=True)
    for event in SAMPLES:
        _load(index, event, **_hours(event), is_sample=True, is_cancelled=event.get("cancelled", False))


def _load(index, event, **shared):
    texts = {name: event[name] for name in ("title", "lead", "place")} | {"body": body_in(event["body"])}
    texts["agenda"] = {code: _agenda(event.get("agenda", ()), shared["starts_at"], code) for code in ("ar", "en")}
    child(
        index,
        EventPage,
        event["slug"],
        texts=texts,
        kind=event["kind"],
        directorate=Directorate.objects.filter(code=event.get("directorate")).first(),
        picture=picture(PICTURES.get(event["slug"])),
        online_address=event.get("online", ""),
        **shared,
    )


def _hours(event):
    """Return when a sample is, counted from today and never on Friday or Saturday."""
    day = timezone.localdate() + timedelta(days=event["in_days"])
    # Sunday to Thursday; a workshop of two days begins early enough for its second.
    while day.weekday() in (4, 5) or (event.get("days", 1) > 1 and day.weekday() == 3):
        day += timedelta(days=1)
    last = day + timedelta(days=event.get("days", 1) - 1)
    opens, closes = event.get("hours", (0, 0))
    return {
        "starts_at": timezone.make_aware(datetime.combine(day, time(opens))),
        "ends_at": timezone.make_aware(datetime.combine(last, time(closes))) if closes else None,
        "is_all_day": not closes,
    }


def _agenda(rows, starts_at, code):
    first = timezone.localtime(starts_at).date()
    return [
        block(
            "item",
            {
                "day": first + timedelta(days=row["day"] - 1),
                "starts": time(*row["from"]),
                "ends": time(*row["to"]),
                "title": row["title"][code],
                "speaker": row["by"][code] if row.get("by") else "",
            },
        )
        for row in rows
    ]
