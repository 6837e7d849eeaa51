"""What every test stands on."""

import os

import pytest
from django.db import connection
from django.test import TransactionTestCase
from hypothesis import settings

from eservices.append_only import create_triggers, drop_triggers
from tests.databases import copy_template
from tests.slow import slow_files

# Of one commit the tests say the same each time, however busy the machine is. What else there may be to find, somebody
# looks for: python -m pytest --hypothesis-profile=further
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("further", max_examples=3_000, deadline=None)
settings.load_profile("same")

_OF_THE_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_addoption(parser):
    parser.addoption(
        "--with-database", action="store_true", help="only tests that ask a database: what differs on another one"
    )


def pytest_make_parametrize_id(config, val, argname):
    """Name contents of files by their parameter: what is made anew in each process would be another test there."""
    return argname if isinstance(val, bytes) else None


def pytest_collection_modifyitems(config, items):
    """Mark what is slow. Leave out, when asked to, what is the same whatever the database is: the run on SQLite has
    tested it."""
    slow = slow_files()
    for item in items:
        if item.path in slow:
            item.add_marker(pytest.mark.slow)
    if not config.getoption("--with-database"):
        return
    kept, left_out = [], []
    for item in items:
        asks = item.get_closest_marker("django_db") or not _OF_THE_DATABASE.isdisjoint(item.fixturenames)
        (kept if asks else left_out).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Begin with a copy of a migrated database; pytest-django then migrates what is still missing: nothing."""
    with django_db_blocker.unblock():
        copy_template()


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
