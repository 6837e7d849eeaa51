"""A page that is approved and waits for its hour is translated meanwhile, and both languages appear together."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from pages.models import StandardPage
from pages.translations.states import State
from tests.factories import a_user, an_auditor
from tests.pages.bodies import a_body
from tests.pages.making import a_home, a_page
from tests.pages.translating import begun, signed_in, state, translate_all

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=2)


@pytest.fixture
def opening(english):
    """A page that was never public: written as a draft, then approved with other words and an hour."""
    page = a_page(StandardPage, a_home(), slug="opening", title="قبل التدقيق", body=a_body("فقرة"), live=False)
    page.title, page.lead = "الافتتاح", "غدًا"
    schedule(page, timezone.now() + HOUR)
    return StandardPage.objects.get(pk=page.pk)


def schedule(page, moment):
    page.go_live_at = moment
    page.save_revision().publish()


def status(language):
    return Client().get(f"/{language}/opening/").status_code


def pass_on(moment):
    with time_machine.travel(moment, tick=False):
        call_command("publish_scheduled")


@pytest.fixture
def translated(opening, translator, publisher):
    """Its English, translated by a translator and published by somebody who may: it waits as well."""
    page = begun(opening, translator)
    translate_all(page, translator)
    answer = signed_in(publisher).post(f"/admin/translations/{page.pk}/publish/", follow=True)
    assert "at the hour of its source" in answer.content.decode() or "مع أصلها" in answer.content.decode()
    return StandardPage.objects.get(pk=page.pk)


def test_both_languages_appear_at_the_hour_and_neither_before(opening, translated):
    assert not translated.live
    assert [status("ar"), status("en")] == [404, 404]
    pass_on(timezone.now() + HOUR - timedelta(minutes=1))
    assert [status("ar"), status("en")] == [404, 404]
    pass_on(timezone.now() + HOUR + timedelta(minutes=1))
    assert [status("ar"), status("en")] == [200, 200]
    assert state(opening) == State.TRANSLATED


def test_the_translator_reads_what_was_approved(opening, translator):
    page = begun(opening, translator)
    shown = signed_in(translator).get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "الافتتاح" in shown
    assert "قبل التدقيق" not in shown


def test_nobody_else_may_begin_it_and_nobody_without_an_hour(opening, translator, english):
    for user in (a_user(), an_auditor()):
        assert signed_in(user).post(f"/admin/translations/{opening.pk}/start/en/").status_code == 404
    Revision.page_revisions.filter(object_id=str(opening.pk)).update(approved_go_live_at=None)
    assert signed_in(translator).post(f"/admin/translations/{opening.pk}/start/en/").status_code == 404
    assert not opening.get_translations().exists()


def test_another_hour_of_the_source_moves_its_translation(opening, translated):
    later = timezone.now() + 3 * HOUR
    schedule(opening, later)
    pass_on(timezone.now() + 2 * HOUR)
    assert [status("ar"), status("en")] == [404, 404]
    pass_on(later + timedelta(minutes=1))
    assert [status("ar"), status("en")] == [200, 200]


def test_a_source_taken_off_the_schedule_takes_its_translation_with_it(opening, translated, publisher):
    waiting = opening.revisions.get(approved_go_live_at__isnull=False)
    address = reverse("wagtailadmin_pages:revisions_unschedule", args=[opening.pk, waiting.pk])
    assert signed_in(publisher).post(address).status_code == 302
    pass_on(timezone.now() + 2 * HOUR)
    assert not Page.objects.filter(slug="opening", live=True).exists()
