"""«My pages» holds what a person has to do, and nothing of others."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from pages.models import NewsPage, StandardPage
from tests import factories
from tests.pages.directorate_trees import a_member, an_editor_of, both, plant, signed_in
from tests.pages.making import a_page

pytestmark = pytest.mark.django_db
LIST = "/admin/my-pages/"


@pytest.fixture
def trees():
    return plant()


@pytest.fixture
def editor(trees):
    return an_editor_of(trees.directorates["WAT"])


def shown(user, tab, language="en"):
    answer = signed_in(user, language).get(f"{LIST}?show={tab}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_tab_holds_its_own(trees, editor):
    soon, later = timezone.localdate() + timedelta(days=9), timezone.localdate() + timedelta(days=90)
    water = trees.water["ar"]
    a_page(StandardPage, water, slug="mine", title="كتبتها", owner=editor)
    a_page(StandardPage, water, slug="soon", title="تراجع قريبا", review_by=soon)
    a_page(StandardPage, water, slug="later", title="تراجع لاحقا", review_by=later)
    a_page(StandardPage, water, slug="draft", title="مسودة", live=False)
    a_page(StandardPage, water, slug="ends", title="تنتهي", expire_at=timezone.now() + timedelta(days=1))
    waiting = a_page(StandardPage, water, slug="waits", title="تنتظر", live=False)
    waiting.go_live_at = timezone.now() + timedelta(days=1)
    waiting.save_revision().publish()
    titles = {"كتبتها", "تراجع قريبا", "تراجع لاحقا", "مسودة", "تنتهي", "تنتظر"}
    for tab, own in {
        "mine": {"كتبتها"},
        "review": {"تراجع قريبا"},
        "scheduled": {"تنتهي", "تنتظر"},
        "drafts": {"مسودة", "تنتظر"},
        "approval": set(),
    }.items():
        body = shown(editor, tab)
        assert {title for title in titles if title in body} == own, tab


def test_what_the_directorate_announces_is_among_them_and_what_others_do_is_not(trees, editor):
    news = {code: trees.directorates[code] for code in ("WAT", "ROA")}
    for code, directorate in news.items():
        a_page(NewsPage, trees.news["ar"], slug=code.lower(), title=f"خبر {code}", live=False, directorate=directorate)
    a_page(StandardPage, trees.roads["ar"], slug="r", title="صفحة الطرق", live=False)
    body = shown(editor, "drafts")
    assert "خبر WAT" in body
    assert "خبر ROA" not in body
    assert "صفحة الطرق" not in body
    officer = shown(a_member(trees.groups, "communications"), "drafts")
    assert "خبر ROA" in officer


def test_who_left_sees_nothing_of_what_they_wrote(trees):
    person = factories.a_user()
    a_page(StandardPage, trees.water["ar"], slug="mine", title="كتبتها", owner=person)
    assert "كتبتها" not in shown(person, "mine")


def test_a_stranger_signs_in_first_and_a_wrong_tab_is_the_first(editor):
    assert Client().get(LIST).url.startswith("/admin/login/")
    assert signed_in(editor).post(LIST).status_code == 405
    for address in (f"{LIST}?show=%00", f"{LIST}?show=nothing&p=minus", f"{LIST}?p=99999999999999999999"):
        assert signed_in(editor).get(address).status_code == 200


@pytest.mark.parametrize(("language", "words"), [("en", "My pages"), ("ar", "صفحاتي")])
def test_it_speaks_the_readers_language(trees, editor, language, words):
    assert words in shown(editor, "mine", language)


def test_the_list_costs_the_same_for_three_pages_as_for_one(trees, editor):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in(editor)

    def cost():
        client.get(f"{LIST}?show=drafts")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{LIST}?show=drafts")
        return len(queries)

    a_page(StandardPage, trees.water["ar"], slug="d0", live=False)
    one = cost()
    for number in (1, 2):
        a_page(StandardPage, trees.water["ar"], slug=f"d{number}", live=False)
    assert cost() == one


@pytest.mark.parametrize("admin", ["ar", "en"])
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_fields_run_in_the_direction_of_the_pages_language(trees, admin, language, direction):
    page = a_page(StandardPage, both(trees.water["ar"])[language], slug="p", title="Title")
    client = signed_in(factories.a_user(is_superuser=True), admin)
    answer = client.get(f"/admin/pages/{page.pk}/edit/")
    form = answer.context["form"]
    for name in ("title", "lead", "seo_title", "search_description"):
        attrs = form.fields[name].widget.attrs
        assert (attrs["dir"], attrs["lang"]) == (direction, language), name
    assert form.fields["slug"].widget.attrs["dir"] == "ltr"
    body = answer.content.decode()
    assert f'data-writing-language="{language}" data-writing-direction="{direction}"' in body
    assert "pages/admin/writing.js" in body
