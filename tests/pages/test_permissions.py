"""Directorates edit their own pages in both trees, announce in the common lists, and reach nothing else."""

import pytest
from django.urls import reverse

from pages.models import DirectoratePage, NewsPage, StandardPage
from tests import factories
from tests.pages.directorate_trees import a_member, an_editor_of, fresh, news_form, plant, signed_in
from tests.pages.making import a_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def trees():
    return plant()


@pytest.fixture
def editor(trees):
    return an_editor_of(trees.directorates["WAT"])


def news_of(trees, code, slug, language="ar", **fields):
    return a_page(NewsPage, trees.news[language], slug=slug, directorate=trees.directorates[code], **fields)


def edit(client, page, **data):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_editor_edits_the_own_subtree_in_both_trees_and_no_other(trees, editor, language):
    child = a_page(StandardPage, trees.water[language], slug="prices")
    for page in (trees.water[language], child):
        rights = page.permissions_for_user(editor)
        assert (rights.can_edit(), rights.can_publish()) == (True, True)
    for page in (trees.roads[language], trees.home[language], trees.news[language]):
        rights = page.permissions_for_user(editor)
        assert (rights.can_edit(), rights.can_publish(), rights.can_unpublish()) == (False, False, False)


def test_rights_follow_a_page_made_by_the_admin_and_its_translation_made_later(trees, editor):
    late = factories.DirectorateFactory(code="EDU")
    page = a_page(DirectoratePage, trees.water["ar"].get_parent(), slug="education", directorate=late)
    teacher = an_editor_of(late)
    assert page.permissions_for_user(teacher).can_edit()
    twin = page.copy_for_translation(trees.water["en"].locale)
    assert twin.permissions_for_user(fresh(teacher)).can_edit()
    assert not twin.permissions_for_user(editor).can_edit()


def test_a_page_given_to_another_directorate_changes_hands(trees, editor):
    page = trees.water["ar"]
    page.directorate = trees.directorates["ROA"]
    page.save()
    assert not page.permissions_for_user(fresh(editor)).can_edit()
    assert page.permissions_for_user(an_editor_of(trees.directorates["ROA"])).can_edit()


def test_an_editor_announces_in_a_common_list_as_the_own_directorate(trees, editor):
    client = signed_in(editor)
    add = reverse("wagtailadmin_pages:add", args=["pages", "newspage", trees.news["ar"].pk])
    own, foreign = (str(trees.directorates[code].pk) for code in ("WAT", "ROA"))
    form = client.get(add).context["form"]
    assert [row.pk for row in form.fields["directorate"].queryset] == [int(own)]
    assert client.post(add, news_form("خبر أول", directorate=foreign)).status_code == 200
    assert client.post(add, news_form("خبر أول", directorate="")).status_code == 200
    assert not NewsPage.objects.exists()
    assert client.post(add, news_form("خبر أول", directorate=own)).status_code == 302
    page = NewsPage.objects.get()
    assert (page.directorate_id, page.live, page.owner_id) == (int(own), False, editor.pk)
    assert edit(client, page, **news_form("خبر أصح", slug=page.slug, directorate=own)).status_code == 302
    page = NewsPage.objects.get()
    assert page.get_latest_revision_as_object().title == "خبر أصح"
    # Publishing in the common list is asked for, not done.
    edit(client, page, **news_form("خبر أصح", slug=page.slug, directorate=own, **{"action-publish": "1"}))
    page.refresh_from_db()
    assert not page.live


def test_colleagues_share_what_the_directorate_announces(trees, editor):
    page = news_of(trees, "WAT", "ours", live=False, owner=editor)
    colleague = an_editor_of(trees.directorates["WAT"])
    assert page.permissions_for_user(colleague).can_edit()
    assert page.permissions_for_user(editor).can_edit()


@pytest.mark.parametrize("live", [True, False])
def test_what_another_directorate_announces_is_out_of_reach(trees, editor, live):
    page = news_of(trees, "ROA", "theirs", live=live, title="سر")
    client = signed_in(editor)
    names = ["edit", "delete", "move", "copy", "unpublish", "history", "convert_alias", "usage", "set_privacy"]
    for name in names:
        address = reverse(f"wagtailadmin_pages:{name}", args=[page.pk])
        for answer in (client.get(address), client.post(address, news_form("أخذته"))):
            assert (answer.status_code, getattr(answer, "url", "")) in {(302, "/admin/"), (404, ""), (403, "")}, name
    bulk = "/admin/bulk/wagtailcore/page/{}/?id={}"
    for act in ("delete", "move", "publish", "unpublish"):
        client.post(bulk.format(act, page.pk), {"chooser": trees.water["ar"].pk})
    page.refresh_from_db()
    assert (page.live, page.title, page.get_parent().pk) == (live, "سر", trees.news["ar"].pk)


def test_who_wrote_a_page_and_left_the_directorate_has_left_it(trees, editor):
    page = news_of(trees, "WAT", "old", live=False, owner=editor)
    editor.memberships.all().delete()
    from eservices.desk.groups import sync_groups

    sync_groups(editor)
    assert not page.permissions_for_user(fresh(editor)).can_edit()


def test_drafts_of_others_are_not_even_listed(trees, editor):
    news_of(trees, "ROA", "theirs", live=False, title="مسودة الطرق")
    news_of(trees, "ROA", "shown", title="خبر الطرق")
    news_of(trees, "WAT", "ours", live=False, title="مسودة الماء")
    shown = signed_in(editor).get(reverse("wagtailadmin_explore", args=[trees.news["ar"].pk])).content.decode()
    assert "مسودة الماء" in shown
    assert "خبر الطرق" in shown
    assert "مسودة الطرق" not in shown
    officer = a_member(trees.groups, "communications")
    assert (
        "مسودة الطرق"
        in signed_in(officer).get(reverse("wagtailadmin_explore", args=[trees.news["ar"].pk])).content.decode()
    )


def test_no_other_role_edits_pages(trees):
    page = news_of(trees, "WAT", "ours")
    for role in ("officer", "manager", "auditor", "clerk"):
        user = factories.a_user(role, trees.directorates["WAT"])
        for each in (page, trees.water["ar"], trees.water["en"]):
            rights = each.permissions_for_user(user)
            assert not any((rights.can_edit(), rights.can_publish(), rights.can_delete())), role
    reviewer = a_member(trees.groups, "reviewer")
    assert not page.permissions_for_user(reviewer).can_edit()


def test_a_translator_changes_the_english_tree_and_publishes_nothing(trees):
    translator = a_member(trees.groups, "translator")
    english = trees.water["en"].permissions_for_user(translator)
    assert (english.can_edit(), english.can_publish()) == (True, False)
    assert not trees.water["ar"].permissions_for_user(translator).can_edit()


def test_rights_cost_the_same_for_three_rows_as_for_one(trees, editor, django_assert_max_num_queries):
    pages = [news_of(trees, "WAT", f"n{number}") for number in range(3)]
    pages[0].permissions_for_user(editor)
    with django_assert_max_num_queries(0):
        assert all("change" in page.permissions_for_user(editor).permissions for page in pages)
