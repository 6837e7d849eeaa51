"""Former addresses lead on, in the language that moved and in those where only the note stood."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from pages.models import SectionPage, StandardPage
from tests.pages.making import a_home, a_page, in_english
from tests.pages.translating import change

pytestmark = pytest.mark.django_db


@pytest.fixture
def sections():
    home = a_home()
    about = a_page(SectionPage, home, slug="about", title="عن المحافظة")
    plans = a_page(SectionPage, home, slug="plans", title="الخطط")
    in_english(about, "About")
    in_english(plans, "Plans")
    return about, plans


def fresh(page):
    return Page.objects.get(pk=page.pk).specific


def leads_to(path):
    answer = Client().get(path)
    return answer.status_code, answer.headers.get("Location")


def test_an_address_at_which_only_the_note_stood_leads_on(sections):
    about, plans = sections
    page = a_page(StandardPage, about, slug="water", title="الماء")
    a_page(StandardPage, page, slug="pipes", title="الأنابيب")
    assert Client().get("/en/about/water/").status_code == 200
    fresh(page).move(fresh(plans), pos="last-child")
    assert leads_to("/ar/about/water/") == (301, "/ar/plans/water/")
    assert leads_to("/en/about/water/") == (302, "/en/plans/water/")
    assert leads_to("/en/about/water/pipes/") == (302, "/en/plans/water/pipes/")
    assert "This page is not available in English yet." in Client().get("/en/plans/water/").content.decode()


def test_a_page_that_stands_elsewhere_in_the_other_language_is_found_from_there(sections):
    about, plans = sections
    page = a_page(StandardPage, about, slug="water", title="الماء")
    twin = in_english(page, "Water")
    a_page(SectionPage, a_home(), slug="later", title="لاحقًا")
    fresh(page).move(Page.objects.get(slug="later"), pos="last-child")
    assert fresh(twin).url == "/en/about/water/"
    assert leads_to("/en/later/water/") == (302, "/en/about/water/")
    assert leads_to("/ar/about/water/") == (301, "/ar/later/water/")


def test_nothing_leads_to_a_page_that_is_not_public(sections):
    about, plans = sections
    page = a_page(StandardPage, about, slug="water", title="الماء")
    fresh(page).move(fresh(plans), pos="last-child")
    fresh(page).unpublish()
    assert leads_to("/en/about/water/")[0] == 404


def test_a_shared_address_that_changes_leads_on_in_both_languages(sections, django_capture_on_commit_callbacks):
    about, _plans = sections
    page = a_page(StandardPage, about, slug="water", title="الماء")
    below = a_page(StandardPage, page, slug="pipes", title="الأنابيب")
    in_english(page, "Water")
    in_english(below, "Pipes")
    with django_capture_on_commit_callbacks(execute=True):
        change(page, slug="drinking-water")
    for code in ("ar", "en"):
        assert leads_to(f"/{code}/about/water/") == (301, f"/{code}/about/drinking-water/")
        assert leads_to(f"/{code}/about/water/pipes/") == (301, f"/{code}/about/drinking-water/pipes/")


def test_a_shared_address_leads_on_beside_a_draft_too(sections, django_capture_on_commit_callbacks):
    about, _plans = sections
    page = a_page(StandardPage, about, slug="water", title="الماء")
    twin = in_english(page, "Water")
    twin.title = "Water, being rewritten"
    twin.save_revision()
    with django_capture_on_commit_callbacks(execute=True):
        change(page, slug="drinking-water")
    assert leads_to("/en/about/water/") == (301, "/en/about/drinking-water/")
    with django_capture_on_commit_callbacks(execute=True):
        fresh(twin).get_latest_revision().publish()
    assert fresh(twin).url == "/en/about/drinking-water/"
    assert leads_to("/en/about/water/") == (301, "/en/about/drinking-water/")
    assert not Redirect.objects.filter(old_path="/en/about/drinking-water").exists()


def test_a_page_that_came_back_does_not_lead_to_itself(sections):
    about, plans = sections
    page = a_page(StandardPage, about, slug="water", title="الماء")
    fresh(page).move(fresh(plans), pos="last-child")
    fresh(page).move(fresh(about), pos="last-child")
    fresh(page).unpublish()
    page = fresh(page)
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    assert leads_to("/ar/about/water/") == (404, None)


# Beside pages that are gone


def test_a_page_scheduled_where_another_was_deleted_is_missing_not_gone():
    a_page(StandardPage, a_home(), slug="again").delete()
    page = a_page(StandardPage, fresh(a_home()), slug="again", live=False)
    assert Client().get("/ar/again/").status_code == 410
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    assert Client().get("/ar/again/").status_code == 404


def test_a_page_that_moved_from_where_another_was_deleted_leads_on(sections):
    about, plans = sections
    a_page(StandardPage, fresh(about), slug="water").delete()
    page = a_page(StandardPage, fresh(about), slug="water")
    fresh(page).move(fresh(plans), pos="last-child")
    assert leads_to("/ar/about/water/") == (301, "/ar/plans/water/")


def test_former_addresses_of_a_deleted_page_are_gone_with_it(sections):
    about, plans = sections
    page = a_page(StandardPage, about, slug="water", title="الماء")
    fresh(page).move(fresh(plans), pos="last-child")
    fresh(page).delete()
    assert Client().get("/ar/plans/water/").status_code == 410
    assert Client().get("/ar/about/water/").status_code == 410
