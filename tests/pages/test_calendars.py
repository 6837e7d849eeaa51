"""iCalendar files, read back by another's parser."""

from datetime import UTC, date, timedelta

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar

from eservices.models import Directorate
from tests.pages.making import in_english
from tests.pages.news_pages import an_event, an_event_index, baghdad

pytestmark = pytest.mark.django_db
CONTROLS = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 127, 0x85, 0xFFFE]))
LIST, ONE = "/ar/events/events.ics", "/ar/events/workshop/event.ics"


@pytest.fixture
def index():
    return an_event_index()


def file_at(address):
    response = Client().get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return response


def events_at(address):
    calendar = Calendar.from_ical(file_at(address).content)
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert calendar["PRODID"]
    found = calendar.walk("VEVENT")
    for event in found:
        assert not event.errors
        assert event.get("UID")
        assert event.get("DTSTAMP")
    return found


def test_one_event_is_read_back_as_it_was_written(index):
    starts = baghdad(2026, 11, 30, 10)
    an_event(
        index,
        title="ورشة؛ تقييم, الجاهزية",
        lead="ثلاثة أيام\nو12 دائرة; بمشاركة \\ الجميع",
        place="قاعة الديوان, العمارة",
        starts_at=starts,
        ends_at=starts + timedelta(hours=3),
        online_address="https://example.org/room?a=1,2",
    )
    [event] = events_at(ONE)
    assert event["SUMMARY"] == "ورشة؛ تقييم, الجاهزية"
    assert event["DESCRIPTION"] == "ثلاثة أيام\nو12 دائرة; بمشاركة \\ الجميع\nhttps://example.org/room?a=1,2"
    assert event["LOCATION"] == "قاعة الديوان, العمارة"
    assert event["STATUS"] == "CONFIRMED"
    assert event["URL"].endswith("/ar/events/workshop/")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (
        starts.astimezone(UTC),
        (starts + timedelta(hours=3)).astimezone(UTC),
    )


def test_an_event_without_an_end_lasts_an_hour(index):
    starts = baghdad(2026, 11, 30, 10)
    an_event(index, starts_at=starts)
    assert events_at(ONE)[0]["DTEND"].dt == starts + timedelta(hours=1)


@pytest.mark.parametrize(("last", "after"), [(None, date(2026, 12, 2)), (baghdad(2026, 12, 3), date(2026, 12, 4))])
def test_whole_days_are_days_and_end_on_the_next(index, last, after):
    an_event(index, starts_at=baghdad(2026, 12, 1), ends_at=last, is_all_day=True)
    [event] = events_at(ONE)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 12, 1), after)


def test_lines_are_folded_by_octets_and_end_as_the_standard_says(index):
    an_event(index, title="ورشة عمل طويلة العنوان " * 9, lead="نص " * 90)
    body = file_at(ONE).content
    assert body.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    for line in body.split(b"\r\n"):
        line.decode()  # no letter is cut in two
    assert events_at(ONE)[0]["SUMMARY"].strip() == ("ورشة عمل طويلة العنوان " * 9).strip()


def test_control_characters_of_editors_never_break_a_calendar(index):
    an_event(index, title=f"ور{CONTROLS}شة", lead=f"سطر\r\nآخر{CONTROLS}", place=f"قا{CONTROLS}عة\nBEGIN:VALARM")
    for address in (ONE, LIST):
        [event] = events_at(address)
        assert event["SUMMARY"] == "ورشة"
        assert event["DESCRIPTION"] == "سطر\nآخر"
        assert event["LOCATION"] == "قاعة\nBEGIN:VALARM"
        assert not event.subcomponents


def test_identity_holds_over_edits_moves_and_languages_and_the_sequence_grows(index):
    in_english(index, "Events")
    with time_machine.travel(baghdad(2026, 11, 1), tick=False) as clock:
        event = an_event(index, starts_at=baghdad(2026, 12, 1))
        in_english(event, "Workshop")
        [before] = events_at(ONE)
        [english] = events_at("/en/events/workshop/event.ics")
        clock.shift(timedelta(hours=1))
        event.refresh_from_db()
        event.slug, event.title = "moved", "بعنوان آخر"
        event.save_revision().publish()
        [after] = events_at("/ar/events/moved/event.ics")
    assert before["UID"] == after["UID"] == english["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 3600)
    assert after["LAST-MODIFIED"].dt - before["LAST-MODIFIED"].dt == timedelta(hours=1)
    assert after["DTSTAMP"].dt == after["LAST-MODIFIED"].dt


def test_a_cancelled_event_is_cancelled_in_calendars_too(index):
    an_event(index, is_cancelled=True)
    assert events_at(LIST)[0]["STATUS"] == "CANCELLED"


def test_the_list_holds_what_comes_and_the_last_year_of_one_choice(index):
    water = Directorate.objects.create(code="WAT", names={"ar": "الماء"})
    now = baghdad(2026, 11, 22)
    an_event(index, "ancient", title="قديمة", starts_at=now - timedelta(days=400))
    an_event(index, "recent", title="قريبة", starts_at=now - timedelta(days=30))
    an_event(index, "coming", title="قادمة", starts_at=now + timedelta(days=30), directorate=water)
    with time_machine.travel(now, tick=False):
        assert [str(event["SUMMARY"]) for event in events_at(LIST)] == ["قريبة", "قادمة"]
        assert [str(event["SUMMARY"]) for event in events_at(f"{LIST}?directorate=WAT")] == ["قادمة"]
        assert Client().get(f"{LIST}?directorate=NONE").status_code == 404


def test_an_empty_calendar_is_one_too(index):
    assert events_at(LIST) == []


def test_a_program_that_asks_again_is_told_that_nothing_changed(index):
    event = an_event(index)
    response = file_at(LIST)
    again = Client().get(LIST, headers={"if-none-match": response.headers["ETag"]})
    assert again.status_code == 304
    event.title = "بعنوان آخر"
    event.save_revision().publish()
    assert Client().get(LIST, headers={"if-none-match": response.headers["ETag"]}).status_code == 200


def test_a_draft_has_no_calendar(index):
    an_event(index, live=False)
    assert Client().get(ONE).status_code == 404
    assert events_at(LIST) == []
