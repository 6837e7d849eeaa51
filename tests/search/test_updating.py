"""What changed is read by whoever comes first, and found again when nobody came."""

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from search import sources, updating
from search.finding import Wish, find
from search.models import Entry, Pending
from search.tasks import wake_search
from tests.search.making import findable

pytestmark = pytest.mark.django_db


class Shelf:
    """A source whose things stand in a dictionary."""

    name = "made"

    def __init__(self):
        self.things, self.reads = {}, []

    def keys(self):
        return list(self.things)

    def read(self, keys):
        self.reads.append(list(keys))
        return [self.things[key] for key in keys if key in self.things]


@pytest.fixture
def source(monkeypatch):
    monkeypatch.setattr(sources, "_SOURCES", {})
    source = Shelf()
    sources.register(source)
    return source


def put(source, title):
    found = findable(title)
    source.things[found.key] = found
    return found.key


def test_a_noted_change_is_found_after_catching_up(source):
    updating.note_change("made", put(source, "مدرسة"))
    assert not Entry.objects.exists()

    updating.catch_up()

    assert [entry.title for entry in find(Wish("المدرسه", "ar")).entries] == ["مدرسة"]
    assert not Pending.objects.exists()


@pytest.fixture
def queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def test_a_note_wakes_the_worker_once(source, queue, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        updating.note_change("made", put(source, "مدرسة"), put(source, "مستشفى"))
    assert DBTaskResult.objects.filter(task_path="search.tasks.wake_search").count() == 1


def test_a_queue_that_fails_spoils_neither_the_note_nor_the_change(source, monkeypatch):
    def explode(*_arguments):
        Pending.objects.create(pk=Pending.objects.create(source="x", key="1").pk, source="x", key="2")

    monkeypatch.setattr(wake_search.__class__, "enqueue", explode)
    updating.note_change("made", put(source, "مدرسة"))
    assert list(Pending.objects.values_list("source", flat=True)) == ["made"]


def test_a_change_that_is_rolled_back_leaves_neither_note_nor_task(source, queue):
    with transaction.atomic():
        updating.note_change("made", put(source, "مدرسة"))
        transaction.set_rollback(True)
    assert not Pending.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_what_was_noted_several_times_is_read_once(source):
    key = put(source, "مدرسة")
    for _time in range(3):
        updating.note_change("made", key)
    updating.catch_up()
    assert source.reads == [[key]]


def test_what_went_is_no_longer_found(source):
    key = put(source, "مدرسة")
    updating.note_change("made", key)
    updating.catch_up()
    del source.things[key]

    updating.note_change("made", key)
    updating.catch_up()

    assert not Entry.objects.exists()


def test_a_source_that_fails_keeps_its_notes_and_the_others_are_read(source, monkeypatch):
    other = Shelf()
    other.name = "other"
    sources.register(other)
    key, good = put(source, "مدرسة"), put(other, "مستشفى")
    updating.note_change("made", key)
    updating.note_change("other", good)
    monkeypatch.setattr(source, "read", lambda keys: 1 / 0)

    updating.catch_up()

    assert list(Entry.objects.values_list("title", flat=True)) == ["مستشفى"]
    assert list(Pending.objects.values_list("source", flat=True)) == ["made"]


def test_a_source_that_always_fails_is_given_up_in_the_end(source, monkeypatch):
    updating.note_change("made", put(source, "مدرسة"))
    monkeypatch.setattr(source, "read", lambda keys: 1 / 0)
    for _time in range(updating.MOST_ATTEMPTS + 1):
        updating.catch_up()
    assert Pending.objects.get().attempts == updating.MOST_ATTEMPTS


def test_one_thing_that_cannot_be_read_does_not_keep_the_others_of_its_source_out(source, monkeypatch):
    good, bad = put(source, "مدرسة"), put(source, "مستشفى")
    plain = source.read

    def read(keys):
        if bad in keys:
            raise ValueError(bad)
        return plain(keys)

    monkeypatch.setattr(source, "read", read)
    updating.note_change("made", good, bad)

    updating.catch_up()

    assert list(Entry.objects.values_list("title", flat=True)) == ["مدرسة"]
    assert list(Pending.objects.values_list("key", flat=True)) == [bad]


def test_notes_of_a_source_that_nobody_registers_any_more_are_dropped_with_its_entries(source):
    updating.note_change("gone", "1")
    updating.catch_up()
    assert not Pending.objects.exists()


def test_the_worker_is_woken_once_in_a_transaction_and_again_when_a_part_was_undone(source, queue):
    with transaction.atomic():
        updating.note_change("made", "1")
        transaction.set_rollback(True)
    updating.note_change("made", "2")
    updating.note_change("made", "3")
    assert DBTaskResult.objects.count() == 1
    assert Pending.objects.count() == 2
