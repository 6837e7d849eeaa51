"""The catalogue sorted four ways, by data that editors set."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from eservices.catalogue_groups import alphabetical, first_letter
from eservices.models import ServiceTopic
from tests.factories import a_service
from tests.sample_service import sample_document, t

pytestmark = pytest.mark.django_db


def named(slug, arabic, english, **fields):
    return a_service(sample_document(slug=slug, name=t(arabic, english), **fields))


def headings(way, language="ar"):
    html = Client().get(f"/{language}/services/?by={way}").content.decode()
    return [part.split("</bdi>")[0] for part in html.split("<h2 id=")[1:] for part in [part.split("<bdi>")[1]]]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("الشكاوى", "ش"),
        ("إجازة بناء", "ا"),
        ("آبار", "ا"),
        ("ألبان", "ا"),
        ("ال", "ا"),
        ("The permit", "p"),
        ("Water", "w"),
        ("2026", ""),
    ],
)
def test_the_article_and_the_hamza_do_not_count(name, letter):
    assert first_letter(name) == letter


def test_arabic_is_sorted_as_a_dictionary_does():
    names = ["يد", "الهواء", "طلب اشتراك ماء", "إجازة بناء", "تسجيل الطلبة", "الشكاوى", "پارك", "بيت"]
    assert sorted(names, key=alphabetical) == [
        "إجازة بناء", "بيت", "پارك", "تسجيل الطلبة", "الشكاوى", "طلب اشتراك ماء", "الهواء", "يد",
    ]  # fmt: skip


def test_letters_head_the_catalogue_in_each_language():
    named("s-one", "الشكاوى", "Complaints")
    named("s-two", "إجازة بناء", "A building permit")
    assert headings("letter", "ar") == ["ا", "ش"]
    assert headings("letter", "en") == ["B", "C"]


@pytest.mark.parametrize("kind", ServiceTopic.Kind.values)
def test_topics_head_it_in_the_readers_language_and_the_rest_stands_last(kind):
    one, _two = named("s-one", "أ", "A"), named("s-two", "ب", "B")
    topic = ServiceTopic.objects.create(kind=kind, names={"ar": "أصحاب العقارات", "en": "Property owners"})
    topic.services.add(one)
    ServiceTopic.objects.create(kind=kind, names={"ar": "فارغ", "en": "Empty"})
    found = headings(kind, "en")
    assert found[0] == "Property owners"
    assert len(found) == 2
    assert "Empty" not in found


def test_directorates_head_it_too():
    service = a_service()
    assert headings("directorate", "en") == [service.directorate.name("en")]


@pytest.mark.parametrize("way", ["", "nonsense", "%00", "<script>"])
def test_an_unknown_way_shows_every_service(client, way):
    service = a_service()
    answer = client.get("/en/services/", {"by": way})
    assert answer.status_code == 200
    assert f"/en/services/{service.slug}/" in answer.content.decode()
    assert "<script>" not in answer.content.decode().split("<body")[1]


def test_a_service_that_is_not_live_stands_nowhere():
    service = a_service(live=False)
    ServiceTopic.objects.create(names={"ar": "كل", "en": "All"}).services.add(service)
    assert headings("audience") == []


@pytest.mark.parametrize("way", ["audience", "life-event", "directorate", "letter"])
def test_each_way_costs_the_same_with_one_service_and_with_three(client, way):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/ar/services/?by={way}").status_code == 200
        return len(captured)

    def add(slug):
        topic = ServiceTopic.objects.create(kind="audience", names={"ar": slug, "en": slug})
        topic.services.add(named(slug, f"خدمة {slug}", slug))

    add("s-one")
    queries()
    one = queries()
    add("s-two"), add("s-three")
    queries()
    assert queries() == one <= 15
