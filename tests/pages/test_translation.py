"""Translating is a right on the page, not a global one."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Locale
from wagtail_localize.models import TranslationSource

from pages.models import StandardPage
from tests.factories import DirectorateFactory, an_editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    from wagtail.models import Page

    root = Page.get_first_root_node()
    return root.get_children().first() or root


def page_under(parent, slug):
    page = StandardPage(title=slug, slug=slug)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def pages(home):
    Locale.objects.get_or_create(language_code="en")
    return page_under(home, "own"), page_under(home, "foreign")


@pytest.fixture
def editor(pages):
    user = an_editor(DirectorateFactory())
    group = Group.objects.create(name="translators of own")
    for codename in ("access_admin", "submit_translation"):
        group.permissions.add(Permission.objects.get(codename=codename))
    for kind in ("add_page", "change_page"):
        permission = Permission.objects.get(codename=kind, content_type__model="page")
        GroupPagePermission.objects.create(group=group, page=pages[0], permission=permission)
    user.groups.add(group)
    return user


def test_the_own_page_can_be_submitted(client, editor, pages):
    client.force_login(editor)
    assert client.get(f"/admin/localize/submit/page/{pages[0].pk}/").status_code == 200


def test_a_foreign_page_answers_like_a_missing_one(client, editor, pages):
    client.force_login(editor)
    foreign = client.get(f"/admin/localize/submit/page/{pages[1].pk}/")
    missing = client.get("/admin/localize/submit/page/999999/")
    assert foreign.status_code == missing.status_code == 404


def test_a_foreign_translation_cannot_be_updated(client, editor, pages):
    source, _ = TranslationSource.update_or_create_from_instance(pages[1])
    client.force_login(editor)
    answer = client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    assert answer.status_code == 404


def test_publishing_a_translation_needs_the_right_to_publish_it(client, editor, pages):
    from wagtail_localize.operations import translate_object

    translate_object(pages[0], [Locale.objects.get(language_code="en")])
    source = TranslationSource.objects.get_for_instance(pages[0])
    client.force_login(editor)
    refused = client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    assert (refused.status_code, refused.url) == (302, "/admin/")
    assert client.get(f"/admin/localize/update/{source.pk}/").status_code == 200
