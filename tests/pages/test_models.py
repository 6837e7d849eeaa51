"""Every page type can be made, translated and shown in both languages."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from eservices.models import Directorate
from pages import models
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

SIMPLE = [models.StandardPage, models.SectionPage]


@pytest.mark.parametrize("model", SIMPLE)
def test_a_page_is_shown_in_both_languages(model):
    page = a_page(model, a_home(), slug="words", title="كلمات")
    in_english(page, "Words")
    arabic, english = Client().get("/ar/words/"), Client().get("/en/words/")
    assert (arabic.status_code, english.status_code) == (200, 200)
    assert "كلمات" in arabic.content.decode()
    assert "Words" in english.content.decode()


def a_tender(**fields):
    now = timezone.now()
    given = {"number": "1/2026", "closes_at": now + timedelta(minutes=1), "opens_on": timezone.localdate()}
    return models.TenderPage(title="مناقصة", **(given | fields))


def test_a_tender_closes_by_itself_at_its_minute():
    assert a_tender().status == models.TenderPage.Status.OPEN
    assert a_tender(closes_at=timezone.now()).status == models.TenderPage.Status.CLOSED


def test_a_result_and_a_cancellation_win_over_the_clock():
    today = timezone.localdate()
    assert a_tender(awarded_on=today).status == models.TenderPage.Status.AWARDED
    assert a_tender(awarded_on=today, cancelled_on=today).status == models.TenderPage.Status.CANCELLED


def test_a_tender_is_not_open_before_its_day():
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert a_tender(opens_on=tomorrow).status == models.TenderPage.Status.COMING


def test_a_directorate_with_a_page_cannot_be_deleted():
    directorate = Directorate.objects.create(code="X", names={"ar": "دائرة"})
    index = a_page(models.DirectorateIndexPage, a_home(), slug="directorates")
    a_page(models.DirectoratePage, index, slug="x", directorate=directorate)
    with pytest.raises(Exception, match="protected"):
        directorate.delete()
