"""Entries say what sources tell, and the index inside the database says the same."""

import dataclasses
import datetime

import pytest
from django.db import connection, transaction

from search import entries
from search.finding import Wish, find
from search.models import EnginePending, Entry
from tests.search.making import SOURCE, findable, make_entry

pytestmark = pytest.mark.django_db


def titles(text, language="ar"):
    return [entry.title for entry in find(Wish(text, language)).entries]


def test_a_thing_is_found_once_it_is_stored():
    make_entry("إجازة بناء")
    assert titles("اجازه البناء") == ["إجازة بناء"]


def test_what_is_told_as_before_is_not_written_again():
    found = findable()
    assert entries.store(SOURCE, [found.key], [found]) == 1
    assert entries.store(SOURCE, [found.key], [found]) == 0


def test_a_change_of_any_text_or_day_is_written():
    found = findable()
    entries.store(SOURCE, [found.key], [found])
    for change in ({"title": "رخصة"}, {"body": "نص"}, {"date": datetime.date(2026, 1, 2)}, {"keywords": ("كلمة",)}):
        found = dataclasses.replace(found, **change)
        assert entries.store(SOURCE, [found.key], [found]) == 1


def test_a_thing_that_is_told_otherwise_is_no_longer_found_by_its_old_words():
    found = findable("مدرسة")
    entries.store(SOURCE, [found.key], [found])
    entries.store(SOURCE, [found.key], [dataclasses.replace(found, title="مستشفى")])
    assert titles("مدرسة") == []
    assert titles("مستشفى") == ["مستشفى"]


def test_a_language_that_is_no_longer_told_goes_and_the_other_stays():
    arabic = findable("مدرسة")
    english = dataclasses.replace(arabic, language="en", title="School")
    entries.store(SOURCE, [arabic.key], [arabic, english])
    entries.store(SOURCE, [arabic.key], [english])
    assert titles("مدرسة") == []
    assert titles("school", "en") == ["School"]


def test_storing_one_key_leaves_the_others_alone():
    kept, gone = make_entry("مدرسة"), make_entry("مستشفى")
    entries.store(SOURCE, [gone.key], [])
    assert list(Entry.objects.values_list("pk", flat=True)) == [kept.pk]


def test_a_row_deleted_by_other_hands_leaves_no_words_behind():
    row = make_entry("مدرسة")
    Entry.objects.filter(pk=row.pk).delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM search_words WHERE rowid = %s", [row.pk])
            assert cursor.fetchone() == (0,)
    assert titles("مدرسة") == []


def test_texts_that_no_database_takes_are_stored_without_what_it_refuses():
    row = make_entry("مدرسة\0 \ud800النور", body="\0")
    assert (row.title, row.body) == ("مدرسة النور", "")
    assert titles("النور") == ["مدرسة النور"]


def test_a_store_that_fails_half_way_changes_nothing():
    good, bad = findable("مدرسة"), findable("مستشفى", kind="no such kind")
    with pytest.raises(KeyError):
        entries.store(SOURCE, [good.key, bad.key], [good, bad])
    assert not Entry.objects.exists()


def test_entries_and_their_words_go_with_the_transaction_that_wrote_them():
    with transaction.atomic():
        make_entry("مدرسة")
        transaction.set_rollback(True)
    assert titles("مدرسة") == []


def test_no_note_for_an_outside_engine_is_made_when_there_is_none():
    make_entry()
    assert not EnginePending.objects.exists()


@pytest.mark.own_engine
def test_an_outside_engine_has_each_change_noted(monkeypatch):
    monkeypatch.setattr(entries, "outside_engine", lambda: object())
    found = findable()
    entries.store(SOURCE, [found.key], [found])
    entries.store(SOURCE, [found.key], [])
    assert len(set(EnginePending.objects.values_list("entry_id", flat=True))) == 1
    assert EnginePending.objects.count() == 2
