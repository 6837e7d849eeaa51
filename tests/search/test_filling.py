"""A new index beside the one that is asked: without a gap, taken up again, put in place only when it is whole."""

import os
import subprocess
import sys
import threading
import time
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from search import entries, filling
from search.drift import repair_outside
from search.engines.base import EngineError
from search.engines.elastic_indexes import Indexes
from search.filling import FillingRefused, fill_anew, look_after_outside
from search.finding import Wish, find
from search.models import EnginePending, Entry
from search.outside import pass_on
from tests.search.engines.elastic_at_hand import drop_indexes, held, refresh
from tests.search.making import SOURCE, findable, make_entry

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


@pytest.fixture
def indexes(outside):
    return Indexes(outside)


@pytest.fixture
def few_at_once(monkeypatch):
    monkeypatch.setattr(filling, "AT_ONCE", 2)
    monkeypatch.setattr(filling, "NOTED_AFTER", 0)


def make_many(count):
    made = [findable(f"مدرسة {number}") for number in range(count)]
    entries.store(SOURCE, [found.key for found in made], made)
    EnginePending.objects.all().delete()
    return list(Entry.objects.order_by("pk"))


def titles(text):
    found = find(Wish(text, "ar"))
    assert not found.is_fallback
    return {entry.title for entry in found.entries}


def fill(engine):
    *_steps, last = fill_anew(engine)
    return last


def test_everything_is_in_the_new_index_and_the_former_one_is_gone(outside, indexes):
    make_many(5)
    former = indexes.live().name
    filled = fill(outside)
    assert (filled.done, filled.of, filled.is_whole) == (5, 5, True)
    assert len(titles("مدرسة")) == 5
    assert [index.name for index in indexes.ours()] == [indexes.live().name] != [former]
    assert indexes.building() is None


def test_readers_find_by_the_former_index_until_the_new_one_is_whole(outside, few_at_once):
    make_many(6)
    fill(outside)
    for filled in fill_anew(outside):
        refresh(outside)
        assert len(titles("مدرسة")) == 6, filled


def test_a_build_that_was_cut_off_goes_on_where_it_was(outside, indexes, few_at_once):
    rows = make_many(7)
    begun = fill_anew(outside)
    next(step for step in begun if step.done == 4)
    begun.close()
    index = indexes.building()
    assert index.meta["position"] == rows[3].pk

    steps = list(fill_anew(outside))

    assert steps[0].resumed_at == 4
    assert indexes.live().name == index.name
    assert indexes.count(indexes.live()) == 7


def test_what_changes_meanwhile_is_in_the_new_index(outside, indexes, few_at_once):
    rows = make_many(8)
    begun = fill_anew(outside)
    next(step for step in begun if step.done == 4)
    changed = findable("مستشفى", key=rows[0].key)
    entries.store(SOURCE, [rows[0].key, rows[1].key, rows[6].key], [changed])
    added = make_entry("محكمة")
    pass_on()
    assert not EnginePending.objects.exists()
    list(begun)
    refresh(outside)
    assert titles("مستشفى") == {"مستشفى"}
    assert titles("محكمة") == {added.title}
    assert indexes.count(indexes.live()) == Entry.objects.count() == 7
    assert rows[1].title not in titles("مدرسة")


def test_what_is_read_before_a_change_and_filled_after_it_does_not_undo_it(outside, indexes, monkeypatch):
    rows = make_many(1)
    plain = filling.indexed

    def changed_meanwhile(entry):
        row = plain(entry)
        monkeypatch.setattr(filling, "indexed", plain)
        entries.store(SOURCE, [rows[0].key], [findable("مستشفى", key=rows[0].key)])
        pass_on()
        return row

    monkeypatch.setattr(filling, "indexed", changed_meanwhile)
    fill(outside)
    refresh(outside)
    assert titles("مستشفى") == {"مستشفى"}
    assert titles("مدرسة") == set()


def test_it_is_not_put_in_place_when_the_counts_differ(outside, indexes, few_at_once):
    rows = make_many(5)
    fill(outside)
    former = indexes.live().name
    begun = fill_anew(outside)
    next(step for step in begun if step.done == 4)
    outside.client.delete(index=outside.names.building, id=str(rows[0].pk), refresh=True)
    with pytest.raises(FillingRefused, match="4 entries, the portal 5"):
        list(begun)
    assert [index.name for index in indexes.ours()] == [former]
    assert len(titles("مدرسة")) == 5


def test_two_do_not_fill_at_once(outside, indexes):
    make_many(3)
    index = indexes.create()
    other = f"another-machine:{os.getpid()}"
    outside.client.indices.put_mapping(index=index.name, meta={**index.meta, "builder": other})
    with pytest.raises(FillingRefused, match="another process"):
        fill(outside)
    outside.client.indices.put_mapping(index=index.name, meta={**index.meta, "builder": other, "beat": 1})
    assert fill(outside).is_whole


def test_who_filled_and_was_killed_on_this_machine_is_not_waited_for(outside, indexes):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    index = indexes.create()
    builder = index.meta["builder"].rpartition(":")[0] + f":{ended.pid}"
    outside.client.indices.put_mapping(index=index.name, meta={**index.meta, "builder": builder})
    assert fill(outside).is_whole


def test_only_our_own_abandoned_indexes_are_dropped(outside, indexes):
    client = outside.client.options(request_timeout=30)
    theirs = (f"{outside.names.name}-v1-theirs", f"{outside.names.name}x-v1-other")
    for name in theirs:
        client.indices.create(index=name)
    abandoned = indexes.create()
    indexes.note(abandoned, beat=0)
    try:
        call_command("search_index", drop_old=True, stdout=StringIO())
        left = set(client.indices.get_alias(index=f"{outside.names.name}*"))
        assert left == {*theirs, indexes.live().name}
    finally:
        for name in theirs:
            client.indices.delete(index=name)


def test_an_index_that_is_being_filled_is_not_abandoned(outside, indexes):
    index = indexes.create()
    outside.client.indices.put_mapping(index=index.name, meta={**index.meta, "builder": "another-machine:1"})
    assert indexes.drop_abandoned() == []


def test_the_ticker_makes_an_index_in_its_rounds(outside, indexes, few_at_once, monkeypatch):
    drop_indexes(outside)
    make_many(6)
    monkeypatch.setattr(filling, "IN_A_ROUND", 0)
    look_after_outside()
    assert indexes.live() is None
    assert indexes.building()
    for _round in range(9):
        look_after_outside()
        if indexes.live():
            break
    assert len(titles("مدرسة")) == 6


def test_the_ticker_passes_over_an_engine_that_does_not_answer(outside):
    with held(outside):
        started = time.monotonic()
        look_after_outside()
        assert time.monotonic() - started < 1


def test_notes_wait_while_there_is_no_index_to_write_to(outside):
    drop_indexes(outside)
    make_entry("مدرسة")
    with pytest.raises(EngineError, match="no index"):
        outside.put([], {})
    assert pass_on() == 0
    assert EnginePending.objects.exists()


def test_the_first_index_takes_each_entry_once_and_not_again_for_its_note(outside, monkeypatch):
    drop_indexes(outside)
    entry = make_entry("مدرسة")
    given, put = [], outside.put

    def watched(rows, *more, **named):
        rows = list(rows)
        given.extend(rows)
        return put(rows, *more, **named)

    monkeypatch.setattr(outside, "put", watched)
    assert fill(outside).is_whole
    assert [each.entry for each in given] == [entry]
    assert not EnginePending.objects.exists()


def test_notes_of_a_first_index_that_was_cut_off_are_kept(outside, few_at_once):
    drop_indexes(outside)
    make_many(3)
    filling_it = fill_anew(outside)
    next(filling_it)
    filling_it.close()
    late = make_entry("مستشفى")
    next(again := fill_anew(outside))
    assert [note.entry_id for note in EnginePending.objects.all()] == [late.pk]
    list(again)
    assert titles("مستشفى") == {"مستشفى"}


def test_notes_for_an_index_that_is_asked_are_passed_on_to_it(outside):
    make_many(1)
    make_entry("مستشفى")
    next(begun := fill_anew(outside))
    assert EnginePending.objects.count() == 1
    begun.close()


@pytest.mark.django_db(transaction=True)
def test_changes_by_another_thread_while_it_fills_are_all_there(outside, indexes, few_at_once):
    make_many(30)
    stop = threading.Event()

    def edit():
        number = 0
        while not stop.is_set():
            number += 1
            make_entry(f"نهر {number}")
            entries.remove([Entry.objects.filter(title__startswith="مدرسة").first().pk])
            pass_on()
            time.sleep(0.02)
        connection.close()

    editor = threading.Thread(target=edit)
    editor.start()
    try:
        for step in fill_anew(outside):
            if step.done > 20:
                stop.set()
    finally:
        stop.set()
        editor.join()
    pass_on()
    assert indexes.count(indexes.live()) == Entry.objects.count()
    assert not repair_outside()
