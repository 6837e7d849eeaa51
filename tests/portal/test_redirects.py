"""Old addresses lead to where a page went, in both languages; short links lead in the reader's."""

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from eservices.desk.groups import ensure_groups
from pages.models import SectionPage, StandardPage
from tests.factories import a_user
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    page = a_page(StandardPage, a_home(), slug="old", title="صفحة")
    return {"ar": page, "en": in_english(page)}


def fresh(page):
    return Page.objects.get(pk=page.pk).specific


def test_a_page_with_a_new_slug_is_found_at_the_old_one_in_both_languages(pages, django_capture_on_commit_callbacks):
    page = fresh(pages["ar"])
    with django_capture_on_commit_callbacks(execute=True):
        page.slug = "new"  # the English page takes it along
        page.save_revision().publish()
    for language in ("ar", "en"):
        answer = Client().get(f"/{language}/old/")
        assert (answer.status_code, answer.url) == (301, f"/{language}/new/")


def test_pages_that_moved_are_found_with_what_is_below_them(pages, django_capture_on_commit_callbacks):
    below = a_page(StandardPage, fresh(pages["ar"]), slug="below")
    in_english(below)
    section = a_page(SectionPage, fresh(pages["ar"].get_parent()), slug="about")
    sections = {"ar": section, "en": in_english(section)}
    for language in ("ar", "en"):
        with django_capture_on_commit_callbacks(execute=True):
            fresh(pages[language]).move(fresh(sections[language]), pos="last-child")
    for path in ("old/", "old/below/"):
        for language in ("ar", "en"):
            answer = Client().get(f"/{language}/{path}")
            assert (answer.status_code, answer.url) == (301, f"/{language}/about/{path}")


def test_communications_officers_keep_redirects():
    groups = ensure_groups()
    user = a_user()
    user.groups.add(groups["communications"])
    client = Client()
    client.force_login(user)
    assert client.get("/admin/redirects/").status_code == 200
    answer = client.post(
        "/admin/redirects/add/", {"old_path": "/go/water", "redirect_link": "https://ur.gov.iq/", "is_permanent": "on"}
    )
    assert answer.status_code == 302, answer.context["form"].errors
    assert Redirect.objects.get().old_path == "/go/water"


@pytest.mark.parametrize(("language", "expected"), [("ar", "/ar/old/"), ("en", "/en/old/"), ("fr", "/ar/old/")])
def test_a_short_link_leads_in_the_readers_language(pages, language, expected):
    Redirect.objects.create(old_path="/go/word", redirect_page=pages["ar"])
    answer = Client().get("/go/word", headers={"Accept-Language": language})
    assert (answer.status_code, answer.url) == (302, expected)
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_short_link_may_be_an_arabic_word_and_end_in_a_slash(pages):
    Redirect.objects.create(old_path=Redirect.normalise_path("/go/ماء"), redirect_link="/ar/services/")
    assert Client().get("/go/ماء/").url == "/ar/services/"


def test_a_short_link_to_nothing_is_missing(pages):
    assert Client().get("/go/nothing", follow=True).status_code == 404
    for page in pages.values():
        fresh(page).unpublish()
    Redirect.objects.create(old_path="/go/word", redirect_page=pages["ar"])
    assert Client().get("/go/word", headers={"Accept-Language": "ar"}, follow=True).status_code == 410
