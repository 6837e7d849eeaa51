"""Alerts: right at their minute, where they belong, and loud only in an emergency."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages import notices
from pages.models import Alert, StandardPage
from pages.remembering import forget
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db
WORDS = {"ar": "انقطاع ماء", "en": "Water off"}


def an_alert(**fields):
    return Alert.objects.create(**({"titles": WORDS} | fields))


def titles(path="", language="en"):
    return [notice["title"] for notice in notices.notices_for(path, language)]


def at(monkeypatch, moment):
    monkeypatch.setattr(notices.timezone, "now", lambda: moment)


def test_it_begins_and_ends_at_its_minute_though_it_is_remembered(monkeypatch):
    start = timezone.now() + timedelta(minutes=5)
    an_alert(starts_at=start, ends_at=start + timedelta(minutes=5))
    seen = {}
    for seconds in (-1, 0, 299, 300):
        at(monkeypatch, start + timedelta(seconds=seconds))
        seen[seconds] = bool(titles())
    assert seen == {-1: False, 0: True, 299: True, 300: False}


def test_a_saved_alert_is_seen_at_once_and_a_deleted_one_is_gone():
    assert titles() == []
    row = an_alert()
    assert titles() == ["Water off"]
    row.is_on = False
    row.save()
    assert titles() == []


def test_it_stands_below_its_address_only():
    an_alert(area="services/water")
    assert titles("services/water-subscription/") == ["Water off"]
    assert titles("services/grievance/") == titles("") == []


@pytest.mark.parametrize(
    "typed", ["services/", "/services/", "/ar/services/", "https://portal.example/en/services/", "en/services/"]
)
def test_an_address_copied_whole_is_understood(typed):
    row = Alert(titles=WORDS, area=typed)
    row.full_clean()
    assert row.area == "services/"


def test_the_gravest_stands_first():
    an_alert(titles={"ar": "أ", "en": "word"})
    an_alert(titles={"ar": "ب", "en": "danger"}, level=Alert.Level.EMERGENCY)
    an_alert(titles={"ar": "ج", "en": "care"}, level=Alert.Level.WARNING)
    assert titles() == ["danger", "care", "word"]


@pytest.mark.parametrize("level", Alert.Level)
def test_only_an_emergency_is_read_out_at_once(level):
    a_home()
    an_alert(level=level)
    html = Client().get("/en/").content.decode()
    banner = html.split('<section class="alert', 1)[1].split(">", 1)[0]
    assert ('role="alert"' in banner) == (level == Alert.Level.EMERGENCY)


def test_it_leads_to_its_page_in_the_readers_language_and_nowhere_without_one():
    page = a_page(StandardPage, a_home(), slug="water-cut")
    an_alert(link=page)
    assert [n["url"] for n in notices.notices_for("", "ar")] == ["/ar/water-cut/"]
    assert [n["url"] for n in notices.notices_for("", "en")] == [""]
    in_english(page)
    assert [n["url"] for n in notices.notices_for("", "en")] == ["/en/water-cut/"]


def test_words_of_an_alert_are_no_markup():
    a_home()
    an_alert(titles={"ar": "<b>x</b>", "en": "<script>x</script>"})
    assert "<script>x" not in Client().get("/en/").content.decode()


def test_three_alerts_cost_what_one_does():
    page = a_page(StandardPage, a_home(), slug="cut")

    def queries():
        forget()
        with CaptureQueriesContext(connection) as captured:
            notices.notices_for("", "ar")
        return len(captured)

    an_alert(link=page)
    notices.notices_for("", "ar")  # Wagtail remembers where the sites begin
    one = queries()
    an_alert(link=page), an_alert(link=page)
    assert queries() == one


@pytest.mark.parametrize(
    "fields",
    [
        {"titles": {}},
        {"titles": {"ar": "بالعربية فقط"}},
        {"titles": WORDS, "starts_at": timezone.now(), "ends_at": timezone.now() - timedelta(hours=1)},
    ],
)
def test_an_alert_without_words_or_that_ends_before_it_begins_is_refused(fields):
    with pytest.raises(ValidationError):
        Alert(**fields).full_clean()
