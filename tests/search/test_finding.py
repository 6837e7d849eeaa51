"""What a reader is shown: everything public that fits, and nothing else."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from pages.models import StandardPage
from search import asking, finding
from search.engines.base import EngineError, Matches
from search.finding import PER_PAGE, Wish, find, suggest
from search.shelves import Filters, Shelf
from tests.pages.making import a_home, a_page
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


def titles(text, language="ar", **values):
    return [entry.title for entry in find(Wish(text, language, **values)).entries]


def test_every_word_must_be_there():
    make_entry("إجازة بناء")
    make_entry("إجازة سوق")
    assert titles("إجازة سوق") == ["إجازة سوق"]


def test_words_may_stand_in_different_fields():
    make_entry("إجازة سوق", summary="لمن يسكن العمارة", body="تمنحها مديرية المرور", keywords=("قيادة",))
    assert titles("سوق العمارة المرور قيادة") == ["إجازة سوق"]


def test_only_the_language_that_was_asked_for():
    make_entry("Ministry of Water", "en")
    assert titles("water", "ar") == []
    assert titles("water", "en") == ["Ministry of Water"]


def test_words_in_quotation_marks_stand_together_where_anything_does():
    make_entry("بناء سور قديم")
    make_entry("سور بعد بناء")
    assert titles("«بناء سور»") == ["بناء سور قديم"]


def test_a_phrase_that_stands_nowhere_is_read_as_words():
    make_entry("سور بعد بناء")
    assert titles("«بناء سور»") == ["سور بعد بناء"]


def test_with_one_word_missing_everywhere_the_others_decide_and_that_is_said():
    make_entry("مدرسة النور الابتدائية")
    found = find(Wish("مدرسة النور المسائية", "ar"))
    assert [entry.title for entry in found.entries] == ["مدرسة النور الابتدائية"]
    assert found.is_partial


def test_where_no_two_of_three_words_meet_those_with_one_are_found_and_that_is_said():
    make_entry("جسر المدينة")
    make_entry("ضفاف النهر")
    make_entry("سوق الخضار")
    found = find(Wish("جسر نهر سوق", "ar"))
    assert found.total == 3
    assert found.is_partial


def test_one_word_of_many_or_beside_a_number_is_not_enough():
    make_entry("جسر المدينة")
    make_entry("ضفاف النهر")
    for other in ("سوق الخضار", "سور القلعة", "عام 2026"):
        make_entry(other)
    assert titles("جسر نهر سوق سور") == []
    assert titles("جسر نهر 2026") == []


def test_whole_matches_are_not_called_partial():
    make_entry("مدرسة النور الابتدائية")
    assert not find(Wish("مدرسة النور الابتدائية", "ar")).is_partial


def test_filters_narrow_the_results_and_not_the_counts_beside_them():
    make_entry("فتح الجسر", kind="news", directorate="mun", date=datetime.date(2026, 3, 1))
    make_entry("غلق الجسر", kind="news", directorate="rds", date=datetime.date(2025, 3, 1))
    make_entry("خدمة الجسر", kind="service", directorate="mun", audiences=("farmers",))

    for filters, expected in [
        (Filters(kind="news"), {"فتح الجسر", "غلق الجسر"}),
        (Filters(directorate="mun"), {"فتح الجسر", "خدمة الجسر"}),
        (Filters(year="2025"), {"غلق الجسر"}),
        (Filters(audience="farmers"), {"خدمة الجسر"}),
        (Filters(audience="farm"), set()),
        (Filters(kind="news", directorate="mun"), {"فتح الجسر"}),
        (Filters(kind="%"), set()),
        (Filters(year="20_5"), set()),
    ]:
        found = find(Wish("الجسر", "ar", filters))
        assert {entry.title for entry in found.entries} == expected, filters
        assert found.total == len(expected)
        assert sum(found.shelves.values()) == 3
    assert Shelf("service", "mun", ("farmers",)) in found.shelves


def test_newest_first_looks_at_days_alone():
    make_entry("الجسر", date=datetime.date(2024, 1, 1))
    make_entry("خبر عن الجسر الجديد في المدينة", date=datetime.date(2026, 1, 1))
    assert titles("الجسر", newest_first=True) == ["خبر عن الجسر الجديد في المدينة", "الجسر"]


def test_every_result_stands_on_one_page_and_only_once(monkeypatch):
    monkeypatch.setattr(finding, "WINDOW", PER_PAGE * 2)
    made = {make_entry(f"مدرسة {number}").pk for number in range(PER_PAGE * 3 + 2)}
    pages = [find(Wish("مدرسة", "ar", page=page)) for page in range(1, 5)]
    shown = [entry.pk for page in pages for entry in page.entries]
    assert len(shown) == len(set(shown))
    assert set(shown) == made
    assert {page.total for page in pages} == {len(made)}
    assert {page.pages for page in pages} == {4}


@pytest.mark.parametrize("page", [-1, 0, 10**9])
def test_pages_that_are_not_there_are_empty_or_the_first(page):
    make_entry("مدرسة")
    assert len(find(Wish("مدرسة", "ar", page=page)).entries) <= 1


def test_marks_alone_find_nothing_and_ask_no_engine(monkeypatch):
    monkeypatch.setattr(asking.Asking, "ask", lambda *_: pytest.fail("an engine was asked"))
    assert find(Wish("؟؟ !!", "ar")).total == 0


def test_a_page_is_shown_only_while_it_is_live():
    page = a_page(StandardPage, a_home(), slug="one", title="مدرسة")
    make_entry("مدرسة", page_id=page.pk)
    assert titles("مدرسة") == ["مدرسة"]
    page.unpublish()
    assert titles("مدرسة") == []


def test_a_page_behind_a_sign_in_is_never_shown():
    parent = a_page(StandardPage, a_home(), slug="parent", title="قسم")
    page = a_page(StandardPage, parent, slug="child", title="مدرسة")
    make_entry("مدرسة", page_id=page.pk)
    restriction = PageViewRestriction.objects.create(page=parent, restriction_type="groups")
    restriction.groups.set(Group.objects.all()[:1])
    assert titles("مدرسة") == []
    assert suggest(("مدر",), "ar", 5) == []


def test_an_entry_of_a_page_that_is_gone_is_not_shown():
    make_entry("مدرسة", page_id=10**9)
    assert titles("مدرسة") == []


def test_suggestions_open_with_what_was_typed():
    make_entry("إجازة بناء")
    make_entry("بناء المدارس")
    assert [entry.title for entry in suggest(("اجا",), "ar", 5)] == ["إجازة بناء"]
    assert {entry.title for entry in suggest(("بن",), "ar", 5)} == {"إجازة بناء", "بناء المدارس"}
    assert suggest(("زز",), "ar", 5) == []


class Broken:
    def search(self, *_):
        raise EngineError("down")

    suggest = search


def test_the_database_answers_for_an_engine_that_does_not(monkeypatch):
    make_entry("مدرسة")
    monkeypatch.setattr(asking, "outside_engine", Broken)
    found = find(Wish("مدرسة", "ar"))
    assert [entry.title for entry in found.entries] == ["مدرسة"]
    assert found.is_fallback
    assert [entry.title for entry in suggest(("مدر",), "ar", 5)] == ["مدرسة"]


def test_numbers_of_entries_that_are_not_there_show_nothing(monkeypatch):
    class Poisoned:
        def search(self, *_):
            return Matches([(10**9, 99.0)], {str(Shelf("page")): 1})

    monkeypatch.setattr(asking, "outside_engine", Poisoned)
    assert titles("مدرسة") == []


def test_queries_do_not_grow_with_results():
    make_entry("مدرسة")
    find(Wish("مدرسة", "ar"))
    with CaptureQueriesContext(connection) as few:
        find(Wish("مدرسة", "ar"))
    for number in range(30):
        make_entry(f"مدرسة {number}")
    with CaptureQueriesContext(connection) as many:
        assert find(Wish("مدرسة", "ar")).total == 31
    assert len(many) == len(few) <= 10  # with the savepoints that only a test has
