"""Tenders: right at their minute, in both languages; fair rules for editors; lists, feeds and calendars."""

import json
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from pages.models import TenderIndexPage, TenderPage
from pages.tenders.progress import days_left, stages_of
from pages.tenders.status import ORDER, TenderStatus, condition_of, status_at
from tests import factories
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

BAGHDAD = ZoneInfo("Asia/Baghdad")
CLOSING = datetime(2026, 12, 10, 12, 0, tzinfo=BAGHDAD)


@pytest.fixture
def clock(monkeypatch):
    """Return what sets the moment at which everything happens."""

    def at(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)
        return moment

    at(datetime(2026, 11, 19, 9, 0, tzinfo=BAGHDAD))
    return at


@pytest.fixture
def index():
    page = a_page(TenderIndexPage, a_home(), slug="tenders", title="المناقصات")
    in_english(page, "Tenders")
    return page


def a_tender(index, slug="pipes", *, english=True, **fields):
    given = {
        "number": "14/2026",
        "title": "شبكة الماء",
        "opens_on": datetime(2026, 11, 10).date(),
        "closes_at": CLOSING,
        "phone": "0780 555 0172",
        "email": "contracts@missan.example",
    }
    page = a_page(TenderPage, index, slug=slug, **(given | fields))
    if english:
        in_english(page, "Water network")
    return page


def shown(address, **headers):
    answer = Client().get(address, headers=headers)
    return answer, answer.content.decode()


def blocks(kind, *values):
    return json.dumps([{"type": kind, "value": value, "id": f"{kind}-{place}"} for place, value in enumerate(values)])


def test_a_page_says_closed_from_its_minute_on_in_both_languages(index, clock):
    a_tender(index)
    clock(CLOSING - timedelta(seconds=1))
    before = {language: shown(f"/{language}/tenders/pipes/")[0] for language in ("ar", "en")}
    assert "Open for bids" in before["en"].content.decode()
    assert before["ar"].context["status"] == before["en"].context["status"] == TenderStatus.OPEN
    clock(CLOSING)
    for language in ("ar", "en"):
        kept = before[language].headers
        # Whoever keeps a copy has to ask, and is not told that it still holds.
        assert "max-age=0" in kept["Cache-Control"]
        assert "must-revalidate" in kept["Cache-Control"]
        after, _html = shown(f"/{language}/tenders/pipes/", **{"If-None-Match": kept["ETag"]})
        assert after.status_code == 200
        assert after.context["status"] == TenderStatus.CLOSED


def test_the_list_moves_a_tender_at_its_minute(index, clock):
    a_tender(index)
    clock(CLOSING - timedelta(seconds=1))
    assert [status for status, _rows in shown("/en/tenders/")[0].context["groups"]] == [TenderStatus.OPEN]
    clock(CLOSING)
    assert [status for status, _rows in shown("/en/tenders/")[0].context["groups"]] == [TenderStatus.CLOSED]
    assert list(shown("/en/tenders/?status=open")[0].context["rows"]) == []


def test_the_database_and_the_page_agree_on_every_status(index, clock):
    now = clock(CLOSING)
    day = timedelta(days=1)
    a_tender(index, "coming", english=False, opens_on=(now + day).date(), closes_at=now + 3 * day, number="1")
    a_tender(index, "open", english=False, closes_at=now + timedelta(seconds=1), number="2")
    a_tender(index, "closed", english=False, closes_at=now, number="3")
    a_tender(index, "awarded", english=False, awarded_on=now.date(), awarded_to="أ", award_value=1, number="4")
    a_tender(index, "cancelled", english=False, cancelled_on=now.date(), cancel_reason="ب", number="5")
    for status in ORDER:
        found = list(TenderPage.objects.filter(condition_of(status, now)))
        assert [page.slug for page in found] == [status.value]
        assert status_at(found[0], now) == status


@pytest.mark.parametrize(
    ("moment", "days", "arabic"),
    [
        (CLOSING - timedelta(days=21), 21, "21 يومًا"),
        (CLOSING - timedelta(days=5), 5, "5 أيام"),
        (CLOSING - timedelta(days=2), 2, "يومان"),
        (datetime(2026, 12, 9, 23, 59, tzinfo=BAGHDAD), 1, "يوم واحد"),
        (datetime(2026, 12, 10, 0, 0, tzinfo=BAGHDAD), 0, "اليوم"),
        (CLOSING, None, None),
    ],
)
def test_days_left_are_days_of_baghdads_calendar_in_the_right_plural(index, clock, moment, days, arabic):
    page = a_tender(index)
    clock(moment)
    assert days_left(page) == days
    if arabic:
        assert f"<b><bdi>{arabic}" in shown("/ar/tenders/pipes/")[1]


def test_the_strip_tells_number_weekday_hour_and_price(index, clock):
    a_tender(index, price=150_000, price_note="بوصل قبض")
    html = re.sub(r"\s+", " ", shown("/en/tenders/pipes/")[1].replace("\u00a0", " "))
    assert '<bdi dir="ltr">14/2026</bdi>' in html
    assert "10 December 2026" in html
    assert "<bdi>Thursday</bdi>, <bdi>12:00 pm</bdi> Baghdad time" in html
    assert "IQD 150,000" in html


def test_an_amended_closing_is_shown_with_the_former_one(index, clock):
    a_tender(
        index,
        amendments=blocks(
            "amendment",
            {"made_on": "2026-11-18", "text": "مُدّد الموعد", "former_closing": "2026-12-03T12:00:00+03:00"},
        ),
    )
    html = shown("/en/tenders/pipes/")[1].replace("\u00a0", " ")
    assert html.count("<del>") == 2
    assert "3 December 2026" in html


def test_a_question_leads_to_the_mail_or_the_phone_until_questions_end(index, clock):
    a_tender(index, questions_until=CLOSING - timedelta(days=7))
    assert 'href="mailto:contracts@missan.example?subject=14%2F2026"' in shown("/ar/tenders/pipes/")[1]
    clock(CLOSING - timedelta(days=7))
    answer, html = shown("/en/tenders/pipes/")
    assert answer.context["asks"] is False
    assert "Ask a question" not in html


def test_clarifications_and_amendments_stand_newest_first(index, clock):
    asked = [{"answered_on": f"2026-11-1{day}", "question": f"سؤال {day}", "answer": "نعم"} for day in (1, 6, 3)]
    a_tender(index, clarifications=blocks("clarification", *asked))
    told = shown("/ar/tenders/pipes/")[0].context["clarifications"]
    assert [entry["question"] for entry in told] == ["سؤال 6", "سؤال 3", "سؤال 1"]


def test_an_award_is_told_on_the_same_page_with_value_and_bids(index, clock):
    clock(CLOSING + timedelta(days=20))
    bids = blocks("bid", {"bidder": "ب", "amount": 300, "note": ""}, {"bidder": "أ", "amount": 200, "note": ""})
    a_tender(index, awarded_on=datetime(2026, 12, 20).date(), awarded_to="شركة أ", award_value=200, bids=bids)
    answer, html = shown("/ar/tenders/pipes/")
    assert "200 دينار" in html.replace("\u00a0", " ")
    assert [bid["bidder"] for bid in answer.context["bids"]] == ["أ", "ب"]
    assert {stage["state"] for stage in answer.context["stages"]} == {"done"}


def test_a_cancellation_is_told_with_its_reason_and_offers_no_reminder(index, clock):
    a_tender(index, cancelled_on=datetime(2026, 11, 18).date(), cancel_reason="مراجعة المواصفات")
    answer, html = shown("/ar/tenders/pipes/")
    assert "مراجعة المواصفات" in html
    assert "closing.ics" not in html
    assert [stage["key"] for stage in answer.context["stages"]] == ["announced", "cancelled"]


def test_stages_follow_closing_and_opening(index, clock):
    page = a_tender(index, bids_opened_at=CLOSING + timedelta(minutes=30))

    def now_at(moment):
        return next((stage["key"] for stage in stages_of(page, moment) if stage["state"] == "now"), None)

    assert now_at(CLOSING - timedelta(seconds=1)) == "bids"
    assert now_at(CLOSING) == "opening"
    assert now_at(CLOSING + timedelta(minutes=30)) == "study"
    assert now_at(CLOSING - timedelta(days=60)) is None


def test_the_closing_is_an_event_of_calendars(index, clock):
    a_tender(index)
    answer, text = shown("/en/tenders/pipes/closing.ics")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "DTSTART:20261210T090000Z" in text
    assert "STATUS:CONFIRMED" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert Client().get("/en/tenders/pipes/other.ics").status_code == 404
    assert Client().get("/en/tenders/nothing/closing.ics").status_code == 404


def test_feed_and_calendar_survive_control_characters(index, clock):
    # PostgreSQL keeps no NUL at all.
    control = "\x00" if connection.vendor == "sqlite" else "\x01"
    a_tender(index, title="شبكة\x0b الماء <b>", lead=f"سطر{control} آخر", english=False)
    answer, text = shown("/ar/tenders/feed.atom")
    assert answer.status_code == 200
    assert not re.search("[\x00-\x08\x0b]", text)
    assert "14/2026: شبكة الماء &lt;b&gt;" in text
    assert "\x0b" not in shown("/ar/tenders/pipes/closing.ics")[1]


def test_the_feed_speaks_its_own_language(index, clock):
    a_tender(index)
    assert "Bids close on Thursday" in shown("/en/tenders/feed.atom")[1].replace("\u00a0", " ")
    assert "شبكة الماء" in shown("/ar/tenders/feed.atom")[1]


def test_filters_narrow_the_list_and_nonsense_is_refused(index, clock):
    water = factories.DirectorateFactory(code="WAT")
    a_tender(index, "one", number="1", directorate=water, kind="goods", english=False)
    a_tender(
        index,
        "two",
        number="2",
        opens_on=datetime(2025, 1, 2).date(),
        closes_at=CLOSING - timedelta(days=300),
        english=False,
    )

    def listed(query):
        return {page.slug for page in shown(f"/ar/tenders/?{query}")[0].context["rows"]}

    assert listed("") == {"one", "two"}
    assert listed("directorate=WAT") == listed("kind=goods") == listed("year=2026") == listed("status=open") == {"one"}
    assert listed("year=2025&status=closed") == {"two"}
    for query, status in {
        "status=eaten": 404,
        "year=1": 404,
        "directorate=%00": 404,
        "page=x": 400,
        "page=9": 404,
    }.items():
        assert Client().get(f"/ar/tenders/?{query}").status_code == status, query


def test_a_list_costs_the_same_with_one_and_with_twenty_rows(index, clock, django_assert_max_num_queries):
    directorate = factories.DirectorateFactory(code="WAT")
    a_tender(index, "t0", number="0", directorate=directorate, english=False)
    counts = []
    for rows in (1, 20):
        for number in range(counts and 1 or 0, rows if counts else 0):
            a_tender(index, f"t{number}", number=str(number), directorate=directorate, english=False)
        Client().get("/ar/tenders/")
        with django_assert_max_num_queries(15) as captured:
            assert Client().get("/ar/tenders/").status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_drafts_are_in_no_list_and_no_feed(index, clock):
    a_tender(index, "secret", title="مسودة سرية", live=False, english=False)
    for address in ("/ar/tenders/", "/ar/tenders/feed.atom"):
        assert "مسودة سرية" not in shown(address)[1]
    assert Client().get("/ar/tenders/secret/closing.ics").status_code == 404
