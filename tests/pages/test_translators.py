"""Who translates: handing over for approval, rights that end at a page, and input that makes no sense."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import GroupApprovalTask, GroupPagePermission, Locale, Page, Workflow, WorkflowPage, WorkflowTask
from wagtail_localize.models import StringTranslation, Translation

from eservices.models import ServicePage
from pages.models import DirectorateIndexPage, DirectoratePage, StandardPage, Wording
from pages.translations import work
from pages.translations.following import confirm
from pages.translations.states import State
from tests.factories import DirectorateFactory, a_user, an_auditor, an_editor
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page, in_english
from tests.pages.translating import (
    begun,
    body_of,
    change,
    put,
    signed_in,
    state,
    translate_all,
)

pytestmark = pytest.mark.django_db


# A translator who may not publish


@pytest.fixture
def approval(english):
    reviewer = a_user()
    group = Group.objects.create(name="those who approve")
    reviewer.groups.add(group)
    home = Page.objects.get(slug="home-en")
    for codename in ("change_page", "publish_page"):
        permission = Permission.objects.get(codename=codename, content_type__model="page")
        GroupPagePermission.objects.create(group=group, page=home, permission=permission)
    workflow = Workflow.objects.create(name="English pages")
    task = GroupApprovalTask.objects.create(name="Look it over")
    task.groups.add(group)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    WorkflowPage.objects.update_or_create(page=home, defaults={"workflow": workflow})
    return reviewer


def test_a_translator_hands_over_and_a_reviewer_publishes(water, translator, approval):
    page = begun(water, translator)
    client = signed_in(translator)
    assert client.post(f"/admin/translations/{page.pk}/publish/").url == "/admin/"
    editor = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert f"/admin/translations/{page.pk}/submit/" in editor
    client.post(f"/admin/translations/{page.pk}/submit/")
    page = StandardPage.objects.get(pk=page.pk)
    assert page.current_workflow_state is None, "with texts missing nothing is handed over"
    translate_all(page, translator)
    client.post(f"/admin/translations/{page.pk}/submit/")
    page = StandardPage.objects.get(pk=page.pk)
    assert page.current_workflow_state is not None
    assert not page.live
    task = page.current_workflow_task_state
    reviewing = signed_in(approval)
    seen = reviewing.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    address = f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/"
    assert address in seen
    assert client.get(f"/admin/pages/{page.pk}/edit/").content.decode().count(address) == 0
    reviewing.post(address, {"comment": "صحيح"})
    assert StandardPage.objects.get(pk=page.pk).live
    assert "English" in body_of("/en/water/")
    assert state(water) == State.TRANSLATED


def test_what_was_handed_over_before_the_source_changed_is_stale_when_it_is_published(water, translator, approval):
    page = begun(water, translator)
    translate_all(page, translator)
    signed_in(translator).post(f"/admin/translations/{page.pk}/submit/")
    change(water, "فقرة أخرى")
    task = StandardPage.objects.get(pk=page.pk).current_workflow_task_state
    signed_in(approval).post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/", {"comment": ""})
    assert StandardPage.objects.get(pk=page.pk).live
    assert state(water) == State.STALE


def test_handing_over_an_update_leaves_the_live_page_alone(water, translator, publisher, approval):
    page = begun(water, publisher)
    translate_all(page, publisher)
    signed_in(publisher).post(f"/admin/translations/{page.pk}/publish/")
    change(water, "فقرة أخرى")
    client = signed_in(translator)
    client.post(f"/admin/translations/{page.pk}/bring-in/")
    translate_all(page, translator, "Newer")
    client.post(f"/admin/translations/{page.pk}/submit/")
    assert "Newer" not in body_of("/en/water/")
    task = StandardPage.objects.get(pk=page.pk).current_workflow_task_state
    signed_in(approval).post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/", {"comment": ""})
    assert "Newer" in body_of("/en/water/")
    assert state(water) == State.TRANSLATED


def test_the_editor_of_a_service_page_opens_for_a_translator(english, translator):
    index = a_page(DirectorateIndexPage, a_home(), slug="directorates")
    home = a_page(DirectoratePage, index, slug="mun", directorate=DirectorateFactory(code="MUN"))
    service = a_page(ServicePage, home, slug="permit", title="إجازة", live=False, body="<p>نص</p>")
    Page.objects.filter(pk=service.pk).update(live=True)
    page = begun(service, translator)
    assert signed_in(translator).get(f"/admin/pages/{page.pk}/edit/").status_code == 200


# Who may


ACTS = ["publish", "submit", "bring-in", "adopt", "confirm"]


@pytest.mark.parametrize("act", ACTS)
def test_a_stranger_an_editor_of_elsewhere_and_a_reader_do_nothing(act, water, publisher):
    page = begun(water, publisher)
    before = Wording.objects.values_list()[:], Translation.objects.values_list("pk", "enabled")[:]
    for user in (a_user(), an_editor(DirectorateFactory(code="FAR")), an_auditor()):
        answer = signed_in(user).post(f"/admin/translations/{page.pk}/{act}/")
        missing = signed_in(user).post(f"/admin/translations/999999/{act}/")
        assert answer.status_code == missing.status_code == 404
    assert list(before[0]) == list(Wording.objects.values_list())
    assert Client().post(f"/admin/translations/{page.pk}/{act}/").status_code == 302


def test_nobody_begins_the_translation_of_a_foreign_draft(english, translator):
    draft = a_page(StandardPage, a_home(), slug="secret", title="سر", live=False)
    for user in (translator, a_user(), an_editor(DirectorateFactory(code="FAR")), an_auditor()):
        client = signed_in(user)
        assert client.post(f"/admin/translations/{draft.pk}/start/en/").status_code == 404
        assert client.get(f"/admin/localize/submit/page/{draft.pk}/").status_code in (302, 404)
    assert not draft.get_translations().exists()


def test_a_translator_does_not_change_the_source(water, translator):
    client = signed_in(translator)
    assert client.get(f"/admin/pages/{water.pk}/edit/").status_code == 302
    assert client.post(f"/admin/translations/{water.pk}/confirm/").status_code == 404


def test_a_subtree_is_never_copied_over_translations_below(water, publisher):
    below = a_page(StandardPage, water, slug="meters", title="المقاييس")
    twin = in_english(below, "Meters")
    water.get_translations().update(alias_of=water)
    english = Locale.objects.get(language_code="en")
    client = signed_in(publisher)
    client.post(f"/admin/localize/submit/page/{water.pk}/", {"locales": [english.pk], "include_subtree": "on"})
    assert StandardPage.objects.get(pk=twin.pk).title == "Meters"


def test_only_who_may_publish_takes_a_translation_away(water, translator, publisher):
    page = begun(water, publisher)
    translate_all(page, publisher)
    signed_in(publisher).post(f"/admin/translations/{page.pk}/publish/")
    assert signed_in(translator).post(f"/admin/localize/page/{page.pk}/convert_to_alias/").status_code in (302, 403)
    assert StandardPage.objects.get(pk=page.pk).alias_of is None


def test_a_copy_nobody_translated_is_not_confirmed_by_a_translator(water, english, translator):
    copy = water.copy_for_translation(english).specific
    copy.save_revision().publish()
    signed_in(translator).post(f"/admin/translations/{copy.pk}/confirm/")
    assert state(water) == State.NOT_STARTED


# Bad input


@pytest.mark.parametrize("value", ["javascript:alert(1)", " java\tscript:alert(1)", "data:text/html,x", ""])
def test_an_address_that_runs_something_is_refused(value, english, publisher):
    body = a_body('انظر <a href="https://example.org/a">هنا</a>')
    page = begun(a_page(StandardPage, a_home(), slug="links", title="روابط", body=body), publisher)
    translation = work.translation_of(page)
    segment = translation.source.overridablesegment_set.get(data_json__contains="example.org")
    address = f"/admin/localize/translate/{translation.pk}/overrides/{segment.pk}/edit/"
    assert put(signed_in(publisher), address, value).status_code == 400
    assert put(signed_in(publisher), address, "https://example.org/b").status_code == 201


def test_a_script_in_a_translation_never_reaches_the_page(water, publisher):
    page = begun(water, publisher)
    translate_all(page, publisher, '<script>alert(1)</script><a href="javascript:alert(1)">x</a>')
    signed_in(publisher).post(f"/admin/translations/{page.pk}/publish/")
    text = body_of("/en/water/")
    assert "<script>alert" not in text
    assert 'href="javascript' not in text


def test_a_call_without_a_text_is_told_plainly(water, publisher):
    page = begun(water, publisher)
    translation = work.translation_of(page)
    segment = translation.source.stringsegment_set.first()
    address = f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/"
    assert put(signed_in(publisher), address, "").status_code == 400


@pytest.mark.parametrize("content", [None, b"", b"/etc/passwd", b"\xff\xfe", b'msgid ""\nmsgstr ""\n'])
def test_a_file_that_is_no_catalogue_is_refused(content, water, publisher):
    page = begun(water, publisher)
    address = f"/admin/localize/translate/{work.translation_of(page).pk}/pofile/upload/"
    data = {} if content is None else {"file": SimpleUploadedFile("x.po", content)}
    assert signed_in(publisher).post(address, data).status_code == 302


def test_a_catalogue_goes_out_and_comes_back(water, publisher):
    page = begun(water, publisher)
    translation = work.translation_of(page)
    client = signed_in(publisher)
    catalogue = client.get(f"/admin/localize/translate/{translation.pk}/pofile/download/").content.decode()
    filled = catalogue.replace('msgid "الماء"\nmsgstr ""', 'msgid "الماء"\nmsgstr "Water"')
    assert filled != catalogue
    file = SimpleUploadedFile("x.po", filled.encode())
    client.post(f"/admin/localize/translate/{translation.pk}/pofile/upload/", {"file": file})
    assert StringTranslation.objects.get(data="Water").translation_of.data == "الماء"


def test_an_unknown_act_language_or_page_is_missing(water, publisher):
    client = signed_in(publisher)
    assert client.post(f"/admin/translations/{water.pk}/dance/").status_code == 404
    assert client.post(f"/admin/translations/{water.pk}/start/fr/").status_code == 404
    assert client.post(f"/admin/translations/{water.pk}/start/ar/").status_code == 404
    assert client.get(f"/admin/translations/{water.pk}/start/en/").status_code == 405


def test_the_editor_of_a_service_warns_while_its_prose_is_stale(english, publisher):
    index = a_page(DirectorateIndexPage, a_home(), slug="directorates")
    home = a_page(DirectoratePage, index, slug="mun", directorate=DirectorateFactory(code="MUN"))
    service = a_page(ServicePage, home, slug="permit", title="إجازة", live=False, body="<p>نص</p>")
    Page.objects.filter(pk=service.pk).update(live=True)
    editor = f"/admin/pages/{service.pk}/edit/"
    assert "languages-panel--waiting" in signed_in(publisher).get(editor).content.decode()
    twin = in_english(service, "Permit", body="<p>Text</p>")
    confirm(twin, publisher)
    assert "languages-panel--waiting" not in signed_in(publisher).get(editor).content.decode()
    Wording.objects.update_or_create(page_id=service.pk, defaults={"digest": "of other words"})
    assert "languages-panel--waiting" in signed_in(publisher).get(editor).content.decode()
