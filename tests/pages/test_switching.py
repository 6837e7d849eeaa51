"""Whatever became of a translation: who switches language lands on the same page, or on the honest note."""

import pytest
from django.test import Client
from wagtail.models import Locale, Page, PageViewRestriction

from pages.models import HomePage, SectionPage, StandardPage
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page, in_english
from tests.pages.test_alternates import NOTE, switch
from tests.pages.translating import body_of, change

pytestmark = pytest.mark.django_db


@pytest.fixture
def about():
    return a_page(SectionPage, a_home(), slug="about", title="عن المحافظة")


@pytest.fixture
def water(about):
    return a_page(StandardPage, about, slug="water", title="الماء", body=a_body("نص عربي"))


def translated(page, title="Water"):
    return in_english(page, title, body=a_body("English text"))


def unpublished(page):
    Page.objects.get(pk=page.pk).unpublish()


def switched(address):
    """Return the address that the masthead leads to, and the page there without the masthead and the foot."""
    to = switch(body_of(address))[0]
    answer = Client().get(to)
    assert answer.status_code == 200, to
    text = answer.content.decode()
    assert '<html lang="en" dir="ltr">' in text
    return to, text[text.index('<main id="main"') : text.index("</main>")]


def is_english(main):
    return NOTE not in main and "English text" in main and "نص عربي" not in main


def is_the_note(main):
    marked = main[main.index('class="untranslated" lang="ar" dir="rtl"') :]
    return NOTE in main and "نص عربي" in marked and "English text" not in main


def test_an_untranslated_page_is_the_note(water):
    to, main = switched("/ar/about/water/")
    assert to == "/en/about/water/"
    assert is_the_note(main)


def test_a_stale_translation_is_the_page_with_a_word(water, about):
    translated(water)
    change(water, "نص عربي آخر")
    _to, main = switched("/ar/about/water/")
    assert is_english(main)
    assert "this text does not show it yet" in main


def test_an_unpublished_translation_is_the_note(water):
    unpublished(translated(water))
    _to, main = switched("/ar/about/water/")
    assert is_the_note(main)


@pytest.mark.parametrize("parent", ["untranslated", "alias", "draft", "unpublished"])
def test_a_translated_page_is_found_below_a_parent_that_is_not(water, about, parent):
    english = Locale.objects.get(language_code="en")
    if parent == "alias":
        about.copy_for_translation(english, alias=True)
    elif parent == "draft":
        about.copy_for_translation(english)
    elif parent == "unpublished":
        unpublished(in_english(about, "About"))
    translated(water)
    to, main = switched("/ar/about/water/")
    assert to == "/en/about/water/"
    assert is_english(main)


def test_an_untranslated_page_below_a_translated_one_is_the_note(water, about):
    in_english(about, "About")
    assert is_the_note(switched("/ar/about/water/")[1])


def test_a_translation_that_stands_elsewhere_is_found_there(water, about):
    in_english(about, "About")
    translated(water)
    later = a_page(SectionPage, a_home(), slug="later", title="لاحقًا")
    Page.objects.get(pk=water.pk).move(later, pos="last-child")
    to, main = switched("/ar/later/water/")
    assert to == "/en/about/water/"
    assert is_english(main)
    back = switch(body_of(to))[0]
    assert back == "/ar/later/water/"


def test_pages_are_found_while_the_first_page_of_their_language_is_not_published(water):
    translated(water)
    unpublished(HomePage.objects.get(locale__language_code="en"))
    to, main = switched("/ar/about/water/")
    assert to == "/en/about/water/"
    assert is_english(main)


def test_a_private_translation_stays_private_then(water):
    twin = translated(water)
    unpublished(HomePage.objects.get(locale__language_code="en"))
    PageViewRestriction.objects.create(page=twin, restriction_type=PageViewRestriction.LOGIN)
    answer = Client().get("/en/about/water/")
    assert answer.status_code == 302
    assert "login" in answer.url


def test_a_first_page_that_is_not_translated_shows_the_other_languages_as_such(water):
    unpublished(HomePage.objects.get(locale__language_code="en"))
    home = HomePage.objects.get(locale__language_code="ar")
    home.heading = "نص عربي"
    home.save_revision().publish()
    to, main = switched("/ar/")
    assert to == "/en/"
    assert is_the_note(main)
    assert "جميع الخدمات" in main or "كل الخدمات" in main


def test_a_page_withdrawn_in_arabic_stays_in_english(water):
    translated(water)
    unpublished(water)
    text = body_of("/en/about/water/")
    assert "English text" in text
    to = switch(text)[0]
    note = body_of(to)
    assert '<html lang="ar" dir="rtl">' in note
    assert 'class="untranslated" lang="en" dir="ltr"' in note
