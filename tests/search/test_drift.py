"""Differences between rows and indexes are found, repaired and said."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from search import sources
from search.drift import repair_database, repair_outside
from search.engines import database_engine
from search.engines.base import EngineError
from search.findable import Findable
from search.finding import Wish, find
from search.models import EnginePending, Entry, Pending
from search.outside import pass_on
from tests.search.engines.elastic_at_hand import refresh
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop(monkeypatch):
    """The only source: {key: title}."""

    class Shop(dict):
        name = "shop"

        def keys(self):
            return list(super().keys())

        def read(self, keys):
            return [Findable(key, "ar", "page", self[key], f"/ar/{key}/") for key in keys if key in self]

    monkeypatch.setattr(sources, "_SOURCES", {})
    shop = Shop()
    sources.register(shop)
    return shop


def run(**options):
    """Return (exit code, what was said)."""
    said = StringIO()
    try:
        call_command("search_index", stdout=said, stderr=said, **options)
    except CommandError as error:
        return error.returncode, f"{said.getvalue()}{error}"
    return 0, said.getvalue()


def titles(text):
    return {entry.title for entry in find(Wish(text, "ar")).entries}


def test_the_command_makes_every_entry(shop):
    shop.update({"1": "ماء", "2": "نهر"})
    code, said = run(inside=True)
    assert code == 0
    assert "2 entries, 2 changed" in said
    assert titles("ماء") == {"ماء"}


def test_without_difference_the_check_says_so(shop):
    shop.update({"1": "ماء"})
    run(inside=True)
    assert run(check=True)[0] == 0


def test_the_check_repairs_entries_that_nobody_noted(shop):
    shop.update({"1": "ماء", "2": "نهر"})
    run(inside=True)
    del shop["1"]
    shop["2"], shop["3"] = "جسر", "سوق"
    assert run(check=True)[0] == 1
    assert set(Entry.objects.values_list("title", flat=True)) == {"جسر", "سوق"}
    assert run(check=True)[0] == 0


def test_what_was_noted_is_no_difference(shop):
    run(inside=True)
    shop["1"] = "ماء"
    Pending.objects.create(source="shop", key="1")
    assert run(check=True)[0] == 0
    assert titles("ماء") == {"ماء"}


def test_notes_that_were_given_up_end_with_the_check(shop):
    shop["1"] = "ماء"
    Pending.objects.create(source="shop", key="1", attempts=99)
    assert run(check=True)[0] == 1
    assert not Pending.objects.exists()


@pytest.mark.own_engine
def test_entries_without_words_get_them_again():
    entry = make_entry("ماء")
    database_engine().remove([entry.pk])
    assert titles("ماء") == set()
    assert repair_database().missing == 1
    assert titles("ماء") == {"ماء"}
    assert not repair_database()


def test_words_without_an_entry_go():
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps words in the entry's own row")
    make_entry("ماء")
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_words (rowid, title) VALUES (4711, 'x')")
        cursor.execute("INSERT INTO search_starts (rowid, starts) VALUES (4712, 'x')")
    assert repair_database().left_over == 2
    assert not repair_database()


def test_without_an_engine_outside_there_is_nothing_to_repair(settings):
    if settings.SEARCH_URL:
        pytest.skip("this run has an engine outside")
    assert repair_outside() is None
    assert run(drop_old=True)[0] != 0


@pytest.mark.elasticsearch
def test_missing_stale_and_left_over_outside_are_found_and_repaired(outside):
    lost, stale, kept = (make_entry(title) for title in ("ماء", "نهر", "جسر"))
    pass_on()
    refresh(outside)
    outside.client.delete(index=outside.names.live, id=str(lost.pk))
    Entry.objects.filter(pk=stale.pk).update(title="سوق", title_words="سوق", fingerprint="changed")
    gone = make_entry("محكمة")
    pass_on()
    Entry.objects.filter(pk=gone.pk).delete()

    drift = repair_outside()

    assert (drift.missing, drift.stale, drift.left_over) == (1, 1, 1)
    assert not repair_outside()
    assert not EnginePending.objects.exists()
    refresh(outside)
    assert titles("ماء") == {"ماء"}
    assert titles("سوق") == {"سوق"}
    assert kept.pk


@pytest.mark.elasticsearch
def test_the_exit_code_tells_of_a_difference_outside(outside, shop):
    shop["1"] = "ماء"
    run()
    assert run(check=True)[0] == 0
    outside.client.delete(index=outside.names.live, id=str(Entry.objects.get().pk), refresh=True)
    code, said = run(check=True)
    assert code == 1
    assert "1 missing" in said
    assert run(check=True)[0] == 0


@pytest.mark.elasticsearch
def test_an_index_of_newer_numbers_than_the_database_has_is_built_anew(outside):
    """As after an old copy of the database was put back."""
    entry = make_entry("ماء")
    pass_on()
    refresh(outside)
    outside.client.index(
        index=outside.names.live, id=str(entry.pk), version=10**12, version_type="external",
        document={"id": entry.pk, "fingerprint": "of another life"}, refresh=True,
    )  # fmt: skip
    with pytest.raises(EngineError, match="build the index anew"):
        repair_outside()
    assert run(outside=True)[0] == 0
    assert not repair_outside()


@pytest.mark.elasticsearch
def test_without_an_answer_the_check_fails_and_repairs_the_rest(outside, shop):
    shop["1"] = "ماء"
    good, outside._url, outside._pid = outside._url, "http://127.0.0.1:9", None
    try:
        assert run(check=True)[0] == 2
        assert titles("ماء") == {"ماء"}
    finally:
        outside._url, outside._pid = good, None
