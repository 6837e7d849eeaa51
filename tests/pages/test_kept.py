"""What a translation does not say for itself is not asked for on its form; the way to the source is shown."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.fields import StreamField

from eservices.models import ServicePage
from pages.models import DirectoratePage, HomePage, StandardPage, TenderIndexPage, TenderPage
from pages.translations.kept import kept_of
from pages.translations.shared import shared_fields
from tests.pages.bodies import a_body
from tests.pages.directorate_trees import plant, signed_in
from tests.pages.making import a_home, a_page, in_english
from tests.pages.translating import begun, change

pytestmark = pytest.mark.django_db


@pytest.fixture
def tender(english):
    index = a_page(TenderIndexPage, a_home(), slug="tenders", title="المناقصات")
    in_english(index, "Tenders")
    closes = timezone.now().replace(microsecond=0) + timedelta(days=3)
    return a_page(TenderPage, index, slug="pumps", title="مضخات", number="7/2026", closes_at=closes)


def form_of(page, user, **data):
    form_class = type(page).get_edit_handler().get_form_class()
    return form_class(data or None, instance=page, parent_page=page.get_parent(), for_user=user)


def edited(page, user):
    return signed_in(user).get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_a_translation_is_not_asked_what_its_source_decides(tender, publisher):
    page = in_english(tender, "Pumps")
    asked = set(form_of(page, publisher).fields)
    assert not asked & set(shared_fields(TenderPage))
    assert "title" in asked
    assert set(shared_fields(TenderPage)) & set(form_of(tender, publisher).fields)


def test_its_editor_says_where_they_are_kept_and_what_they_are(tender, publisher):
    page = in_english(tender, "Pumps")
    text = edited(page, publisher)
    assert 'name="closes_at"' not in text
    assert 'name="slug"' not in text
    assert "is kept on the page in Arabic" in text
    assert f'href="/admin/pages/{tender.pk}/edit/"' in text
    assert "<bdi>7/2026</bdi>" in text
    source = edited(tender, publisher)
    assert 'name="closes_at"' in source
    assert "is kept on the page in Arabic" not in source


def test_the_translators_editor_says_the_same(tender, publisher):
    page = begun(tender, publisher)
    text = edited(page, publisher)
    assert "js-translation-editor" in text
    assert "is kept on the page in Arabic" in text
    assert "<bdi>7/2026</bdi>" in text


def test_what_is_posted_all_the_same_changes_nothing(tender, publisher):
    page = in_english(tender, "Pumps")
    data = {"title": "Pumps and pipes", "number": "999/2026", "slug": "elsewhere", "closes_at": "2020-01-01 10:00"}
    streams = {f"{each.name}-count": "0" for each in TenderPage._meta.fields if isinstance(each, StreamField)}
    comments = {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
    more = {"comments-MAX_NUM_FORMS": "", "contact": "", "result_note": ""}
    signed_in(publisher).post(f"/admin/pages/{page.pk}/edit/", data | streams | comments | more)
    draft = TenderPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (draft.title, draft.number, draft.slug) == ("Pumps and pipes", "7/2026", "pumps")
    assert draft.closes_at == tender.closes_at


def test_a_home_page_keeps_its_own_address(english):
    home = HomePage.objects.get(locale=english)
    assert "slug" not in kept_of(home).names
    assert "review_by" in kept_of(home).names


def test_a_page_that_only_one_language_has_is_asked_everything(english, publisher):
    page = a_page(StandardPage, HomePage.objects.get(locale=english), slug="alone", body=a_body("Text"))
    assert kept_of(page) is None
    assert "slug" in form_of(page, publisher).fields


def test_days_and_hours_of_a_directorate_follow_too(publisher):
    trees = plant()
    opening = [{"type": "days", "value": {"first": "6", "last": "3", "opens": "08:00", "closes": "14:00"}}]
    field = DirectoratePage._meta.get_field("opening")
    change(trees.water["ar"], opening=field.to_python(opening))
    page = DirectoratePage.objects.get(pk=trees.water["en"].pk)
    assert [str(row.value["opens"]) for row in page.opening] == ["08:00:00"]
    assert "opening" not in form_of(page, publisher).fields


def test_a_translated_service_is_not_asked_for_its_address(publisher):
    trees = plant()
    service = a_page(ServicePage, trees.water["ar"], slug="meter", title="عداد", live=False)
    page = service.copy_for_translation(trees.water["en"].locale).specific
    assert "slug" not in form_of(page, publisher).fields
    assert "slug" in form_of(service, publisher).fields
