"""The short way finds what Wagtail's own routing finds, and nothing that it would not."""

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Page, PageViewRestriction, Site, get_page_models

from pages import short_way
from pages.models import SectionPage, StandardPage
from pages.models.base import BasePage
from tests.factories import a_user
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    page = a_page(SectionPage, a_home(), slug="about", title="عن")
    in_english(page, "About")
    return page


def wagtails(path, language):
    """Return the page that Wagtail's own routing finds, None without one."""
    with translation.override(language):
        found = Page.route_for_request(RequestFactory().get(f"/{language}/{path}", SERVER_NAME="localhost"), path)
        return found and found[0].pk


def short(path, language):
    with translation.override(language):
        page = short_way.page_at(path)
        return page if page in (None, short_way.LEFT_TO_WAGTAIL) else page.pk


def test_no_page_type_routes_below_itself():
    assert {model.route for model in get_page_models()} <= {Page.route, BasePage.route}


def test_it_finds_what_wagtail_finds(section):
    below = a_page(StandardPage, section, slug="place")
    in_english(below, "Place")
    draft = a_page(StandardPage, section, slug="draft", live=False)
    a_page(StandardPage, draft, slug="below-a-draft")
    for language in ("ar", "en"):
        for path in ("", "about/", "about/place/", "about/draft/", "about/draft/below-a-draft/", "place/", "x/about/"):
            found = short(path, language)
            assert found in (wagtails(path, language), short_way.LEFT_TO_WAGTAIL), (language, path)
    assert short("about/place/", "ar") == below.pk
    assert short("about/draft/", "ar") is None
    assert short("nothing/", "en") is None


def test_what_only_another_language_has_an_alias_and_a_draft_home_are_left_to_wagtail(section):
    a_page(StandardPage, section, slug="arabic-only")
    assert short("about/arabic-only/", "en") is short_way.LEFT_TO_WAGTAIL
    a_page(StandardPage, section, slug="twin").create_alias(update_slug="copy")
    assert short("about/copy/", "ar") is short_way.LEFT_TO_WAGTAIL
    in_english(section).get_parent().unpublish()
    assert short("about/", "en") is short_way.LEFT_TO_WAGTAIL


def test_the_only_site_is_the_one_that_is_kept(section):
    site = Site.objects.get()
    kept = short_way.only_site()
    for field in Site._meta.concrete_fields:
        assert getattr(kept, field.attname) == getattr(site, field.attname), field.name


def test_with_a_second_site_wagtail_looks(section, client):
    Site.objects.create(hostname="other.example", root_page=section)
    assert short_way.only_site() is None
    assert client.get("/ar/about/").status_code == 200


def test_a_moved_and_a_renamed_page_are_found_at_once_at_the_new_address_only(section, client):
    page = a_page(StandardPage, section, slug="old", title="كلمات")
    assert client.get("/ar/about/old/").status_code == 200
    page.slug = "new"
    page.save_revision().publish()
    assert client.get("/ar/about/new/").status_code == 200
    assert client.get("/ar/about/old/").status_code != 200
    page.move(a_home(), pos="last-child")
    assert client.get("/ar/new/").status_code == 200
    assert client.get("/ar/about/new/").status_code != 200


@pytest.mark.parametrize("restricted", ["own", "above"])
def test_a_private_page_stays_private(section, client, restricted):
    page = a_page(StandardPage, section, slug="inside")
    assert client.get("/ar/about/inside/").status_code == 200
    place = page if restricted == "own" else section
    PageViewRestriction.objects.create(page=place, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/ar/about/inside/").status_code == 302
    insider = Client()
    insider.force_login(a_user())
    assert insider.get("/ar/about/inside/").status_code == 200


def test_a_page_below_the_alias_of_a_private_one_stays_private(section, client):
    alias = section.create_alias(update_slug="mirror")
    a_page(StandardPage, alias, slug="inside")
    PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/ar/mirror/inside/").status_code == 302


def test_a_page_costs_the_same_however_deep_it_stands(section, client):
    def queries(address):
        assert client.get(address).status_code == 200
        with CaptureQueriesContext(connection) as caught:
            client.get(address)
        return len(caught)

    parent, counts = section, []
    for slug in ("one", "two", "three"):
        parent = a_page(SectionPage, parent, slug=slug)
        counts.append(queries(parent.url))
    assert counts[0] == counts[1] == counts[2] <= 8


def linked(page):
    return f'<p><a linktype="page" id="{page.pk}">كلمات</a></p>'


def test_links_in_texts_cost_the_same_however_many_and_lead_to_the_readers_language(section, client):
    def queries(address):
        client.get(address)
        with CaptureQueriesContext(connection) as caught:
            html = client.get(address).content.decode()
        return len(caught), html

    others = [a_page(StandardPage, section, slug=f"p{number}") for number in range(3)]
    in_english(others[0], "First")
    one = a_page(StandardPage, section, slug="one", body=[("text", linked(others[0]))])
    many = a_page(StandardPage, section, slug="many", body=[("text", linked(other)) for other in others])
    in_english(many, "Many")
    few, _html = queries(one.url)
    more, html = queries(many.url)
    assert more == few
    assert all(f'href="{other.url}"' in html for other in others)
    _count, html = queries("/en/about/many/")
    assert 'href="/en/about/p0/"' in html
    assert 'href="/ar/about/p1/"' in html


def test_a_renamed_and_a_deleted_page_are_linked_as_they_are_now(section, client):
    other = a_page(StandardPage, section, slug="other")
    a_page(StandardPage, section, slug="words", body=[("text", linked(other))])
    assert 'href="/ar/about/other/"' in client.get("/ar/about/words/").content.decode()
    other.slug = "renamed"
    other.save_revision().publish()
    assert 'href="/ar/about/renamed/"' in client.get("/ar/about/words/").content.decode()
    other.delete()
    html = client.get("/ar/about/words/").content.decode()
    assert "كلمات" in html
    assert "renamed" not in html
