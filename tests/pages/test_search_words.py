"""Words people search by: asked of editors and translators, read by nobody."""

import pytest

from eservices.models import ServicePage
from pages.models.base import BasePage
from pages.translations import work
from pages.translations.states import State
from tests.pages.bodies import a_body
from tests.pages.making import in_english
from tests.pages.translating import body_of, change, signed_in, state

pytestmark = pytest.mark.django_db


def test_the_form_of_every_page_type_asks_for_them():
    for model in [*BasePage.__subclasses__(), ServicePage]:
        if not model._meta.abstract:
            form = model.get_edit_handler().get_form_class()
            assert "search_words" in form.base_fields, model


def test_they_are_written_in_the_direction_of_the_page(water, publisher):
    shown = signed_in(publisher).get(f"/admin/pages/{water.pk}/edit/").content.decode()
    tag = next(part for part in shown.split("<") if 'name="search_words"' in part)
    assert 'dir="rtl"' in tag
    assert 'lang="ar"' in tag


def test_a_translator_is_asked_for_them(water, publisher):
    water = change(water, search_words="مي، ماي")
    signed_in(publisher).post(f"/admin/translations/{water.pk}/start/en/")
    page = water.get_translations().get()
    asked = [each.string.data for each in work.translation_of(page).source.stringsegment_set.all()]
    assert "مي، ماي" in asked


def test_a_visitor_does_not_see_them_and_no_translation_is_called_stale_for_them(water):
    in_english(water, "Water", lead="Clean", body=a_body("First"))
    change(water, search_words="مي، ماي")
    assert state(water) == State.TRANSLATED
    assert "ماي" not in body_of("/ar/water/")
