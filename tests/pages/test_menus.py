"""Menus show what is there for their readers, and tell editors what is not."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.menus import menus_in, problems_of
from pages.models import MenuItem, SectionPage, StandardPage
from pages.remembering import forget
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


def an_item(**fields):
    return MenuItem.objects.create(**fields)


def main(language):
    return [(link["label"], link["url"]) for link in menus_in(language).get("main", [])]


@pytest.fixture
def about():
    page = a_page(StandardPage, a_home(), slug="about", title="عن المحافظة")
    in_english(page, "About the governorate")
    return page


def test_a_page_stands_in_the_menu_under_its_title_in_the_readers_language(about):
    an_item(page=about)
    assert main("ar") == [("عن المحافظة", "/ar/about/")]
    assert main("en") == [("About the governorate", "/en/about/")]


def test_words_of_the_item_win_over_the_title(about):
    an_item(page=about, labels={"ar": "من نحن", "en": "Who we are"})
    assert main("en") == [("Who we are", "/en/about/")]


def test_a_new_title_and_a_new_address_are_seen_at_once(about):
    an_item(page=about)
    main("ar")
    about.title, about.slug = "حول المحافظة", "governorate"
    about.save_revision().publish()
    assert main("ar") == [("حول المحافظة", "/ar/governorate/")]


@pytest.mark.parametrize("act", ["delete", "unpublish"])
def test_an_item_whose_page_is_gone_leaves_the_site_and_is_named_to_the_editor(about, act):
    item, other = an_item(page=about), an_item(address="services/", labels={"ar": "الخدمات", "en": "Services"})
    assert len(main("ar")) == 2
    getattr(about, act)()
    assert main("ar") == [("الخدمات", "/ar/services/")]
    item.refresh_from_db()
    problems = problems_of([item, other])
    assert problems[item.pk]
    assert problems[other.pk] == []
    assert b"/ar/about/" not in Client().get("/ar/").content


def test_a_page_without_a_translation_is_shown_to_its_own_readers_only():
    item = an_item(page=a_page(StandardPage, a_home(), slug="local", title="محلي"))
    assert main("ar") == [("محلي", "/ar/local/")]
    assert main("en") == []
    [words] = problems_of([item])[item.pk]
    assert "الإنكليزية" in words or "English" in words


def test_an_alias_never_passes_arabic_off_as_english():
    page = a_page(StandardPage, a_home(), slug="alias", title="بالعربية")
    twin = in_english(page, "x")
    StandardPage.objects.filter(pk=twin.pk).update(alias_of=page)
    an_item(page=page)
    assert main("en") == []


def test_an_address_is_shown_when_something_of_the_portal_is_there(about):
    for address in ("services/", "track/", "about/", "nowhere/"):
        an_item(address=address, labels={"ar": address, "en": address})
    assert [url for _label, url in main("en")] == ["/en/services/", "/en/track/", "/en/about/"]


def test_an_address_without_words_takes_the_title_of_the_page_there(about):
    an_item(address="about/")
    assert main("en") == [("About the governorate", "/en/about/")]


def test_items_that_are_switched_off_are_left_out(about):
    an_item(page=about, is_on=False)
    assert main("ar") == []


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"address": "javascript:alert(1)"},
        {"address": "http://example.org/"},
        {"address": "//example.org/"},
        {"address": "https://example.org/"},
        {"address": "a b/", "labels": {"ar": "أ", "en": "a"}},
        {"address": "services/", "labels": {"ar": "الخدمات"}},
    ],
)
def test_an_item_that_leads_nowhere_or_is_half_translated_is_refused(fields):
    with pytest.raises(ValidationError):
        MenuItem(**fields).full_clean()


def test_page_and_address_together_are_refused(about):
    with pytest.raises(ValidationError):
        MenuItem(page=about, address="services/").full_clean()


def test_a_leading_slash_is_forgiven():
    item = MenuItem(address="/services/", labels={"ar": "الخدمات", "en": "Services"})
    item.full_clean()
    assert item.address == "services/"


def test_the_whole_menu_costs_the_same_with_one_item_and_with_three(about):
    def queries():
        forget()
        with CaptureQueriesContext(connection) as captured:
            menus_in("ar")
        return len(captured)

    an_item(page=about)
    menus_in("ar")  # Wagtail remembers where the sites begin
    one = queries()
    for slug in ("second", "third"):
        an_item(page=a_page(SectionPage, a_home(), slug=slug))
    assert queries() == one


def test_a_warm_shell_asks_the_database_nothing(about, rf):
    from portal.context import shell

    an_item(page=about)

    def draw():
        context = shell(rf.get("/ar/about/"))
        return [list(context["nav"]), list(context["footer"]), list(context["notices"]), dict(context["site"])]

    draw()
    with CaptureQueriesContext(connection) as captured:
        draw()
    assert len(captured) == 0


def test_the_page_marks_the_nearest_place_of_the_menu(about, rf):
    from portal.context import shell

    below = a_page(StandardPage, about, slug="history", title="تاريخ")
    an_item(page=about)
    an_item(page=below)
    assert [row["is_current"] for row in shell(rf.get("/ar/about/history/x/"))["nav"]] == [False, True]


def test_the_foot_has_columns_when_somebody_made_them(about):
    an_item(page=about, menu=MenuItem.Menu.FOOTER_ABOUT)
    html = Client().get("/en/").content.decode()
    foot = html.split('id="menu"')[1]
    assert "About the governorate" in foot
    assert 'href="/en/about/"' in foot
    # On a phone the main menu stands here too: the header has room for three.
    assert 'href="/en/services/"' in foot
