"""How databases answer: few statements whatever is found, each by an index. Clocks are for bench."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search import entries
from search.engines import database_engine
from search.findable import Findable
from search.finding import Wish, find, suggest
from search.queries import read_query
from search.synonyms import make_thesaurus
from tests.search.making import SOURCE

pytestmark = [pytest.mark.django_db, pytest.mark.own_engine]

# So many that PostgreSQL finds an index worth its while.
MANY = 600


def a_crowd():
    found = [
        Findable(str(number), "ar", "page", f"مديرية بلدية {number}", f"/ar/{number}/", body="نص طويل. " * 40)
        for number in range(MANY)
    ]
    found.append(Findable("rare", "ar", "page", "نخلة", "/ar/rare/", summary="وحيدة"))
    entries.store(SOURCE, [each.key for each in found], found)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_entry")


def plans_of(act):
    """Return (answer, [plan of every statement that `act` asks])."""
    asked = []

    def watch(execute, sql, values, many, context):
        asked.append((sql, values))
        return execute(sql, values, many, context)

    with connection.execute_wrapper(watch):
        answer = act()
    return answer, [plan_of(sql, values) for sql, values in asked if sql.startswith(("SELECT", "WITH"))]


def plan_of(sql, values):
    explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {sql}", values)
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def reads_all_entries(plan):
    """Say whether a plan walks through the table of entries."""
    return any(
        "Seq Scan on search_entry" in line or line.strip() in ("SCAN search_entry", "SCAN TABLE search_entry")
        for line in plan.splitlines()
    )


def statements(act):
    with CaptureQueriesContext(connection) as asked:
        act()
    # A test stands in a transaction, which brings savepoints along.
    return sum("SAVEPOINT" not in each["sql"] for each in asked)


def test_a_rare_word_is_looked_up_in_an_index():
    a_crowd()
    found, plans = plans_of(lambda: find(Wish("نخلة", "ar")))
    assert [entry.key for entry in found.entries] == ["rare"]
    assert not any(map(reads_all_entries, plans))


def test_a_beginning_is_looked_up_in_an_index():
    a_crowd()
    found, plans = plans_of(lambda: suggest(("نخ",), "ar", 8))
    assert [entry.key for entry in found] == ["rare"]
    assert not any(map(reads_all_entries, plans))


def test_so_is_what_every_entry_has_because_the_table_holds_long_texts():
    a_crowd()
    for act in (lambda: find(Wish("بلدية", "ar")), lambda: suggest(("بلد",), "ar", 8)):
        _found, plans = plans_of(act)
        assert not any(map(reads_all_entries, plans))


def test_what_only_another_language_has_is_looked_up_in_an_index():
    a_crowd()
    slots = read_query("مديرية بلدية", make_thesaurus(())).slots
    held, plans = plans_of(lambda: database_engine().held(slots, "en"))
    assert held == []
    assert not any(map(reads_all_entries, plans))


@pytest.mark.skipif(connection.vendor == "postgresql", reason="SQLite's way of keeping rows")
def test_rows_with_long_texts_are_read_only_of_what_may_be_shown():
    a_crowd()
    for act in (lambda: find(Wish("بلدية", "ar")), lambda: suggest(("بلد",), "ar", 8)):
        _found, plans = plans_of(act)
        of_the_engine = [plan for plan in plans if "VIRTUAL TABLE" in plan]
        assert len(of_the_engine) == 1
        assert "USING COVERING INDEX search_entry_light" in of_the_engine[0]


def test_the_engine_is_asked_once_for_counts_and_results():
    a_crowd()
    _found, plans = plans_of(lambda: find(Wish("بلدية", "ar")))
    assert sum("search_words" in plan or "search_entry_whole" in plan for plan in plans) <= 1


@pytest.mark.parametrize("act", [lambda word: find(Wish(word, "ar")), lambda word: suggest((word,), "ar", 8)])
def test_as_many_statements_for_many_results_as_for_one(act):
    a_crowd()
    assert statements(lambda: act("نخله")) == statements(lambda: act("بلديه")) <= 5
