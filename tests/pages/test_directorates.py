"""A directorate's page tells when, where and whom; nothing is loaded from another host."""

import json
import re
from datetime import datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from eservices.models import Holiday
from pages.blocks.offices import OpeningBlock
from pages.models import DirectorateIndexPage, DirectoratePage
from pages.models.directorates import ICONS
from pages.opening import is_open, week_of
from portal import icons
from tests.factories import DirectorateFactory, a_service
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db
ROWS = [
    {"first_day": "6", "last_day": "2", "opens": time(8), "closes": time(15)},
    {"first_day": "3", "last_day": "3", "opens": time(8), "closes": time(14)},
]


@pytest.fixture
def index():
    return a_page(DirectorateIndexPage, a_home(), slug="directorates", title="الدوائر")


def a_directorate(index, **fields):
    directorate = fields.pop("directorate", None) or a_service().directorate
    return a_page(DirectoratePage, index, slug=f"d-{directorate.code.lower()}", directorate=directorate, **fields)


def stream(kind, *values):
    return json.dumps([{"type": kind, "value": value} for value in values], default=str)


def test_the_week_begins_on_sunday_and_days_of_no_row_are_off():
    week = week_of(ROWS)
    assert [(hours.first, hours.last, hours.opens) for hours in week] == [
        (0, 3, time(8)),
        (4, 4, time(8)),
        (5, 6, None),
    ]


def test_a_row_may_run_over_the_end_of_the_week():
    week = week_of([{"first_day": "5", "last_day": "6", "opens": time(9), "closes": time(12)}])
    assert [(hours.first, hours.last) for hours in week if hours.opens] == [(0, 0), (6, 6)]


@pytest.mark.parametrize(("clock", "expected"), [("07:59", False), ("08:00", True), ("14:59", True), ("15:00", False)])
def test_it_is_open_between_its_hours(clock, expected):
    moment = timezone.make_aware(datetime.fromisoformat(f"2026-11-22T{clock}"))
    assert is_open(week_of(ROWS)[0], moment) is expected


def test_a_door_that_closes_before_it_opens_is_refused():
    block = OpeningBlock()
    value = block.to_python({"first_day": "6", "last_day": "3", "opens": "14:00", "closes": "08:00"})
    with pytest.raises(ValidationError):
        block.clean(value)


def test_the_page_tells_people_hours_offices_and_the_place_on_the_map(index):
    page = a_directorate(
        index,
        email="mun@missan.example",
        latitude="31.84012",
        longitude="47.14518",
        opening=stream("days", *ROWS),
        people=stream(
            "person", {"name": "كاظم جاسم", "role": "المدير", "hours": "الأحد", "phone": "", "email": "", "photo": None}
        ),
        offices=stream(
            "office", {"name": "وحدة الإجازات", "address": "الشباك 3", "phone": "0780 555 0146", "email": ""}
        ),
    )
    html = Client().get(page.get_url()).content.decode()
    for words in ("mun@missan.example", "كاظم جاسم", "المدير", "وحدة الإجازات", "0780 555 0146", "0780 555 0145"):
        assert words in html, words
    assert 'href="geo:31.84012,47.14518?q=31.84012,47.14518"' in html
    assert "openstreetmap.org/?mlat=31.84012&amp;mlon=47.14518" in html
    loaded = re.findall(r'<(?:img|script|link|iframe)[^>]+(?:src|href)="(https?://[^"]+)"', html)
    assert [address for address in loaded if "testserver" not in address and "localhost" not in address] == []


@pytest.mark.parametrize(("is_now", "drawing"), [(True, "check-circle"), (False, "clock")])
def test_the_page_says_whether_people_are_received_now(index, monkeypatch, is_now, drawing):
    page = a_directorate(index, opening=stream("days", *ROWS))
    monkeypatch.setattr("pages.templatetags.listing_tags.is_open", lambda hours: is_now)
    html = Client().get(page.get_url()).content.decode()
    line = html.split('class="hours-now"')[1].split("</p>")[0]
    assert icons.ICONS[drawing] in line


def test_on_a_public_holiday_the_page_names_it(index):
    Holiday.objects.create(date=timezone.localdate(), names={"ar": "عيد", "en": "Feast"})
    page = a_directorate(index, opening=stream("days", *ROWS))
    assert "عيد" in Client().get(page.get_url()).content.decode()


def test_half_a_place_on_the_map_and_one_beyond_the_earth_are_refused(index):
    directorate = DirectorateFactory(code="HALF")
    for place in ({"latitude": 31}, {"latitude": 131, "longitude": 47}):
        page = DirectoratePage(title="x", slug="x", directorate=directorate, locale=index.locale, **place)
        with pytest.raises(ValidationError):
            page.full_clean(exclude=["path", "depth", "numchild", "url_path", "translation_key"])


def test_every_drawing_that_is_offered_exists():
    assert {name for name, _label in ICONS} <= set(icons.ICONS)


def queries(address):
    with CaptureQueriesContext(connection) as captured:
        assert Client().get(address).status_code == 200
    return len(captured)


def test_the_list_shows_addresses_in_as_many_queries_for_one_as_for_three(index):
    a_directorate(index, title="الأولى")
    queries("/ar/directorates/")
    one = queries("/ar/directorates/")
    for code, title in (("D2", "الثانية"), ("D3", "الثالثة")):
        a_directorate(index, title=title, directorate=DirectorateFactory(code=code))
    queries("/ar/directorates/")
    assert queries("/ar/directorates/") == one <= 15
    assert "الثالثة" in Client().get("/ar/directorates/").content.decode()


def test_a_directorates_page_keeps_to_few_queries(index):
    page = a_directorate(index, opening=stream("days", *ROWS), latitude="31.8", longitude="47.1")
    queries(page.get_url())
    assert queries(page.get_url()) <= 15
