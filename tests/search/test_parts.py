"""What is told together with something else has entries of its own, and goes with it."""

import pytest
from django.db import connection

from search import entries
from search.finding import Wish, find
from search.models import Entry
from tests.search.making import SOURCE, findable

pytestmark = pytest.mark.django_db


def store(*parts):
    page = findable("الأسئلة", key="7", address="/ar/faq/")
    told = [findable(title, key="7", part=part, kind="question", address=f"/ar/faq/#{part}") for part, title in parts]
    return entries.store(SOURCE, ["7"], [page, *told])


def titles(text):
    return [entry.title for entry in find(Wish(text, "ar")).entries]


def test_each_part_is_found_by_itself():
    store(("a", "كيف أدفع الرسوم؟"), ("b", "متى تفتح المديرية؟"))
    assert titles("الرسوم") == ["كيف أدفع الرسوم؟"]
    assert titles("المديرية") == ["متى تفتح المديرية؟"]


def test_a_part_that_is_no_longer_told_goes_and_the_others_are_not_written():
    store(("a", "كيف أدفع الرسوم؟"), ("b", "متى تفتح المديرية؟"))
    assert store(("b", "متى تفتح المديرية؟")) == 1
    assert titles("الرسوم") == []
    assert titles("المديرية") == ["متى تفتح المديرية؟"]


def test_parts_go_with_their_key():
    store(("a", "كيف أدفع الرسوم؟"))
    entries.store(SOURCE, ["7"], [])
    assert not Entry.objects.exists()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL keeps its columns in the row itself")
def test_the_words_of_an_entry_still_go_with_its_row_after_the_table_was_rebuilt():
    store(("a", "كيف أدفع الرسوم؟"))
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_entry")
        cursor.execute("SELECT COUNT(*) FROM search_words")
        assert cursor.fetchone() == (0,)
