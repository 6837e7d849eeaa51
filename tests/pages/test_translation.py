"""A translation's way: begun, translated, stale, brought up to date; by people who are no administrators."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, TranslationSource

from pages.models import StandardPage, TenderIndexPage, TenderPage, Wording
from pages.translations import work
from pages.translations.states import State, sources, with_states
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page, in_english
from tests.pages.translating import (
    ARABIC_RANGE,
    begun,
    body_of,
    change,
    has_arabic,
    put,
    signed_in,
    state,
    translate_all,
)

pytestmark = pytest.mark.django_db


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
        rows = list(with_states(sources().child_of(home), "en").order_by("path"))
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
