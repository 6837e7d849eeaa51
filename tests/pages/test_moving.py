"""A moved page takes its translations along, or stays; its old addresses lead on in every language."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.test import Client
from wagtail.models import GroupPagePermission, Locale, Page

from pages.models import SectionPage, StandardPage
from pages.translations import moving
from tests.factories import a_user
from tests.pages.directorate_trees import an_editor_of, plant, signed_in
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(admin_user):
    return signed_in(admin_user)


@pytest.fixture
def sections():
    """Two sections in both languages, a page with a page below it in the first."""
    home = a_home()
    about = a_page(SectionPage, home, slug="about", title="عن المحافظة")
    plans = a_page(SectionPage, home, slug="plans", title="الخطط")
    water = a_page(StandardPage, about, slug="water", title="الماء")
    pipes = a_page(StandardPage, water, slug="pipes", title="الأنابيب")
    for page, title in ((about, "About"), (plans, "Plans"), (water, "Water"), (pipes, "Pipes")):
        in_english(page, title)
    return {"about": about, "plans": plans, "water": water, "pipes": pipes}


def path_of(page, code="en"):
    return Page.objects.get(translation_key=page.translation_key, locale__language_code=code).url


def fresh(page):
    return Page.objects.get(pk=page.pk)


def twin(page):
    return Page.objects.get(translation_key=page.translation_key, locale__language_code="en")


def move(client, page, parent):
    return client.post(f"/admin/pages/{page.pk}/move/{parent.pk}/confirm/", follow=True)


def leads_to(path):
    answer = Client().get(path)
    return answer.status_code, answer.headers.get("Location")


def test_a_page_takes_its_translation_along_and_both_old_addresses_lead_on(sections, admin):
    text = move(admin, sections["water"], sections["plans"]).content.decode()
    assert path_of(sections["water"], "ar") == "/ar/plans/water/"
    assert path_of(sections["water"]) == "/en/plans/water/"
    assert path_of(sections["pipes"]) == "/en/plans/water/pipes/"
    assert "Moved along in these languages: English." in text
    for code in ("ar", "en"):
        assert leads_to(f"/{code}/about/water/") == (301, f"/{code}/plans/water/")
        assert leads_to(f"/{code}/about/water/pipes/") == (301, f"/{code}/plans/water/pipes/")
        assert Client().get(f"/{code}/plans/water/pipes/").status_code == 200


def test_the_source_follows_its_translation_too(sections):
    twin(sections["water"]).move(twin(sections["plans"]), pos="last-child")
    assert path_of(sections["water"], "ar") == "/ar/plans/water/"


def test_three_languages_move_together(sections):
    kurdish = Locale.objects.create(language_code="ckb")
    for name in ("about", "plans", "water"):
        page = sections[name].copy_for_translation(kurdish, copy_parents=True)
        page.save_revision().publish()
    fresh(sections["water"]).move(fresh(sections["plans"]), pos="last-child")
    parents = {page.get_parent().translation_key for page in Page.objects.filter(slug="water")}
    assert (parents, Page.objects.filter(slug="water").count()) == ({sections["plans"].translation_key}, 3)


def test_a_translation_without_a_translated_place_stays_and_the_editor_is_told(sections, admin):
    later = a_page(SectionPage, a_home(), slug="later", title="لاحقًا")
    page = sections["water"]
    asked = admin.get(f"/admin/pages/{page.pk}/move/{later.pk}/confirm/").content.decode()
    told = move(admin, page, later).content.decode()
    for text in (asked, told):
        assert "Water" in text
        assert "English" in text
    assert path_of(page, "ar") == "/ar/later/water/"
    assert path_of(page) == "/en/about/water/"
    assert leads_to("/ar/about/water/") == (301, "/ar/later/water/")
    assert Client().get("/en/about/water/").status_code == 200


def test_moving_within_the_same_place_moves_nothing_else(sections):
    a_page(StandardPage, fresh(sections["about"]).specific, slug="second")
    before = twin(sections["water"]).path
    fresh(sections["water"]).move(fresh(sections["about"]), pos="last-child")
    assert twin(sections["water"]).path == before


def test_a_taken_address_in_the_other_language_stops_the_whole_move(sections, admin):
    a_page(StandardPage, twin(sections["plans"]).specific, slug="water", title="Other water")
    text = move(admin, sections["water"], sections["plans"]).content.decode()
    assert path_of(sections["water"], "ar") == "/ar/about/water/"
    assert path_of(sections["water"]) == "/en/about/water/"
    assert "Water" in text
    with pytest.raises(PermissionDenied):
        fresh(sections["water"]).move(fresh(sections["plans"]), pos="last-child")
    assert path_of(sections["water"], "ar") == "/ar/about/water/"


def test_a_translation_that_fails_half_way_takes_the_page_back(sections, admin_user, monkeypatch):
    client = Client(raise_request_exception=False)
    client.force_login(admin_user)

    def fail(self, skip_permission_checks=False):
        if self.page.locale.language_code == "en":
            raise IntegrityError
        return whole(self, skip_permission_checks)

    whole = moving.MovePageAction.execute
    monkeypatch.setattr(moving.MovePageAction, "execute", fail)
    assert move(client, sections["water"], sections["plans"]).status_code == 500
    assert path_of(sections["water"], "ar") == "/ar/about/water/"
    assert path_of(sections["water"]) == "/en/about/water/"
    assert Client().get("/ar/about/water/").status_code == 200


# Rights


@pytest.fixture
def trees():
    trees = plant()
    trees.page = a_page(StandardPage, trees.water["ar"], slug="meters", title="العدادات")
    trees.below = a_page(StandardPage, trees.water["ar"], slug="network", title="الشبكة")
    for page, title in ((trees.page, "Meters"), (trees.below, "Network")):
        in_english(page, title)
    return trees


def test_an_editor_moves_within_the_own_subtree_in_both_languages(trees):
    client = signed_in(an_editor_of(trees.directorates["WAT"]))
    move(client, trees.page, trees.below)
    assert path_of(trees.page, "ar") == "/ar/directorates/water/network/meters/"
    assert path_of(trees.page) == "/en/directorates/water/network/meters/"


def test_an_editor_moves_nothing_to_another_directorate(trees):
    client = signed_in(an_editor_of(trees.directorates["WAT"]))
    move(client, trees.page, trees.roads["ar"])
    assert path_of(trees.page, "ar") == "/ar/directorates/water/meters/"
    assert path_of(trees.page) == "/en/directorates/water/meters/"


@pytest.mark.parametrize("several", [False, True])
def test_who_may_not_move_the_translation_moves_nothing(trees, several):
    GroupPagePermission.objects.filter(group__name="editors-wat", page=trees.water["en"]).delete()
    client = signed_in(an_editor_of(trees.directorates["WAT"]))
    if several:
        address = f"/admin/bulk/wagtailcore/page/move/?id={trees.page.pk}&next=/admin/"
        answer = client.post(address, {"chooser": trees.below.pk}, follow=True)
    else:
        answer = move(client, trees.page, trees.below)
    text = answer.content.decode()
    assert "Meters" in text
    assert "English" in text
    assert path_of(trees.page, "ar") == "/ar/directorates/water/meters/"
    assert path_of(trees.page) == "/en/directorates/water/meters/"


@pytest.mark.parametrize("seat", ["other", "none"])
def test_a_stranger_moves_nothing(trees, seat):
    client = signed_in(an_editor_of(trees.directorates["ROA"]) if seat == "other" else a_user())
    move(client, trees.page, trees.below)
    assert path_of(trees.page) == "/en/directorates/water/meters/"


def test_the_api_of_the_admin_asks_for_both_too(trees):
    GroupPagePermission.objects.filter(group__name="editors-wat", page=trees.water["en"]).delete()
    client = signed_in(an_editor_of(trees.directorates["WAT"]))
    address = f"/admin/api/main/pages/{trees.page.pk}/action/move/"
    data = {"destination_page_id": trees.below.pk, "position": "last-child"}
    answer = client.post(address, data, content_type="application/json")
    assert answer.status_code == 403, answer.content
    assert path_of(trees.page, "ar") == "/ar/directorates/water/meters/"


def test_several_pages_take_their_translations_along(trees, admin):
    other = a_page(StandardPage, trees.water["ar"], slug="wells", title="الآبار")
    in_english(other, "Wells")
    address = f"/admin/bulk/wagtailcore/page/move/?id={trees.page.pk}&id={other.pk}&next=/admin/"
    admin.post(address, {"chooser": trees.below.pk})
    assert path_of(trees.page) == "/en/directorates/water/network/meters/"
    assert path_of(other) == "/en/directorates/water/network/wells/"
