"""The page of results: what it shows, what it says when little or nothing was found, and what it never does."""

import datetime
import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search import sources
from search.corrections import Correction
from search.engines.base import EngineError
from tests.factories import DirectorateFactory, a_service
from tests.pages.making import a_home, a_page
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


def get(query="", language="ar", **values):
    return Client().get(f"/{language}/search/", {"q": query, **values} if query or values else {})


def html(query="", language="ar", **values):
    answer = get(query, language, **values)
    assert answer.status_code == 200
    return answer.content.decode().replace("\xa0", " ")


def titles(page):
    rows = re.findall(r'<h2><a href="[^"]*"><bdi>(.*?)</bdi></a></h2>', page)
    return [re.sub(r"</?mark>", "", row) for row in rows]


@pytest.fixture
def names(monkeypatch):
    monkeypatch.setattr(
        sources,
        "_FACET_NAMES",
        {
            "directorate": lambda: {"MUN": "مديرية البلدية", "WAT": "مديرية الماء"},
            "audience": lambda: {"farmers": "الفلاحون"},
        },
    )


def test_a_result_says_what_it_is_whose_and_of_when(names):
    make_entry(
        "إجازات البناء السكنية", kind="news", summary="تستقبل البلدية الطلبات.", directorate="MUN",
        date=datetime.date(2026, 11, 1), address="/ar/news/1/",
    )  # fmt: skip
    page = html("بناء")
    assert '<h2><a href="/ar/news/1/"><bdi>إجازات <mark>البناء</mark> السكنية</bdi></a></h2>' in page
    for words in ("خبر", "مديرية البلدية", "1 تشرين الثاني 2026", "تستقبل البلدية الطلبات."):
        assert words in page, words


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "نتيجة واحدة"), (2, "نتيجتان"), (3, "3 نتائج"), (11, "11 نتيجة"), (100, "100 نتيجة")],
)
def test_the_total_is_told_in_the_right_plural(count, words):
    for number in range(count):
        make_entry(f"بناء {number}")
    assert f"<b>{words}</b>" in html("بناء")


def test_facets_count_what_choosing_would_leave_and_can_be_taken_back(names):
    make_entry("بناء 1", kind="news", directorate="MUN", date=datetime.date(2026, 1, 1))
    make_entry("بناء 2", kind="news", directorate="WAT", date=datetime.date(2025, 1, 1))
    make_entry("بناء 3", kind="service", directorate="WAT", audiences=("farmers",))
    page = html("بناء")
    assert "الخدمات <bdi>1</bdi>" in page
    assert "الأخبار <bdi>2</bdi>" in page
    for words in ("مديرية الماء", "2026", "2025"):
        assert words in page, words
    chosen = html("بناء", directorate="WAT")
    assert titles(chosen) == ["بناء 3", "بناء 2"]
    assert "الأخبار <bdi>1</bdi>" in chosen
    taken_back = re.search(r'<ul class="chips chips-chosen">.*?href="([^"]*)"', chosen, re.S)[1]
    assert "directorate" not in taken_back


@pytest.mark.parametrize(
    "values",
    [{"kind": "nothing"}, {"directorate": "'; --"}, {"audience": "x" * 999}, {"year": "٢٠٢٦"}, {"year": "99999"}],
)
def test_a_choice_that_nobody_knows_chooses_nothing(names, values):
    make_entry("بناء")
    assert titles(html("بناء", **values)) == ["بناء"]


def test_choices_that_leave_nothing_can_be_dropped_at_once(names):
    make_entry("بناء", kind="news")
    page = html("بناء", kind="service")
    assert titles(page) == []
    assert re.search(r'class="link-go" href="\?q=[^"&]*"', page)


def test_the_newest_come_first_when_asked_for():
    make_entry("بناء", date=datetime.date(2020, 1, 1))
    make_entry("بناء وأشياء أخرى", date=datetime.date(2026, 1, 1))
    assert titles(html("بناء"))[0] == "بناء"
    assert titles(html("بناء", sort="newest"))[0] == "بناء وأشياء أخرى"


def test_pages_are_turned_by_links_that_keep_the_choices(names):
    for number in range(25):
        make_entry(f"بناء {number}", kind="news")
    page = html("بناء", kind="news", page=2)
    before, after = (re.search(f'rel="{rel}" href="([^"]*)"', page)[1] for rel in ("prev", "next"))
    assert "page" not in before
    assert "kind=news" in before
    assert "page=3" in after
    assert len(titles(page)) == 10
    assert 'rel="next"' not in html("بناء", page=3)


@pytest.mark.parametrize("number", ["10000000000", "9" * 5000, "4"])
def test_behind_the_last_page_stands_the_last_page(number):
    for each in range(11):
        make_entry(f"بناء {each}")
    page = html("بناء", page=number)
    assert len(titles(page)) == 1
    assert 'rel="next"' not in page


@pytest.mark.parametrize("number", ["-1", "0", "", "x", "1.5", "٣", "²", "\0"])
def test_what_is_no_page_is_the_first_page(number):
    make_entry("بناء")
    assert titles(html("بناء", page=number)) == ["بناء"]


BAD = [
    "ا" * 5000, "\0", "بناء\0", "\ud800", "((((", '"""', "«", "a AND OR NOT", "title:x", "*", "?", "'; DROP TABLE x; --",
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "\u202eabc", "\u2066", "ًٌٍ", "من", "%", "\\", "{{ 7 }}",
]  # fmt: skip


@pytest.mark.parametrize("typed", BAD)
@pytest.mark.parametrize("place", ["", "suggest"])
def test_whatever_is_typed_gives_a_normal_page(typed, place):
    make_entry("بناء")
    raw = typed.encode("utf-8", "surrogatepass")
    query = "".join(f"%{octet:02x}" for octet in raw)
    answer = Client().get(f"/ar/search/{place}?q={query}")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page or place
    assert not set("\0\u202e\u2066") & set(page)


def test_nothing_found_gives_help():
    service = a_service()
    hearing = DirectorateFactory(handles_confidential=True)
    hearing.save()
    page = html("زرافة")
    assert "«<bdi>زرافة</bdi>»" in page
    assert "tel:07805550123" in page
    assert "/ar/contact/write/" in page
    assert f"/ar/services/{service.slug}/" in page


def test_help_names_the_services_of_the_body_that_hears_complaints():
    service = a_service()
    service.directorate.handles_confidential = True
    service.directorate.save()
    page = html("زرافة")
    help_list = re.search(r'<ul class="facts">.*?</ul>', page, re.S)[0]
    assert f"/ar/services/{service.slug}/" in help_list


def test_an_empty_query_shows_the_box_and_where_to_begin():
    service = a_service()
    for page in (html(), html("  ")):
        assert 'name="q"' in page
        assert f"/ar/services/{service.slug}/" in page
        assert "لا نتائج" not in page


def test_a_service_that_stands_first_can_be_begun_at_once():
    service = a_service()
    address = f"/ar/services/{service.slug}/"
    make_entry("إجازة بناء", kind="service", address=address)
    assert f'href="{address}apply/"' in html("بناء")
    make_entry("بناء بناء", kind="directorate", keywords=("بناء",))
    assert titles(html("بناء", kind="directorate")) == ["بناء بناء"]
    assert f'href="{address}apply/"' not in html("بناء", kind="directorate")


def test_results_of_the_other_language_are_offered_and_marked():
    for number in range(4):
        make_entry(f"Water {number}", "en", address=f"/en/w{number}/")
    page = html("water")
    block = re.search(r'<section class="section elsewhere".*?</section>', page, re.S)[0]
    assert 'lang="en" dir="ltr"' in block
    assert len(re.findall(r"<h3>", block)) == 3
    assert 'href="/en/search/?q=water"' in block


def test_with_enough_results_the_other_language_is_left_alone():
    for number in range(3):
        make_entry(f"Water {number}", "en")
        make_entry(f"Water {number}", "ar")
    assert "elsewhere" not in html("water")


def test_few_results_by_choice_are_no_reason_to_look_elsewhere():
    make_entry("Water", "ar", kind="news")
    make_entry("Water", "en")
    assert "elsewhere" in html("water")
    assert "elsewhere" not in html("water", kind="news")


def test_a_question_says_on_which_page_it_stands_and_a_tender_does_not():
    from pages.models import StandardPage

    page = a_page(StandardPage, a_home(), slug="faq", title="أسئلة شائعة")
    make_entry("كم تبقى إجازة البناء نافذة؟", kind="question", page_id=page.pk)
    make_entry("بناء مدرسة", kind="tender", page_id=page.pk)
    ways = re.findall(r'<p class="hit-way">(.*?)</p>', html("بناء"), re.S)
    assert len(ways) == 1
    assert "أسئلة شائعة" in ways[0]


def test_a_correction_is_offered(monkeypatch):
    monkeypatch.setattr("search.finding.correct", lambda text, *_: Correction("بناء"))
    make_entry("بناء")
    page = html("بنااء")
    assert titles(page) == []
    assert re.search(r'href="\?q=[^"]*"><bdi>بناء</bdi>', page)


def test_a_certain_correction_is_followed_and_said(monkeypatch):
    monkeypatch.setattr("search.finding.correct", lambda text, *_: Correction("بناء", is_certain=True))
    make_entry("بناء")
    page = html("بنااء")
    assert titles(page) == ["بناء"]
    assert "«<bdi>بنااء</bdi>»" in page


def test_what_was_typed_can_be_asked_for_all_the_same(monkeypatch):
    monkeypatch.setattr("search.finding.correct", lambda text, *_: Correction("رسم جواز", is_certain=True))
    make_entry("رسم جواز")
    make_entry("رسم البناء")
    page = html("رسم جواظ")
    assert titles(page) == ["رسم جواز"]
    assert "لا نتيجة فيها كل كلمات" in page
    (address,) = re.findall(r'href="(\?q=[^"]*as=typed)"', page)
    page = Client().get(f"/ar/search/{unescape(address)}").content.decode()
    assert set(titles(page)) == {"رسم جواز", "رسم البناء"}
    assert re.search(r'href="\?q=[^"]*"><bdi>رسم جواز</bdi>', page)
    assert "as=typed" in re.search(r'href="(\?[^"]*sort=newest[^"]*)"', page)[1]


def test_who_asks_again_for_what_was_typed_is_counted_once(monkeypatch):
    monkeypatch.setattr("search.finding.correct", lambda text, *_: Correction("رسم جواز", is_certain=True))
    counted = []
    monkeypatch.setattr("search.views.results.count", lambda *each: counted.append(each))
    make_entry("رسم جواز")
    html("رسم جواظ")
    html("رسم جواظ", **{"as": "typed"})
    assert counted == [("رسم جواظ", "ar", 0)]


def test_results_with_a_word_missing_say_so():
    make_entry("مدرسة النور الابتدائية")
    assert "في هذه النتائج أكثرها" in html("مدرسة النور المسائية")
    assert "في هذه النتائج أكثرها" not in html("مدرسة النور")


def test_an_answer_of_the_database_instead_of_the_engine_says_so(monkeypatch):
    class Broken:
        def search(self, *arguments):
            raise EngineError("down")

    make_entry("بناء")
    assert "البحث المبسط" not in html("بناء")
    monkeypatch.setattr("search.asking.outside_engine", lambda: Broken())
    page = html("بناء")
    assert "البحث المبسط" in page
    assert titles(page) == ["بناء"]


def test_found_under_another_name_the_official_one_is_told():
    from search.models import SynonymGroup

    SynonymGroup.objects.create(phrases="رخصة\nإجازة")
    make_entry("إجازة بناء", kind="service")
    assert "<b><bdi>إجازة بناء</bdi></b>" in html("رخصة بناء")
    assert "<b><bdi>إجازة بناء</bdi></b>" not in html("إجازة بناء")


def test_pages_of_results_are_kept_out_of_engines_and_set_no_cookie():
    make_entry("بناء")
    answer = get("بناء")
    assert 'content="noindex,follow"' in answer.content.decode()
    assert not answer.cookies
    assert "max-age=0" in answer["Cache-Control"]
    again = Client().get("/ar/search/", {"q": "بناء"}, headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_a_search_is_counted_once_and_leafing_narrowing_and_sorting_are_none(monkeypatch):
    counted = []
    monkeypatch.setattr("search.views.results.count", lambda *arguments: counted.append(arguments))
    for number in range(12):
        make_entry(f"مدرسة {number}", kind="news")
    html("مدرسة")
    html("مدرسة", page=2), html("مدرسة", kind="news"), html("مدرسة", sort="newest"), html()
    assert counted == [("مدرسة", "ar", 12)]


def test_what_had_not_every_word_is_counted_as_found_nothing(monkeypatch):
    counted = []
    monkeypatch.setattr("search.views.results.count", lambda *arguments: counted.append(arguments))
    make_entry("مدرسة النور الابتدائية")
    html("مدرسة النور المسائية")
    assert counted == [("مدرسة النور المسائية", "ar", 0)]


def test_only_reading_is_answered():
    assert Client().post("/ar/search/", {"q": "x"}).status_code == 405


def asked_of(captured):
    """Return how many questions there were; the savepoints of a test are none."""
    return sum("SAVEPOINT" not in query["sql"] for query in captured.captured_queries)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_queries_are_few_and_the_same_with_one_and_with_three(names, language):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            html("permit", language)
        return asked_of(captured)

    def add():
        service = a_service()
        make_entry(
            "Permit", language, kind="service", directorate="MUN", address=f"/{language}/services/{service.slug}/"
        )
        make_entry("Permit", "en" if language == "ar" else "ar")

    add()
    queries()
    one = queries()
    for _ in range(2):
        add()
    three = queries()
    assert three <= one <= 15


# What was meant is asked for each unknown word, of which no more than four are looked at.
@pytest.mark.parametrize(("typed", "most"), [("زرافة", 13), ("زرافة وردية كبيرة", 20)])
def test_nothing_found_asks_few_queries(typed, most):
    a_service()
    html("زرافة")
    with CaptureQueriesContext(connection) as captured:
        html(typed)
    assert asked_of(captured) <= most
