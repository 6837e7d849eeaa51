"""Addresses stay ASCII and readable, whatever the language of the title."""

import pytest
from django.urls import reverse

from pages.models import NewsPage, StandardPage
from pages.slugs import LONGEST, transliterated
from tests.factories import a_user
from tests.pages.directorate_trees import news_form, signed_in
from tests.pages.making import a_home, a_page


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("مدرسة الكحلاء", "madrasa-al-kahla"),
        ("دائرة البلدية", "daira-al-baldiya"),
        ("مناقصة ٢٠٢٦/٣: تبليط شارع دجلة", "manaqsa-2026-3-tablit-shara-dajla"),
        ("مُحَافَظَة ميسـان", "mahafdha-misan"),
        ("ورشة Open Data 2026", "warsha-open-data-2026"),
        ("سەرۆک", "sarok"),
        ("!!!", ""),
    ],
)
def test_a_title_is_spelt_so_that_it_can_be_read(title, slug):
    assert transliterated(title) == slug


def test_a_long_title_ends_at_a_word():
    slug = transliterated("افتتاح مدرسة جديدة في قضاء المجر الكبير " * 5)
    assert len(slug) <= LONGEST
    assert not slug.endswith("-")


@pytest.fixture
def add(db):
    home = a_home()
    parent = a_page(StandardPage, home, slug="parent", title="أصل")
    client = signed_in(a_user(is_superuser=True))
    address = reverse("wagtailadmin_pages:add", args=["pages", "standardpage", parent.pk])
    return lambda **data: client.post(address, news_form(**data))


def test_an_address_left_empty_or_made_of_the_title_is_spelt_in_latin(add):
    add(title="مدرسة الكحلاء", slug="")
    add(title="مدرسة المجر", slug="مدرسة-المجر")
    slugs = set(StandardPage.objects.values_list("slug", flat=True))
    assert {"madrasa-al-kahla", "madrasa-al-majr"} <= slugs


def test_an_arabic_address_typed_by_hand_is_refused_with_a_proposal(add):
    answer = add(title="مدرسة", slug="مدرستنا-الجميلة")
    assert answer.status_code == 200
    words = " ".join(answer.context["form"].errors["slug"])
    assert "Latin letters" in words
    assert "madrastana-al-jamila" in words
    assert StandardPage.objects.count() == 1


@pytest.mark.parametrize("slug", ["../admin", "a b", "<script>", "a" * 300, "a/b", "\x00"])
def test_a_bad_address_is_an_error_in_the_form(add, slug):
    assert add(title="صفحة", slug=slug).status_code == 200
    assert StandardPage.objects.count() == 1


def test_a_taken_address_is_said_so(add):
    add(title="مدرسة", slug="school")
    answer = add(title="أخرى", slug="school")
    assert "slug" in answer.context["form"].errors
    assert not NewsPage.objects.exists()
