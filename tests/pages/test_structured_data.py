"""What pages tell search engines, held against the properties that they need to be understood."""

import json
import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import RequestFactory

from eservices.models import Directorate
from pages import models
from pages.page_data import international
from pages.structured_data import in_script
from tests.factories import a_service
from tests.pages.making import a_home, a_page
from tests.pages.schema_rules import faults_of

pytestmark = pytest.mark.django_db
BAGHDAD = ZoneInfo("Asia/Baghdad")


def graph_of(client, path):
    """Return {type: thing} of a page's graph, each held against what schema.org expects of its type."""
    text = client.get(path).content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    graph = json.loads(block)
    assert graph["@context"] == "https://schema.org"
    for thing in graph["@graph"]:
        assert faults_of(thing) == []
    return {thing["@type"]: thing for thing in graph["@graph"]}


@pytest.fixture
def directorate():
    return Directorate.objects.create(code="WAT", names={"ar": "مديرية الماء"}, phone="0780 555 0145")


def test_the_home_page_is_the_governorates(client):
    a_home()
    graph = graph_of(client, "/ar/")
    assert graph["GovernmentOrganization"]["telephone"].startswith("+964")
    assert graph["WebSite"]["inLanguage"] == "ar"
    assert "BreadcrumbList" not in graph


def test_the_home_page_tells_how_the_portal_is_searched(client):
    a_home()
    action = graph_of(client, "/ar/")["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == "http://testserver/ar/search/?q={search_term_string}"
    assert action["query-input"] == "required name=search_term_string"


def test_a_page_tells_the_way_to_it(client):
    section = a_page(models.SectionPage, a_home(), slug="about", title="عن المحافظة")
    a_page(models.StandardPage, section, slug="history", title="التاريخ")
    items = graph_of(client, "/ar/about/history/")["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3]
    assert items[1]["item"] == "http://testserver/ar/about/"
    assert "item" not in items[2]


def test_news_are_articles(client, directorate):
    index = a_page(models.NewsIndexPage, a_home(), slug="news")
    a_page(models.NewsPage, index, slug="one", title="خبر", date=date(2026, 11, 18), directorate=directorate)
    article = graph_of(client, "/ar/news/one/")["NewsArticle"]
    assert article["datePublished"] == "2026-11-18"
    assert article["author"]["name"] == "مديرية الماء"


@pytest.mark.parametrize(("cancelled", "status"), [(False, "EventScheduled"), (True, "EventCancelled")])
def test_events_say_when_where_and_whether_they_take_place(client, cancelled, status):
    index = a_page(models.EventIndexPage, a_home(), slug="events")
    begins = datetime(2026, 12, 1, 9, 30, tzinfo=BAGHDAD)
    a_page(models.EventPage, index, slug="one", starts_at=begins, place="القاعة", is_cancelled=cancelled)
    event = graph_of(client, "/ar/events/one/")["Event"]
    assert event["startDate"] == "2026-12-01T09:30+03:00"
    assert event["eventStatus"].endswith(status)
    assert event["location"]["@type"] == "Place"


def test_an_event_on_the_internet_has_an_address_there(client):
    index = a_page(models.EventIndexPage, a_home(), slug="events")
    begins = datetime(2026, 12, 1, 9, 30, tzinfo=BAGHDAD)
    a_page(models.EventPage, index, slug="one", starts_at=begins, online_address="https://meet.example/1")
    assert graph_of(client, "/ar/events/one/")["Event"]["location"]["url"] == "https://meet.example/1"


@pytest.mark.parametrize(("kind", "expected"), [("data", "Dataset"), ("report", "DigitalDocument")])
def test_open_data_are_datasets_with_their_licence(client, kind, expected):
    index = a_page(models.PublicationIndexPage, a_home(), slug="publications")
    a_page(models.PublicationPage, index, slug="one", title="بيانات", kind=kind)
    assert graph_of(client, "/ar/publications/one/")[expected]["license"].startswith("https://creativecommons.org/")


def test_a_directorate_is_part_of_the_governorate(client, directorate):
    index = a_page(models.DirectorateIndexPage, a_home(), slug="directorates")
    a_page(
        models.DirectoratePage,
        index,
        slug="water",
        title="الماء",
        directorate=directorate,
        latitude="31.8",
        longitude="47.1",
    )
    body = graph_of(client, "/ar/directorates/water/")["GovernmentOrganization"]
    assert body["telephone"] == "+9647805550145"
    assert body["parentOrganization"]["@id"] == "http://testserver/#governorate"
    assert body["location"]["geo"]["latitude"] == 31.8


def test_questions_carry_their_answers_as_plain_words(client):
    question = {"question": "متى؟", "answer": "<p>كل يوم</p>"}
    groups = [{"type": "group", "value": {"title": "عام", "questions": [question]}}]
    a_page(models.FaqPage, a_home(), slug="faq", groups=json.dumps(groups))
    (question,) = graph_of(client, "/ar/faq/")["FAQPage"]["mainEntity"]
    assert (question["name"], question["acceptedAnswer"]["text"]) == ("متى؟", "كل يوم")


def test_a_service_card_is_a_service_of_its_directorate(client):
    service = a_service()
    graph = graph_of(client, f"/ar/services/{service.slug}/")
    card = graph["GovernmentService"]
    assert card["serviceOperator"]["name"] == service.directorate.name("ar")
    assert card["availableChannel"]["serviceUrl"] == f"http://testserver/ar/services/{service.slug}/"
    assert len(graph["BreadcrumbList"]["itemListElement"]) == 3


def test_no_text_can_leave_the_block(client):
    a_page(models.StandardPage, a_home(), slug="x", title="</script><script>alert(1)</script>&<!--")
    text = client.get("/ar/x/").content.decode()
    assert "<script>alert" not in text
    names = [item["name"] for item in graph_of(client, "/ar/x/")["BreadcrumbList"]["itemListElement"]]
    assert names[-1] == "</script><script>alert(1)</script>&<!--"


def test_nothing_to_say_says_nothing():
    assert in_script([]) == ""


@pytest.mark.parametrize(("written", "dialled"), [("0780 555 0123", "+9647805550123"), ("", ""), ("5599", "5599")])
def test_phones_are_written_for_machines(written, dialled):
    assert international(written) == dialled


def test_a_page_without_anything_is_no_error():
    from pages.structured_data import data_of

    request = RequestFactory().get("/ar/track/")
    assert data_of(None, request, None, {}) == []


def test_an_event_in_a_hall_and_on_the_internet_says_both(client):
    index = a_page(models.EventIndexPage, a_home(), slug="events")
    begins = datetime(2026, 12, 1, 9, 30, tzinfo=BAGHDAD)
    online = "https://meet.example/1"
    a_page(models.EventPage, index, slug="one", starts_at=begins, place="القاعة", online_address=online)
    event = graph_of(client, "/ar/events/one/")["Event"]
    assert event["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")
    assert [place["@type"] for place in event["location"]] == ["Place", "VirtualLocation"]


def test_of_old_records_no_day_is_made_up(client):
    home = a_home()
    news, events = a_page(models.NewsIndexPage, home, slug="news"), a_page(models.EventIndexPage, home, slug="events")
    a_page(models.NewsPage, news, slug="old", date=date(2014, 5, 1), is_month_only=True)
    begins = datetime(2014, 5, 1, 9, tzinfo=BAGHDAD)
    a_page(models.EventPage, events, slug="old", starts_at=begins, is_month_only=True)
    assert graph_of(client, "/ar/news/old/")["NewsArticle"]["datePublished"] == "2014-05"
    assert graph_of(client, "/ar/events/old/")["Event"]["startDate"] == "2014-05"


@pytest.mark.parametrize(
    ("thing", "fault"),
    [
        ({"@type": "Event", "name": "ورشة"}, "no startDate"),
        ({"@type": "VirtualLocation", "url": "/relative/"}, "url is"),
        ({"@type": "GovernmentOrganization", "name": ""}, "name is empty"),
        ({"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 2, "name": "أ"}]}, "way"),
        ({"@type": "Nonsense"}, "known @type"),
    ],
)
def test_the_rules_find_faults(thing, fault):
    assert any(fault in each for each in faults_of(thing))
