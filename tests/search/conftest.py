"""With SEARCH_URL the whole suite of search finds by Elasticsearch: what a test stores is there before it asks.

Tests marked `elasticsearch` look after an index of their own; tests marked `own_engine` find by the database's, as in
every other run, or bring an engine along.
"""

import os

import pytest
from django.conf import settings

from search import entries
from search.engines import outside_engine
from search.indexing import indexed
from search.models import Entry
from tests.search.engines.elastic_at_hand import begin_index, drop_indexes, refresh

HAS_ENGINE = bool(os.environ.get("BAWABA_ELASTIC"))


def pytest_collection_modifyitems(items):
    for item in items:
        if item.get_closest_marker("elasticsearch") and not HAS_ENGINE:
            item.add_marker(
                pytest.mark.skip("BAWABA_ELASTIC names no Elasticsearch; python -m tests.elastic starts one")
            )


@pytest.fixture(scope="session")
def _index_of_the_suite():
    begin_index(outside_engine())
    yield
    drop_indexes(outside_engine())


@pytest.fixture(autouse=True)
def _what_is_stored_is_in_the_engine_at_once(request, monkeypatch):
    if not settings.SEARCH_URL or request.node.get_closest_marker("elasticsearch"):
        yield
    elif request.node.get_closest_marker("own_engine"):
        monkeypatch.setattr(settings, "SEARCH_URL", "")
        outside_engine.cache_clear()
        yield
        outside_engine.cache_clear()
    else:
        request.getfixturevalue("_index_of_the_suite")
        engine, changed = outside_engine(), set()

        def put_at_once(ids):
            there = Entry.objects.filter(pk__in=ids)
            engine.put(map(indexed, there), seconds=30)
            engine.remove(sorted(set(ids) - {entry.pk for entry in there}), seconds=30)
            refresh(engine)
            changed.update(ids)

        monkeypatch.setattr(entries, "_note_for_outside", put_at_once)
        yield
        engine.remove(sorted(changed), seconds=30)
        refresh(engine)


@pytest.fixture
def outside(settings):
    """An engine at the Elasticsearch of this run with an index of its own, empty and whole; what SEARCH_URL names."""
    settings.SEARCH_URL = f"{os.environ['BAWABA_ELASTIC']}/?index=test{os.getpid()}"
    outside_engine.cache_clear()
    engine = outside_engine()
    drop_indexes(engine)
    begin_index(engine)
    yield engine
    drop_indexes(engine)
    outside_engine.cache_clear()
