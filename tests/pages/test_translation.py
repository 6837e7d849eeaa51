"""A translation's way: begun, translated, stale, brought up to date; by people who are no administrators."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from wagtail.models import GroupApprovalTask, GroupPagePermission, Locale, Page, Workflow, WorkflowPage, WorkflowTask
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from eservices.desk.groups import ensure_groups
from pages.models import StandardPage, TenderIndexPage, TenderPage, Wording
from pages.translations import work
from pages.translations.states import State, in_languages, sources, with_states
from tests.factories import DirectorateFactory, a_user, an_auditor, an_editor
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

ARABIC_RANGE = ("\u0600", "\u06ff")


@pytest.fixture
def english():
    a_home()
    return Locale.objects.get(language_code="en")


@pytest.fixture
def water(english):
    return a_page(StandardPage, a_home(), slug="water", title="الماء", lead="ماء صافٍ", body=a_body("فقرة أولى"))


@pytest.fixture
def translator(english):
    user = a_user()
    user.groups.add(ensure_groups()["translator"])
    return user


@pytest.fixture
def publisher(english):
    user = a_user()
    user.groups.add(ensure_groups()["communications"])
    return user


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def state(page, code="en"):
    return in_languages(Page.objects.get(pk=page.pk))[code].state


def change(page, *paragraphs, **fields):
    """Publish the source with other words."""
    page = page.specific_class.objects.get(pk=page.pk)
    if paragraphs:
        page.body = a_body(*paragraphs)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page


def translate_all(page, user, prefix="English"):
    """Translate every text as the editor's script does; return the addresses that it wrote to."""
    translation = work.translation_of(page)
    client = signed_in(user)
    addresses = []
    for number, segment in enumerate(translation.source.stringsegment_set.order_by("order")):
        if StringTranslation.objects.filter(translation_of=segment.string, context=segment.context).exists():
            continue
        address = f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/"
        answer = put(client, address, f"{prefix} {number}")
        assert answer.status_code in (200, 201), answer.content
        addresses.append(address)
    return addresses


def put(client, address, value):
    return client.put(address, encode_multipart(BOUNDARY, {"value": value}), content_type=MULTIPART_CONTENT)


def begun(water, user):
    answer = signed_in(user).post(f"/admin/translations/{water.pk}/start/en/")
    assert answer.status_code == 302, answer.content
    page = water.get_translation(Locale.objects.get(language_code="en"))
    assert answer.url == f"/admin/pages/{page.pk}/edit/"
    return page


def body_of(address):
    return Client().get(address).content.decode()


def has_arabic(text):
    main = text[text.index('<main id="main"') : text.index("</main>")]
    return any(ARABIC_RANGE[0] <= sign <= ARABIC_RANGE[1] for sign in main)


# States


def test_a_page_goes_from_not_started_to_draft_to_translated_to_stale_and_back(water, publisher):
    assert state(water) == State.NOT_STARTED
    page = begun(water, publisher)
    assert state(water) == State.DRAFT
    translate_all(page, publisher)
    signed_in(publisher).post(f"/admin/translations/{page.pk}/publish/")
    assert state(water) == State.TRANSLATED
    change(water, "فقرة أخرى")
    assert state(water) == State.STALE
    signed_in(publisher).post(f"/admin/translations/{page.pk}/bring-in/")
    assert len(translate_all(page, publisher, "New")) == 1
    assert state(water) == State.STALE
    signed_in(publisher).post(f"/admin/translations/{page.pk}/publish/")
    assert state(water) == State.TRANSLATED
    assert "New" in body_of("/en/water/")


def test_a_page_written_by_itself_goes_stale_until_somebody_confirms_it(water, publisher):
    page = in_english(water, "Water", lead="Clean", body=a_body("First"))
    assert state(water) == State.TRANSLATED
    change(water, "فقرة أخرى")
    assert state(water) == State.STALE
    page.title = "Water again"
    page.save_revision().publish()
    assert state(water) == State.STALE, "a correction of the translation is no answer to the source"
    signed_in(publisher).post(f"/admin/translations/{page.pk}/confirm/")
    assert state(water) == State.TRANSLATED
    assert Wording.objects.get(page=page).followed_by == publisher


def test_a_source_that_changes_back_needs_nothing(water):
    in_english(water, "Water", body=a_body("First"))
    change(water, "فقرة أخرى")
    change(water, "فقرة أولى")
    assert state(water) == State.TRANSLATED


def test_what_changed_before_the_first_publication_counts(water, english):
    copy = water.copy_for_translation(english).specific
    change(water, "فقرة أخرى")
    copy.title, copy.body = "Water", a_body("First")
    copy.save_revision().publish()
    assert state(water) == State.STALE


def test_states_of_many_pages_cost_one_query_and_agree_with_those_of_one(water, english, django_assert_num_queries):
    pages = [a_page(StandardPage, a_home(), slug=f"page-{n}", title=f"صفحة {n}") for n in range(5)]
    in_english(pages[0], "One")
    in_english(pages[1], "Two")
    change(pages[1], title="صفحة غيرها")
    pages[2].copy_for_translation(english)
    pages[3].copy_for_translation(english, alias=True)
    pages[4].copy_for_translation(english).specific.save_revision().publish()
    home = Page.objects.get(slug="home-ar")
    with django_assert_num_queries(1):
        rows = list(with_states(sources().child_of(home), english).order_by("path"))
    found = {row.slug: row.translation_state for row in rows}
    assert found == {
        "water": "not-started",
        "page-0": "translated",
        "page-1": "stale",
        "page-2": "draft",
        "page-3": "not-started",
        "page-4": "not-started",
    }
    assert found == {page.slug: state(page).value for page in [water, *pages]}


# Nothing Arabic on an English page


def test_beginning_a_translation_shows_nothing_to_visitors(water, publisher):
    water.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    page = begun(water, publisher)
    assert not page.live
    assert "This page is not available in English yet." in body_of("/en/water/")


def test_a_translation_with_a_text_missing_is_not_published(water, publisher):
    page = begun(water, publisher)
    client = signed_in(publisher)
    for answer in (
        client.post(f"/admin/translations/{page.pk}/publish/", follow=True),
        client.post(f"/admin/pages/{page.pk}/edit/", {"action": "publish"}, follow=True),
    ):
        assert "texts are not translated yet" in answer.content.decode() or "لم" in answer.content.decode()
        page.refresh_from_db()
        assert not page.live
    source = TranslationSource.objects.get_for_instance(water)
    client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    page.refresh_from_db()
    assert not page.live


def test_the_live_english_page_never_takes_arabic_words_whatever_is_pressed(water, publisher):
    page = begun(water, publisher)
    translate_all(page, publisher)
    client = signed_in(publisher)
    client.post(f"/admin/translations/{page.pk}/publish/")
    before = body_of("/en/water/")
    assert not has_arabic(before.replace("العربية", ""))
    change(water, "فقرة أولى", "فقرة ثانية", title="عنوان جديد")
    source = TranslationSource.objects.get_for_instance(water)
    for address, data in (
        (f"/admin/translations/{page.pk}/bring-in/", {}),
        (f"/admin/translations/{page.pk}/publish/", {}),
        (f"/admin/pages/{page.pk}/edit/", {"action": "publish"}),
        (f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"}),
        (f"/admin/localize/update/{source.pk}/", {}),
    ):
        client.post(address, data)
        text = body_of("/en/water/")
        assert "English 0" in text, address
        main = text[text.index("<h1") : text.index("</main>")]
        assert not any(ARABIC_RANGE[0] <= sign <= ARABIC_RANGE[1] for sign in main), address


def test_what_is_shared_follows_at_once_and_the_words_stay(english):
    from datetime import timedelta

    from django.utils import timezone

    index = a_page(TenderIndexPage, a_home(), slug="tenders", title="المناقصات")
    closes = timezone.now() + timedelta(days=3)
    tender = a_page(TenderPage, index, slug="pumps", title="مضخات", number="7/2026", closes_at=closes)
    page = in_english(tender, "Pumps")
    later = closes + timedelta(days=2)
    change(tender, closes_at=later)
    page = TenderPage.objects.get(pk=page.pk)
    assert (page.closes_at, page.title) == (later, "Pumps")
    assert state(tender) == State.TRANSLATED


def test_a_draft_above_the_live_translation_survives_a_shared_change(water):
    page = in_english(water, "Water", body=a_body("First"))
    page.title = "Water, being rewritten"
    page.save_revision()
    change(water, is_sample=True)
    page = StandardPage.objects.get(pk=page.pk)
    assert (page.title, page.is_sample, page.has_unpublished_changes) == ("Water", True, True)
    draft = page.get_latest_revision_as_object()
    assert draft.title == "Water, being rewritten"
    page.get_latest_revision().publish()
    page = StandardPage.objects.get(pk=page.pk)
    assert (page.title, page.is_sample) == ("Water, being rewritten", True)


def test_a_translation_that_cannot_follow_does_not_stop_the_source(water, monkeypatch):
    from pages.translations import shared

    page = in_english(water, "Water")

    def refuse(source, twin):
        raise ValidationError("no")

    monkeypatch.setattr(shared, "_bring", refuse)
    change(water, title="عنوان جديد", is_sample=True)
    assert StandardPage.objects.get(pk=water.pk).title == "عنوان جديد"
    assert StandardPage.objects.get(pk=page.pk).title == "Water"


def test_every_text_of_every_page_type_can_be_reached_by_the_translator():
    """A text without a field in the editor could never be translated, and would hold back publishing for ever."""
    from wagtail.models import get_page_models
    from wagtail_localize.fields import TranslatableField, get_translatable_fields
    from wagtail_localize.views.edit_translation import TabHelper

    unreachable = []
    for model in get_page_models():
        if model is Page:
            continue
        reached = TabHelper(model()).field_tab_mapping
        for field in get_translatable_fields(model):
            if isinstance(field, TranslatableField) and field.field_name not in reached:
                unreachable.append(f"{model.__name__}.{field.field_name}")
    assert unreachable == []


# A source that changes meanwhile


def test_a_text_saved_while_the_source_changes_is_kept(water, publisher):
    page = begun(water, publisher)
    translation = work.translation_of(page)
    segment = translation.source.stringsegment_set.get(string__data="فقرة أولى")
    address = f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/"
    change(water, "فقرة أولى", "فقرة ثانية")
    assert put(signed_in(publisher), address, "First paragraph").status_code == 201
    editor = signed_in(publisher).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert f"/admin/translations/{page.pk}/bring-in/" in editor
    signed_in(publisher).post(f"/admin/translations/{page.pk}/bring-in/")
    assert StringTranslation.objects.get(translation_of__data="فقرة أولى").data == "First paragraph"
    translate_all(page, publisher)
    signed_in(publisher).post(f"/admin/translations/{page.pk}/publish/")
    text = body_of("/en/water/")
    assert "First paragraph" in text


def test_a_text_that_is_gone_from_the_source_is_refused_plainly_and_breaks_nothing(water, publisher):
    page = begun(water, publisher)
    translation = work.translation_of(page)
    segment = translation.source.stringsegment_set.get(string__data="فقرة أولى")
    change(water, "فقرة أخرى")
    client = signed_in(publisher)
    client.post(f"/admin/translations/{page.pk}/bring-in/")
    gone = f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/"
    assert put(client, gone, "Too late").status_code == 404
    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200


# Taking over what was written by itself


def test_a_page_written_by_itself_can_be_put_beside_its_source(water, publisher):
    page = in_english(water, "Water", lead="Clean water", body=a_body("First"))
    signed_in(publisher).post(f"/admin/translations/{page.pk}/adopt/")
    translation = work.translation_of(page)
    assert work.missing_texts(translation) == 0
    assert set(StringTranslation.objects.values_list("data", flat=True)) == {"Water", "Clean water", "First"}
    assert "Clean water" in body_of("/en/water/")
    change(water, lead="ماء بارد")
    signed_in(publisher).post(f"/admin/translations/{page.pk}/bring-in/")
    assert work.missing_texts(translation) == 1


def test_what_is_built_otherwise_is_left_to_translate(water, publisher):
    page = in_english(water, "Water", lead="Clean water", body=a_body("First", "Second"))
    signed_in(publisher).post(f"/admin/translations/{page.pk}/adopt/")
    assert work.missing_texts(work.translation_of(page)) == 1
    assert "Second" in body_of("/en/water/")


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
    from eservices.models import ServicePage
    from pages.models import DirectorateIndexPage, DirectoratePage

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
