"""With SEARCH_URL the whole suite of search finds by Elasticsearch: what a test stores is there before it asks.

Tests marked `elasticsearch` look after an index of their own.
"""

import os

import pytest
from django.conf import settings

from search import entries
from search.engines import outside_engine
from search.outside import hand_over
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
        return
    request.getfixturevalue("_index_of_the_suite")
    note, changed = entries._note_for_outside, []

    def note_and_hand_over(ids):
        note(ids)
        if ids and outside_engine() is not None and hasattr(outside_engine(), "client"):
            changed.extend(ids)
            hand_over(outside_engine())
            refresh(outside_engine())

    monkeypatch.setattr(entries, "_note_for_outside", note_and_hand_over)
    yield
    if changed:
        drop_indexes(outside_engine())
        begin_index(outside_engine())


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
