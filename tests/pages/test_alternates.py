"""What a visitor finds who switches language: the same page, or an honest note."""

import re

import pytest
from django.test import Client
from wagtail.models import Locale, PageViewRestriction

from pages.models import NewsIndexPage, StandardPage
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

NOTE = "This page is not available in English yet."


def html(address, status=200):
    response = Client().get(address)
    # What stood there once may say that it is gone.
    assert response.status_code in ((404, 410) if status == 404 else (status,)), address
    return response.content.decode()


def alternates(page_html):
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="http://testserver([^"]*)"', page_html))


def switch(page_html):
    """Return (address, attributes) of the link to the other language in the masthead."""
    masthead = page_html[page_html.index("masthead-links") :]
    found = re.search(r'<a href="([^"]+)" (lang="(?:ar|en)"[^>]*)>', masthead)
    return found[1], found[2]


@pytest.fixture
def water():
    return a_page(StandardPage, a_home(), slug="water", title="الماء", lead="ماء صافٍ", body=a_body("نص عربي"))


def test_both_languages_name_each_other_and_the_first_one_for_everybody_else(water):
    in_english(water, "Water", lead="Clean water", body=a_body("English text"))
    expected = {"ar": "/ar/water/", "en": "/en/water/", "x-default": "/ar/water/"}
    for address in ("/ar/water/", "/en/water/"):
        page = html(address)
        assert alternates(page) == expected
        assert f'<link rel="canonical" href="http://testserver{address}">' in page
        assert switch(page)[0] == next(a for a in ("/ar/water/", "/en/water/") if a != address)
        assert 'rel="alternate"' in switch(page)[1]


def test_the_first_page_leaves_the_choice_to_the_browser():
    a_home()
    assert alternates(html("/ar/"))["x-default"] == "/"


def test_each_language_says_its_direction(water):
    in_english(water, "Water")
    assert '<html lang="ar" dir="rtl">' in html("/ar/water/")
    assert '<html lang="en" dir="ltr">' in html("/en/water/")


def assert_is_the_note(page):
    assert '<html lang="en" dir="ltr">' in page
    assert NOTE in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical"' not in page
    assert alternates(page) == {}
    source = page[page.index('class="untranslated"') :]
    assert source.startswith('class="untranslated" lang="ar" dir="rtl"')
    assert "نص عربي" in source
    assert "نص عربي" not in page[: page.index('class="untranslated"')]
    assert len(re.findall("<h1", page)) == 1
    assert switch(page)[0] == "/ar/water/"


def test_a_page_without_a_translation_leads_to_a_note(water):
    arabic = html("/ar/water/")
    address, attributes = switch(arabic)
    assert address == "/en/water/"
    assert "alternate" not in attributes
    assert alternates(arabic) == {}
    assert_is_the_note(html("/en/water/"))


def test_an_alias_never_passes_arabic_off_as_english(water):
    english = Locale.objects.get(language_code="en")
    alias = water.copy_for_translation(english, alias=True)
    assert alias.live
    assert_is_the_note(html("/en/water/"))
    assert alternates(html("/ar/water/")) == {}


def test_neither_does_a_copy_that_nobody_translated(water):
    english = Locale.objects.get(language_code="en")
    copy = water.copy_for_translation(english).specific
    copy.save_revision().publish()
    assert_is_the_note(html("/en/water/"))
    assert alternates(html("/ar/water/")) == {}


def test_nor_a_draft(water):
    water.copy_for_translation(Locale.objects.get(language_code="en"))
    assert_is_the_note(html("/en/water/"))


def test_a_tree_that_has_no_first_page_yet_shows_the_note_too(water):
    a_home().get_translations().delete()
    assert_is_the_note(html("/en/water/"))


def test_a_page_that_only_english_has_says_so_in_arabic():
    english = a_home().get_translation(Locale.objects.get(language_code="en"))
    a_page(StandardPage, english, slug="visitors", title="For visitors", body=a_body("Only here"))
    note = html("/ar/visitors/")
    assert '<html lang="ar" dir="rtl">' in note
    assert 'class="untranslated" lang="en" dir="ltr"' in note
    assert "Only here" in note
    assert NOTE not in note[: note.index('class="untranslated"')].replace("This page is not available in Arabic", "")


def test_what_no_language_has_is_missing(water):
    page = html("/en/nothing/", 404)
    assert "canonical" not in page
    assert alternates(page) == {}


def test_an_unpublished_page_is_missing_in_every_language(water):
    water.unpublish()
    html("/ar/water/", 404)
    html("/en/water/", 404)


def test_a_private_page_stays_private_behind_the_note(water):
    Locale.objects.get(language_code="en")
    water.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    PageViewRestriction.objects.create(page=water, restriction_type=PageViewRestriction.LOGIN)
    response = Client().get("/en/water/")
    assert response.status_code == 302
    assert "login" in response.url


def test_pages_below_an_untranslated_one_are_found(water):
    below = a_page(StandardPage, water, slug="meters", title="المقاييس", body=a_body("نص عربي"))
    assert NOTE in html("/en/water/meters/")
    in_english(below, "Meters", body=a_body("About meters"))
    page = html("/en/water/meters/")
    assert NOTE not in page
    assert alternates(page)["en"] == "/en/water/meters/"


def test_a_name_that_is_the_same_in_both_languages_can_be_confirmed(water, admin_user):
    from pages.translations.following import confirm

    copy = water.copy_for_translation(Locale.objects.get(language_code="en")).specific
    copy.save_revision().publish()
    confirm(copy, admin_user)
    assert NOTE not in html("/en/water/")


def test_a_stale_translation_says_so_and_stays(water):
    in_english(water, "Water", body=a_body("English text"))
    water.refresh_from_db()
    water.body = a_body("نص عربي جديد")
    water.save_revision().publish()
    page = html("/en/water/")
    assert "English text" in page
    assert "this text does not show it yet" in page
    assert "alternates" not in page
    assert set(alternates(page)) == {"ar", "en", "x-default"}
    assert "جديد" not in page


def test_alternates_cost_the_same_with_any_number_of_pages(water, django_assert_max_num_queries):
    in_english(water, "Water")
    for number in range(3):
        a_page(StandardPage, water, slug=f"more-{number}")
    Client().get("/ar/water/")
    with django_assert_max_num_queries(15):
        html("/ar/water/")


def test_eservices_stand_in_both_languages_at_the_same_path():
    assert alternates(html("/ar/services/")) == {
        "ar": "/ar/services/",
        "en": "/en/services/",
        "x-default": "/ar/services/",
    }


def test_a_list_without_translation_is_a_note_and_its_files_are_missing():
    news = a_page(NewsIndexPage, a_home(), slug="news", title="الأخبار")
    html("/ar/news/feed.atom")
    assert NOTE in html("/en/news/")
    html("/en/news/feed.atom", 404)
    news.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    html("/en/news/feed.atom", 404)


def test_files_of_a_private_page_are_private():
    news = a_page(NewsIndexPage, a_home(), slug="news", title="الأخبار")
    PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.LOGIN)
    assert Client().get("/ar/news/feed.atom").status_code == 302
