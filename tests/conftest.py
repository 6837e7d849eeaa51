"""What every test stands on."""

import os

import pytest
from django.db import connection
from django.test import TransactionTestCase

from eservices.append_only import create_triggers, drop_triggers

_OF_THE_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_addoption(parser):
    parser.addoption(
        "--with-database", action="store_true", help="only tests that ask a database: what differs on another one"
    )


def pytest_collection_modifyitems(config, items):
    """Leave out, when asked to, what is the same whatever the database is: the run on SQLite has tested it."""
    if not config.getoption("--with-database"):
        return
    kept, left_out = [], []
    for item in items:
        asks = item.get_closest_marker("django_db") or not _OF_THE_DATABASE.isdisjoint(item.fixturenames)
        (kept if asks else left_out).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(autouse=True, scope="session")
def _append_only_tables_can_be_emptied_after_a_test():
    """Tests with real transactions empty every table afterwards, which the append-only triggers refuse."""
    empty = TransactionTestCase._fixture_teardown

    def empty_without_triggers(self):
        drop_triggers(connection)
        try:
            empty(self)
        finally:
            create_triggers(connection)

    TransactionTestCase._fixture_teardown = empty_without_triggers
    yield
    TransactionTestCase._fixture_teardown = empty


@pytest.fixture(autouse=True)
def _nothing_remembered_from_another_test():
    """Definitions and seats are remembered per process; rows of another test may have had the same ids."""
    from django.core.cache import cache

    from eservices import definitions

    definitions._cached.cache_clear()
    cache.clear()


@pytest.fixture(autouse=True)
def _no_engine_failed_in_another_test():
    """A process that met a silent search engine leaves it alone for a while."""
    from search import asking, outside

    asking.reading_breaker.cache_clear()
    outside.writing_breaker.cache_clear()


@pytest.fixture(autouse=True)
def _the_language_of_another_test_is_not_spoken():
    """A request leaves its language behind in the thread that answered it."""
    from django.utils import translation

    translation.deactivate()


@pytest.fixture(autouse=True, scope="session")
def _another_process_of_the_run_changes_nothing(tmp_path_factory):
    """The sign by which processes of one portal tell each other of a change: each part of a run has its own."""
    from pages import remembering

    stamp = tmp_path_factory.mktemp("shell") / "shell-changed"
    patch = pytest.MonkeyPatch()
    patch.setattr(remembering, "_stamp", lambda: stamp)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def required_parts():
    """What `BAWABA_REQUIRE` says must be tested, so that a missing part fails instead of being skipped."""
    return set(filter(None, os.environ.get("BAWABA_REQUIRE", "").split(",")))
