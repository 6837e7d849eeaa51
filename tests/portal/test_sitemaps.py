"""Site maps name what anybody may read, each thing with the languages it really is in."""

import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from pages.models import StandardPage
from portal.views import sitemaps
from tests.factories import a_service
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def entries(client, name):
    """Return {path: {language: path}} of one file."""
    root = ElementTree.fromstring(client.get(f"/sitemap-{name}.xml").content)
    found = {}
    for url in root.iter(f"{MAP}url"):
        links = {link.get("hreflang"): _path(link.get("href")) for link in url.iter(LINK)}
        found[_path(url.findtext(f"{MAP}loc"))] = links
    return found


def _path(address):
    return address.removeprefix("http://testserver")


def test_the_index_names_files_that_answer(client):
    a_home()
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    names = [_path(each.text) for each in root.iter(f"{MAP}loc")]
    assert names == ["/sitemap-services.xml", "/sitemap-pages-1.xml"]
    assert {client.get(name).status_code for name in names} == {200}


def test_a_translated_page_names_its_twin_and_an_untranslated_one_none(client):
    home = a_home()
    both = a_page(StandardPage, home, slug="both")
    in_english(both)
    a_page(StandardPage, home, slug="arabic")
    found = entries(client, "pages-1")
    assert found["/ar/both/"] == {"ar": "/ar/both/", "en": "/en/both/", "x-default": "/ar/both/"}
    assert found["/en/both/"] == found["/ar/both/"]
    assert found["/ar/arabic/"] == {}
    assert found["/ar/"]["en"] == "/en/"


def test_an_alias_is_no_translation(client):
    home = a_home()
    page = a_page(StandardPage, home, slug="copied")
    page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    assert entries(client, "pages-1")["/ar/copied/"] == {}


def test_private_drafted_and_expired_pages_are_left_out(client):
    home = a_home()
    private = a_page(StandardPage, home, slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    a_page(StandardPage, private, slug="below")
    a_page(StandardPage, home, slug="draft", live=False)
    a_page(StandardPage, home, slug="old", expire_at=timezone.now() - timedelta(days=1), live=False, expired=True)
    assert set(entries(client, "pages-1")) == {"/ar/", "/en/"}


def test_services_stand_at_their_own_addresses_in_every_language(client):
    a_home()
    service = a_service()
    found = entries(client, "services")
    assert found[f"/ar/services/{service.slug}/"]["en"] == f"/en/services/{service.slug}/"
    assert "/ar/services/" in found
    service.is_live = False
    service.save()
    assert f"/ar/services/{service.slug}/" not in entries(client, "services")


def test_a_large_map_is_split_and_nothing_is_lost(client, monkeypatch):
    home = a_home()
    for number in range(4):
        in_english(a_page(StandardPage, home, slug=f"p{number}"))
    monkeypatch.setattr(sitemaps, "PER_FILE", 2)
    files = [entries(client, f"pages-{number}") for number in (1, 2, 3)]
    assert [len(file) for file in files] == [4, 4, 2]
    assert len({path for file in files for path in file}) == 10
    assert client.get("/sitemap-pages-4.xml").status_code == 404


@pytest.mark.parametrize("name", ["pages", "pages-0", "pages-x", "pages-99999999999999999999", "other"])
def test_a_file_that_is_none_is_missing(client, name):
    a_home()
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


def test_the_map_costs_the_same_queries_whatever_it_holds(client):
    home = a_home()
    in_english(a_page(StandardPage, home, slug="one"))

    def queries():
        with CaptureQueriesContext(connection) as queries:
            client.get("/sitemap-pages-1.xml")
        return len(queries)

    queries()
    alone = queries()
    for number in range(2):
        in_english(a_page(StandardPage, home, slug=f"more-{number}"))
    assert queries() == alone


def test_it_says_when_a_page_last_changed(client):
    a_page(StandardPage, a_home(), slug="one")
    assert re.search(r"/ar/one/</loc><lastmod>20\d\d-", client.get("/sitemap-pages-1.xml").content.decode())
