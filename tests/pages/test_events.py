"""Events as visitors meet them: when, where, agenda, documents; over by themselves, cancelled in plain sight."""

import re
from datetime import date, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.models import EventPage
from tests.pages.making import in_english
from tests.pages.news_pages import an_event, an_event_index, baghdad

pytestmark = pytest.mark.django_db
NOON = baghdad(2026, 11, 22, 12)


@pytest.fixture
def index():
    return an_event_index()


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def body_of(address, status=200):
    response = Client().get(address)
    assert response.status_code == status, address
    return response.content.decode()


def slugs(rows):
    return [each.slug for each in rows]


def words(html):
    """Return what a reader reads, with plain spaces."""
    return " ".join(re.sub(r"<[^>]+>", "", html).replace("\xa0", " ").split())


WHEN = [
    ({"starts_at": baghdad(2026, 11, 30, 10)}, "الاثنين 30 تشرين الثاني 2026، 10:00 صباحًا"),
    (
        {"starts_at": baghdad(2026, 11, 30, 10), "ends_at": baghdad(2026, 11, 30, 13)},
        "الاثنين 30 تشرين الثاني 2026، من 10:00 صباحًا إلى 1:00 ظهرًا",
    ),
    ({"starts_at": baghdad(2026, 11, 30), "is_all_day": True}, "الاثنين 30 تشرين الثاني 2026، طوال اليوم"),
    (
        {"starts_at": baghdad(2026, 12, 1), "ends_at": baghdad(2026, 12, 3), "is_all_day": True},
        "من الثلاثاء 1 كانون الأول 2026 إلى الخميس 3 كانون الأول 2026",
    ),
    (
        {"starts_at": baghdad(2026, 12, 1, 9), "ends_at": baghdad(2026, 12, 2, 14)},
        "من الثلاثاء 1 كانون الأول 2026، 9:00 صباحًا، إلى الأربعاء 2 كانون الأول 2026، 2:00 ظهرًا",
    ),
]


@pytest.mark.parametrize(("fields", "expected"), WHEN)
def test_when_is_said_in_words(index, clock, fields, expected):
    an_event(index, **fields)
    assert expected in words(body_of("/ar/events/workshop/"))


def test_a_list_says_the_weekday_and_no_year_of_the_running_one(index, clock):
    an_event(index, starts_at=baghdad(2026, 11, 30, 10))
    an_event(index, "later", starts_at=baghdad(2027, 1, 3, 10))
    html = words(body_of("/ar/events/"))
    assert "الاثنين 30 تشرين الثاني، 10:00 صباحًا" in html
    assert "الأحد 3 كانون الثاني 2027، 10:00 صباحًا" in html


OVER = [
    ({"starts_at": NOON}, NOON + timedelta(hours=1)),
    ({"starts_at": NOON, "ends_at": NOON + timedelta(hours=3)}, NOON + timedelta(hours=3)),
    ({"starts_at": NOON, "is_all_day": True}, baghdad(2026, 11, 23)),
    ({"starts_at": NOON, "ends_at": baghdad(2026, 11, 24, 8), "is_all_day": True}, baghdad(2026, 11, 25)),
]


@pytest.mark.parametrize(("fields", "end"), OVER)
def test_an_event_falls_to_the_past_by_itself(index, clock, fields, end):
    event = an_event(index, **fields)
    clock.move_to(end - timedelta(seconds=1))
    assert (event.is_over, slugs(EventPage.objects.coming()), slugs(EventPage.objects.past())) == (
        False,
        ["workshop"],
        [],
    )
    clock.move_to(end)
    assert (event.is_over, slugs(EventPage.objects.coming()), slugs(EventPage.objects.past())) == (
        True,
        [],
        ["workshop"],
    )


def test_the_list_shows_what_comes_first_and_the_past_below(index, clock):
    an_event(index, "old", starts_at=baghdad(2014, 5, 4), title="قديمة")
    an_event(index, "next", starts_at=baghdad(2026, 11, 23, 9))
    an_event(index, "later", starts_at=baghdad(2026, 12, 23, 9))
    context = Client().get("/ar/events/").context
    assert slugs(context["rows"]) == ["next", "later"]
    assert slugs(context["past"]) == ["old"]
    assert slugs(Client().get("/ar/events/?when=past").context["rows"]) == ["old"]


@pytest.mark.parametrize(
    ("query", "status"),
    [("when=past", 200), ("when=x", 404), ("kind=workshop", 200), ("kind=x", 404), ("page=x", 400), ("page=9", 404)],
)
def test_an_address_that_makes_no_sense_is_answered_plainly(index, query, status):
    an_event(index)
    body_of(f"/ar/events/?{query}", status)


def test_a_kind_narrows_the_list(index):
    an_event(index, "a", kind=EventPage.Kind.WORKSHOP)
    an_event(index, "b", kind=EventPage.Kind.MEETING)
    assert slugs(Client().get("/ar/events/?kind=meeting").context["rows"]) == ["b"]


def test_a_cancelled_event_says_so_in_the_list_and_on_its_page(index):
    in_english(index, "Events")
    in_english(an_event(index, is_cancelled=True, online_address="https://example.org/room"), "Workshop")
    assert "Cancelled" in body_of("/en/events/")
    page = body_of("/en/events/workshop/")
    assert "This event is cancelled" in page
    assert "example.org/room" not in page[page.index("<main") :]


def test_a_coming_event_leads_to_its_room_and_a_past_one_does_not(index, clock):
    an_event(index, starts_at=NOON, online_address="https://example.org/room")
    assert 'href="https://example.org/room"' in body_of("/ar/events/workshop/")
    clock.shift(timedelta(days=2))
    assert 'href="https://example.org/room"' not in body_of("/ar/events/workshop/")


def test_an_agenda_of_several_days_is_told_day_by_day(index, clock):
    item = {"speaker": "د. كريم", "title": "الافتتاح"}
    agenda = [
        ("item", item | {"day": date(2026, 12, 2), "starts": time(9), "ends": time(10), "title": "الختام"}),
        ("item", item | {"starts": time(9), "ends": time(10, 30)}),
    ]
    an_event(index, starts_at=baghdad(2026, 12, 1), ends_at=baghdad(2026, 12, 2), is_all_day=True, agenda=agenda)
    html = body_of("/ar/events/workshop/")
    assert html.index("الافتتاح") < html.index("الختام")
    assert html.count("<caption") == 2
    assert "9:00 صباحًا إلى 10:30 صباحًا" in words(html)
    assert html.count('scope="row"') == 2


def test_an_agenda_of_one_day_hides_its_caption_from_sight_only(index, clock):
    an_event(index, starts_at=baghdad(2026, 12, 1, 9), agenda=[("item", {"title": "الافتتاح", "speaker": ""})])
    assert '<caption class="visually-hidden">' in body_of("/ar/events/workshop/")


def test_an_event_cannot_end_before_it_begins(index):
    with pytest.raises(ValidationError):
        an_event(index, starts_at=NOON, ends_at=NOON - timedelta(minutes=1))


def test_queries_do_not_grow_with_the_events(index):
    def queries(address):
        Client().get(address)
        with CaptureQueriesContext(connection) as caught:
            body_of(address)
        return len(caught)

    def events(*numbers):
        for number in numbers:
            day = timedelta(days=number + 1)
            an_event(
                index,
                f"c{number}",
                starts_at=baghdad(2036, 1, 1) + day,
                agenda=[("item", {"title": "x", "speaker": ""})],
            )
            an_event(index, f"p{number}", starts_at=baghdad(2016, 1, 1) + day)

    addresses = ("/ar/events/", "/ar/events/?when=past", "/ar/events/c1/", "/ar/events/events.ics")
    events(1)
    few = [queries(address) for address in addresses]
    events(2, 3, 4)
    many = [queries(address) for address in addresses]
    assert all(later <= earlier for later, earlier in zip(many, few, strict=True))
    assert max(many) <= 15


def test_a_visitor_gets_no_cookie(index):
    an_event(index)
    for address in ("/ar/events/", "/ar/events/workshop/", "/ar/events/events.ics", "/ar/events/workshop/event.ics"):
        assert not Client().get(address).cookies
