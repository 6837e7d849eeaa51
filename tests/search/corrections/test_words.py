"""The words that entries hold are known from their being stored on, and counted anew once a day."""

from datetime import date

import pytest

from search import entries
from search.corrections import words
from search.corrections.words import recount_words, recount_words_once_a_day
from search.models import Entry, Word
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


def known(language="ar"):
    return dict(Word.objects.filter(language=language).values_list("folded", "shown"))


def test_words_of_a_new_entry_are_known_at_once_without_article_and_marks():
    make_entry("إصدار الإِجازة", summary="في المُحافظة")
    assert known().items() >= {"اصدار": "إصدار", "اجازه": "إجازة", "محافظه": "محافظة"}.items()


def test_words_of_texts_are_known_after_the_count():
    make_entry("إجازة", body="يقدم المالك المخططات")
    assert "مخططات" not in known()
    recount_words()
    assert known()["مخططات"] == "مخططات"


def test_numbers_and_codes_are_no_words():
    make_entry("مناقصة MIS-T-2026-014 رقم 2026", keywords=("07701234501",))
    assert not any(any(map(str.isdigit, folded)) for folded in known())


def test_a_name_of_two_words_is_also_one():
    make_entry("زينب عبد الله")
    assert known()["عبدالله"] == "عبد الله"


def test_the_spelling_that_is_written_most_is_shown():
    make_entry("اجازة")
    make_entry("إجازة سوق")
    make_entry("إجازة بناء")
    recount_words()
    assert known()["اجازه"] == "إجازة"


def test_words_of_titles_count_more():
    make_entry("جسر", summary="نهر")
    recount_words()
    times = dict(Word.objects.values_list("folded", "times"))
    assert times["جسر"] > times["نهر"]


def test_words_that_no_entry_holds_any_more_are_forgotten():
    kept, gone = make_entry("جسر"), make_entry("نهر")
    english = make_entry("bridge", "en")
    entries.remove([gone.pk, english.pk])
    recount_words()
    assert set(known()) == {"جسر"}
    assert known("en") == {}
    assert Entry.objects.get() == kept


def test_only_the_commonest_are_kept(monkeypatch):
    monkeypatch.setattr(words, "MOST_WORDS", 1)
    make_entry("جسر جسر", summary="نهر")
    recount_words()
    assert set(known()) == {"جسر"}


def test_they_are_counted_once_a_day(monkeypatch):
    counted = []
    monkeypatch.setattr(words, "recount_words", lambda: counted.append(1))
    monkeypatch.setattr(words.timezone, "localdate", lambda: date(2026, 5, 1))
    assert recount_words_once_a_day()
    assert not recount_words_once_a_day()
    monkeypatch.setattr(words.timezone, "localdate", lambda: date(2026, 5, 2))
    assert recount_words_once_a_day()
    assert len(counted) == 2
