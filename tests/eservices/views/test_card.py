"""Catalogue and card: read from the current version, in few queries whatever it holds."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices import definitions
from eservices.catalogue import _lines
from eservices.models import TextRevision
from tests.factories import a_service, publish
from tests.sample_service import document, sample_document, stage, t

pytestmark = pytest.mark.django_db


def queries_of(client, address):
    """Count the queries of a page with nothing remembered."""
    definitions._cached.cache_clear()
    _lines.cache_clear()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_card_shows_what_the_version_says(client):
    service = a_service()
    page = client.get(f"/ar/services/{service.slug}/").content.decode()
    for words in (
        "إجازة نموذجية",
        "من 25,000 دينار",
        "مالك الأرض",
        "سند العقار",
        "إذا كان قديمًا",
        "رأي الماء",
        "مديرية WAT",
        "قانون نموذجي",
        "كم المدة؟",
        "0780 555 0145",
        "بيانات تجريبية",
        f"/ar/services/{service.slug}/apply/",
    ):
        assert words in page, words


def test_the_card_is_the_same_in_english(client):
    service = a_service()
    page = client.get(f"/en/services/{service.slug}/").content.decode()
    for words in ("Sample permit", "From IQD 25,000", "Title deed", "Directorate WAT", "Sample data", "How long?"):
        assert words in page, words


def test_a_new_version_changes_the_card_in_every_language(client):
    service = a_service()
    publish(service, sample_document(slug=service.slug, fee_summary=t("مجانًا تمامًا", "Free of any charge")))
    assert "مجانًا تمامًا" in client.get(f"/ar/services/{service.slug}/").content.decode()
    assert "Free of any charge" in client.get(f"/en/services/{service.slug}/").content.decode()
    assert "Free of any charge" in client.get("/en/services/").content.decode()


def test_without_a_line_of_the_editor_strip_and_catalogue_say_what_the_fee_rows_come_to(client):
    service = a_service(sample_document(slug="no-line", fee_summary={}, fee_note={}))
    for address in (f"/en/services/{service.slug}/", "/en/services/"):
        page = client.get(address).content.decode()
        assert "IQD \u2066" in page or "IQD 25,000" in page
    assert ">–<" not in client.get(f"/en/services/{service.slug}/").content.decode()


def test_a_corrected_translation_is_shown_without_a_new_version(client):
    service = a_service()
    client.get("/en/services/")
    TextRevision.objects.create(version=service.current, number=1, texts={"/name": {"en": "Better name"}})
    assert "Better name" in client.get("/en/services/").content.decode()
    assert "Better name" in client.get(f"/en/services/{service.slug}/").content.decode()


def test_a_closed_service_has_no_start_button_and_says_why(client):
    service = a_service(sample_document(slug="closed", closes_at="2020-01-01T00:00:00+03:00"))
    page = client.get("/ar/services/closed/").content.decode()
    assert "أُغلق التقديم حتى الربيع." in page
    assert f"/ar/services/{service.slug}/apply/" not in page


def test_a_withdrawn_service_is_in_no_list_and_has_no_card(client):
    service = a_service(live=False)
    assert client.get(f"/ar/services/{service.slug}/").status_code == 404
    assert service.slug not in client.get("/ar/services/").content.decode()


def test_card_and_catalogue_cost_the_same_queries_whatever_they_hold(client):
    client.get("/ar/services/")  # what stands around every page is read once
    small = a_service()
    alone = queries_of(client, "/ar/services/")
    many = [stage(f"s{n}", "مرحلة", "Stage", f"D{n}") for n in range(9)]
    papers = [document(f"p{n}", f"وثيقة {n}", f"Paper {n}") for n in range(20)]
    big = a_service(sample_document(slug="big", stages=many, documents=papers))
    for _service in range(3):
        a_service()
    assert queries_of(client, "/ar/services/") == alone <= 15
    cards = [queries_of(client, f"/ar/services/{service.slug}/") for service in (small, big)]
    assert cards[0] == cards[1] <= 15


def test_card_and_catalogue_set_no_cookie_and_are_asked_for_again_cheaply(client):
    service = a_service()
    for address in ("/ar/services/", f"/ar/services/{service.slug}/"):
        response = client.get(address)
        assert not response.cookies
        assert "must-revalidate" in response["Cache-Control"]
        assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_where_to_go_does_not_name_the_directorate_twice(client):
    place = t("مديرية MUN، شارع دجلة", "Directorate MUN, Dijla Street")
    service = a_service(sample_document(slug="place", in_person={"place": place, "hours": {}, "phone": ""}))
    name = service.directorate.name("en")
    assert name == "Directorate MUN"
    cells = client.get("/en/services/place/").context["cells"]
    assert (cells[3]["value"], cells[3]["note"]) == (name, "Dijla Street")
