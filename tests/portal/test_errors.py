"""Error pages: helpful, in both languages, and able to appear when little works."""

from datetime import timedelta
from unittest import mock

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from pages.models import SectionPage, StandardPage
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "own", "other"),
    [("/ar/nothing/", 'lang="ar"', 'href="/en/"'), ("/en/nothing/", 'lang="en"', 'href="/ar/"')],
)
def test_a_missing_page_says_so_in_the_readers_language_and_leads_on(client, path, own, other):
    a_home()
    answer = client.get(path)
    text = answer.content.decode()
    assert answer.status_code == 404
    assert own in text
    assert other in text
    for place in ("services/", "directorates/", "contact/", "search/"):
        assert f'"{path[:4]}{place}"' in text
    assert "noindex" in text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/en/services/building-permit/", "building permit"),
        ("/en/old/water_bills/", "water bills"),
        ("/ar/إجازة-بناء/", "إجازة بناء"),
        ("/en/x/48217730164/a1b2c3d4e5f6/", ""),
        ("/en/officers/0a1b2c3d-4e5f-4abc-bfeb-001122334455/", "officers"),
        ("/en/apply/dGhpc2lzYWtleW9mYWRyYWZ0/", "apply"),
        ('/en/"><script>alert(1)</script>/', ""),
    ],
)
def test_the_words_of_a_lost_address_can_be_searched_at_once(client, path, words):
    text = client.get(path).content.decode()
    assert f'name="q" value="{words}"' in text


def test_a_deleted_page_is_gone_and_its_section_is_the_way_on(client):
    section = a_page(SectionPage, a_home(), slug="about", title="عن المحافظة")
    a_page(StandardPage, section, slug="old", title="قديمة")
    Page.objects.get(slug="old").delete()
    answer = client.get("/ar/about/old/")
    assert answer.status_code == 410
    assert "/ar/about/" in answer.content.decode()
    assert "عن المحافظة" in answer.content.decode()


def test_everything_below_a_deleted_page_is_gone_too(client):
    section = a_page(SectionPage, a_home(), slug="about")
    a_page(StandardPage, section, slug="old")
    Page.objects.get(slug="about").delete()
    assert client.get("/ar/about/old/").status_code == 410


def test_a_page_in_the_place_of_a_deleted_one_is_shown(client):
    home = a_home()
    a_page(StandardPage, home, slug="again")
    Page.objects.get(slug="again").delete()
    a_page(StandardPage, Page.objects.get(pk=home.pk).specific, slug="again")
    assert client.get("/ar/again/").status_code == 200


def test_an_expired_page_is_gone(client):
    a_page(StandardPage, a_home(), slug="old")
    Page.objects.get(slug="old").unpublish()
    assert client.get("/ar/old/").status_code == 410


def test_a_draft_that_was_never_published_is_missing(client):
    a_page(StandardPage, a_home(), slug="draft", live=False)
    assert client.get("/ar/draft/").status_code == 404


def test_a_page_that_waits_for_its_hour_is_missing_not_gone(client):
    a_page(StandardPage, a_home(), slug="soon")
    Page.objects.get(slug="soon").unpublish()
    page = StandardPage.objects.get(slug="soon")
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    assert client.get("/ar/soon/").status_code == 404


def test_a_deleted_translation_is_gone_while_its_source_stays(client):
    page = a_page(StandardPage, a_home(), slug="both")
    in_english(page).delete()
    assert client.get("/en/both/").status_code in (200, 404, 410)
    assert client.get("/ar/both/").status_code == 200


@pytest.mark.parametrize("path", ["/ar/nothing/", "/ar/services/", "/en/"])
def test_without_a_database_the_portal_says_so_in_both_languages(path):
    client = Client(raise_request_exception=False)
    lost = OperationalError("database is locked")
    with mock.patch("django.db.backends.utils.CursorWrapper.execute", side_effect=lost):
        answer = client.get(path)
    text = answer.content.decode()
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert 'lang="ar"' in text
    assert 'lang="en"' in text


def test_a_fault_of_ours_is_told_in_both_languages():
    client = Client(raise_request_exception=False)
    with mock.patch("eservices.views.card.live_services", side_effect=RuntimeError):
        answer = client.get("/ar/services/")
    assert answer.status_code == 500
    assert "The page could not be shown" in answer.content.decode()
    assert "تعذّر عرض الصفحة" in answer.content.decode()
