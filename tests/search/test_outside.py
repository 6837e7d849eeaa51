"""What an engine outside the database has not taken waits for it in rows."""

import pytest

from search import entries, outside
from search.engines.base import EngineError
from search.models import EnginePending, Entry
from tests.search.making import SOURCE, findable, make_entry

pytestmark = [pytest.mark.django_db, pytest.mark.own_engine]


class Recorder:
    """Takes everything, or nothing while it is down."""

    def __init__(self):
        self.titles, self.is_down = {}, False

    def put(self, rows, versions=None):
        rows = list(rows)
        if self.is_down:
            raise EngineError("down")
        self.titles.update({row.entry.pk: row.title for row in rows})

    def remove(self, ids, versions=None):
        if self.is_down:
            raise EngineError("down")
        for pk in ids:
            self.titles.pop(pk, None)


@pytest.fixture
def engine(monkeypatch):
    engine = Recorder()
    for module in (entries, outside):
        monkeypatch.setattr(module, "outside_engine", lambda: engine)
    return engine


def test_what_is_stored_is_handed_over(engine):
    entry = make_entry("مدرسة")
    assert outside.pass_on() == 1
    assert engine.titles == {entry.pk: entry.title_words}
    assert not EnginePending.objects.exists()


def test_what_is_gone_is_taken_away(engine):
    entry = make_entry("مدرسة")
    outside.pass_on()
    entries.store(SOURCE, [entry.key], [])
    outside.pass_on()
    assert engine.titles == {}


def test_nothing_is_lost_while_the_engine_is_down(engine):
    engine.is_down = True
    kept, gone = make_entry("مدرسة"), make_entry("مستشفى")
    assert outside.pass_on() == 0
    entries.store(SOURCE, [gone.key], [])

    engine.is_down = False
    assert outside.pass_on() == 0  # it is left alone for a while
    outside.writing_breaker.cache_clear()
    outside.pass_on()

    assert set(engine.titles) == {kept.pk}
    assert not EnginePending.objects.exists()


def test_a_change_that_comes_while_an_earlier_one_is_handed_over_is_handed_over_after_it(engine):
    found = findable("مدرسة")
    entries.store(SOURCE, [found.key], [found])
    plain = engine.put
    changed = findable("مستشفى", key=found.key)

    def put(rows, versions=None):
        plain(rows)
        engine.put = plain
        entries.store(SOURCE, [found.key], [changed])

    engine.put = put
    outside.pass_on()

    assert engine.titles == {Entry.objects.get().pk: Entry.objects.get().title_words}
    assert Entry.objects.get().title == "مستشفى"
    assert not EnginePending.objects.exists()


def test_without_an_engine_nothing_is_done(monkeypatch):
    monkeypatch.setattr(outside, "outside_engine", lambda: None)
    assert outside.pass_on() == 0
