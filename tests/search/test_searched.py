"""What people searched is counted without anybody's business in it, and never at the cost of a search."""

import logging
import threading
from datetime import date

import pytest
from django.db import DatabaseError

from search import counting, plain_words, searched
from search.models import Searched, SynonymGroup, Unproven
from search.searched import ALL, count, countable, flush
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_waits():
    plain_words.forget()
    searched._waiting["times"].clear()
    searched._waiting["empty"].clear()
    yield
    plain_words.forget()


def search_on(monkeypatch, day, *queries, found=0, language="ar"):
    """Search on a day of November 2026 and have it written."""
    monkeypatch.setattr(searched.timezone, "localdate", lambda: date(2026, 11, day))
    for query in queries:
        count(query, language, found)
    flush()


def written():
    """Return {phrase: (times, empty)}, the row of all searches left aside."""
    return {row.phrase: (row.times, row.empty) for row in Searched.objects.exclude(phrase=ALL)}


@pytest.mark.parametrize(
    "text",
    [
        "0780 123 4567",
        "٠٧٨٠١٢٣٤٥٦٧",
        "٧٨٠ ١",
        "198012345678",
        "a@b.iq",
        "حيدر ١٩٨٠",
        "أين أجد طلب إجازة بناء في حي",
        "كلمة" * 20,
        "x" * 31,
        "…",
        "",
        "\ud800\0",
    ],
)
def test_what_may_be_somebodys_is_not_looked_at(text, monkeypatch):
    assert countable(text) == ""
    for day in range(1, 5):
        search_on(monkeypatch, day, text, found=1)
    assert written() == {}
    assert not Unproven.objects.exists()
    assert Searched.objects.get(phrase=ALL).times == 4


def test_words_of_offices_that_found_something_are_counted_at_once(monkeypatch):
    make_entry("إجازة بناء", kind="service")
    search_on(monkeypatch, 1, "إجازة بناء", "اجازه  بناء!", "إجازة البناء", found=3)
    assert written() == {"اجازه بناء": (2, 0), "اجازه البناء": (1, 0)}
    row = Searched.objects.get(phrase="اجازه بناء")
    assert (row.month, row.language) == (date(2026, 11, 1), "ar")


def test_a_word_that_nobody_knows_is_a_keyed_hash_until_asked_on_three_days(monkeypatch):
    for day in (1, 1, 2, 2):
        search_on(monkeypatch, day, "شنغن")
    assert written() == {}
    row = Unproven.objects.get()
    assert (row.days, row.times, row.empty) == (2, 4, 4)
    assert "شنغن" not in str(list(Unproven.objects.values()))
    search_on(monkeypatch, 3, "شنغن")
    assert written() == {"شنغن": (5, 5)}
    assert not Unproven.objects.exists()
    search_on(monkeypatch, 3, "شنغن")
    assert written() == {"شنغن": (6, 6)}


def test_words_of_offices_that_found_nothing_wait_as_well(monkeypatch):
    make_entry("إجازة بناء", kind="service")
    for day in (1, 2, 3):
        assert written() == {}
        search_on(monkeypatch, day, "بناء إجازة بناء")
    assert written() == {"بناء اجازه بناء": (3, 3)}


@pytest.mark.parametrize("name", ["حيدر علي جاسم", "زهراء كاظم", "Haider Jassim", "سجاد المحمداوي قضية"])
def test_what_may_be_a_name_is_never_written(monkeypatch, name):
    make_entry(name, kind="person")
    make_entry(f"{name} في خبر", kind="news")
    for day in range(1, 9):
        search_on(monkeypatch, day, name, found=2)
    assert written() == {}
    assert not Unproven.objects.exists()


def test_words_of_everyday_names_are_known(monkeypatch):
    SynonymGroup.objects.create(phrases="غرغور\nزرزور")
    search_on(monkeypatch, 1, "غرغور زرزور", found=1)
    assert written() == {"غرغور زرزور": (1, 0)}


def test_hashes_cannot_be_laid_side_by_side_nor_guessed(settings):
    november, december = date(2026, 11, 1), date(2026, 12, 1)
    here = counting.digest_of(november, "شنغن")
    assert here != counting.digest_of(december, "شنغن")
    settings.SECRET_KEY = "another"
    assert counting.digest_of(november, "شنغن") != here


def test_each_month_and_language_is_counted_by_itself(monkeypatch):
    make_entry("ماء", kind="service")
    search_on(monkeypatch, 1, "ماء", found=1)
    search_on(monkeypatch, 2, "ماء", found=1, language="en")
    monkeypatch.setattr(searched.timezone, "localdate", lambda: date(2026, 12, 1))
    count("ماء", "ar", 1)
    flush()
    rows = Searched.objects.exclude(phrase=ALL).order_by("month", "language")
    assert [(row.month.month, row.language, row.times) for row in rows] == [(11, "ar", 1), (11, "en", 1), (12, "ar", 1)]


def test_thirteen_months_are_kept_and_hashes_only_this_month(monkeypatch):
    for month in (date(2025, 9, 1), date(2025, 10, 1), date(2026, 10, 1), date(2026, 11, 1)):
        Searched.objects.create(month=month, language="ar", phrase="ماء", times=1)
        Unproven.objects.create(month=month, language="ar", digest="x", last_day=month, times=1)
    monkeypatch.setattr(counting.timezone, "localdate", lambda: date(2026, 11, 22))
    counting.drop_old_counts()
    assert sorted(Searched.objects.values_list("month", flat=True))[0] == date(2025, 10, 1)
    assert Searched.objects.count() == 3
    assert [row.month for row in Unproven.objects.all()] == [date(2026, 11, 1)]


def test_a_database_that_does_not_take_it_breaks_no_search_and_no_word_is_logged(monkeypatch, caplog):
    def refuse(_counts):
        raise DatabaseError("database is locked: شنغن")

    monkeypatch.setattr(counting, "write", refuse)
    with caplog.at_level(logging.WARNING, "bawaba.search"):
        count("شنغن", "ar", 0)
        assert flush() == 2
    assert "2 counts" in caplog.text
    assert "شنغن" not in caplog.text


@pytest.mark.parametrize("odd", [None, 5, object()])
def test_counting_never_raises(odd):
    count(odd, "ar", 0)


def test_a_search_writes_nothing_by_itself(django_assert_num_queries):
    with django_assert_num_queries(0):
        count("ماء", "ar", 3)


def test_no_count_is_lost_when_many_count_at_once():
    threads = [threading.Thread(target=lambda: [count("ماء", "ar", 1) for _ in range(200)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(searched._waiting["times"].values()) == 2 * 8 * 200


def test_a_flood_of_phrases_takes_no_more_than_its_share(monkeypatch):
    monkeypatch.setattr(searched, "MOST_WAITING", 10)
    for number in range(50):
        count(f"كلمة {chr(0x628 + number)}", "ar", 1)
    assert len(searched._waiting["times"]) == 10
    monkeypatch.setattr(counting, "MOST_UNPROVEN", 3)
    flush()
    assert Unproven.objects.count() <= 3


def test_what_another_process_wrote_meanwhile_is_added_to(monkeypatch):
    make_entry("ماء", kind="service")
    Searched.objects.create(month=date(2026, 11, 1), language="ar", phrase="ماء", times=4, empty=1)
    search_on(monkeypatch, 5, "ماء", "ماء", found=2)
    assert written() == {"ماء": (6, 1)}


def test_a_thread_writes_what_gathered(settings, monkeypatch):
    done = threading.Event()
    settings.SEARCHES_WRITTEN_EVERY = 0.01
    monkeypatch.setattr(searched, "flush", done.set)
    count("ماء", "ar", 1)
    assert done.wait(5)
    settings.SEARCHES_WRITTEN_EVERY = 0
    searched._waiting["writer"].join(5)
