"""What becomes of search when a real Elasticsearch fails in every way that it can: readers get their answer from the
database within a second and are told so, nobody else notices, and all is well again by itself."""

import os
import time

import pytest
from elasticsearch import BadRequestError

from pages.models import StandardPage
from search import asking
from search.breaker import CLOSED, OPEN
from search.engines import outside_engine
from search.engines.elastic_indexes import Indexes
from search.filling import look_after_outside
from search.finding import Wish, find, suggest
from search.health import DATABASE, ELASTICSEARCH, state_of_search
from search.models import EnginePending
from search.outside import PAUSE as PAUSE_OF_WRITING
from search.outside import pass_on, writing_breaker
from tests.elastic import Server, find_server
from tests.pages.making import a_home, a_page
from tests.search.engines.bad_servers import between, closed, drop_by_drop, later, of_another_version, saying, silent
from tests.search.engines.elastic_at_hand import drop_indexes, held, refresh
from tests.search.making import make_entry

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
WITHIN, AT_ONCE = 1.0, 0.3  # seconds


@pytest.fixture
def school(outside):
    """One entry, in the engine as well."""
    entry = make_entry("مدرسة")
    hand_on(outside)
    assert not timed_find().is_fallback
    return entry


class Later:
    """A clock that can be put forward: no pause is over because the machine was slow."""

    def __init__(self):
        self.ahead = 0

    def __call__(self):
        return time.monotonic() + self.ahead

    def pauses_are_over(self):
        self.ahead += max(asking.PAUSE, PAUSE_OF_WRITING) + 0.1


@pytest.fixture
def later_on():
    """The breakers of this process, new, with a clock that can be put forward."""
    clock = Later()
    for breaker in (asking.reading_breaker, writing_breaker):
        breaker.cache_clear()
        breaker().clock = clock
    return clock


def hand_on(engine):
    pass_on()
    assert not EnginePending.objects.exists()
    refresh(engine)


def timed_find(text="مدرسة"):
    started = time.monotonic()
    found = find(Wish(text, "ar"))
    assert time.monotonic() - started < WITHIN
    return found


def at(settings, address, name):
    """Have SEARCH_URL name another address."""
    settings.SEARCH_URL = f"{address}/?index={name}"
    outside_engine.cache_clear()


def expect_the_database(entry):
    """One question after another is answered by the database in time; soon nobody waits at all."""
    for _time in range(3):
        found = timed_find()
        assert found.is_fallback
        assert [each.pk for each in found.entries] == [entry.pk]
    started = time.monotonic()
    assert [each.pk for each in suggest(("مدر",), "ar", 5)] == [entry.pk]
    assert time.monotonic() - started < AT_ONCE
    assert asking.reading_breaker().state == OPEN
    state = state_of_search()
    assert state.answers == DATABASE
    assert state.why


def expect_recovery(entry, clock):
    clock.pauses_are_over()
    found = timed_find()
    assert not found.is_fallback
    assert [each.pk for each in found.entries] == [entry.pk]
    assert asking.reading_breaker().state == CLOSED
    assert state_of_search().answers == ELASTICSEARCH


def test_held_still_and_running_again(school, outside, later_on):
    with held(outside):
        expect_the_database(school)
    expect_recovery(school, later_on)


@pytest.mark.parametrize(
    "bad",
    [
        closed,
        silent,
        lambda: between(os.environ["BAWABA_ELASTIC"], later(2)),
        lambda: between(os.environ["BAWABA_ELASTIC"], drop_by_drop),
        lambda: saying(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}"),
        lambda: saying(b"SSH-2.0-OpenSSH_9.2\r\n"),
    ],
    ids=["down", "silent", "slow", "drop by drop", "another product", "no http"],
)
def test_an_address_that_does_not_answer_as_it_should(school, outside, settings, later_on, bad):
    good = settings.SEARCH_URL
    with bad() as address:
        at(settings, address, outside.names.name)
        expect_the_database(school)
    settings.SEARCH_URL = good
    outside_engine.cache_clear()
    expect_recovery(school, later_on)


def test_another_major_version_refuses_what_we_say(school, outside, settings, later_on):
    good = settings.SEARCH_URL
    with between(os.environ["BAWABA_ELASTIC"], asked=of_another_version) as address:
        at(settings, address, outside.names.name)
        with pytest.raises(BadRequestError, match="media_type_header_exception"):
            outside_engine().client.info()
        expect_the_database(school)
    settings.SEARCH_URL = good
    outside_engine.cache_clear()
    expect_recovery(school, later_on)


def test_no_index_and_then_one_that_the_ticker_makes(school, outside, later_on):
    drop_indexes(outside)
    expect_the_database(school)
    look_after_outside()
    expect_recovery(school, later_on)


@pytest.mark.parametrize("changed", [{"whole": False}, {"schema": 0}, {"owner": "somebody"}])
def test_an_index_that_is_half_built_or_of_another_version(school, outside, later_on, changed):
    indexes = Indexes(outside)
    index = indexes.live()
    indexes.note(index, **changed)
    outside._looked_at = None
    expect_the_database(school)
    indexes.note(index)
    expect_recovery(school, later_on)


def test_a_full_index_is_still_read_and_takes_what_waited_once_there_is_room(school, outside, later_on):
    settings = outside.client.indices.put_settings
    settings(index=outside.names.live, settings={"index.blocks.read_only_allow_delete": True})
    late = make_entry("مستشفى")
    assert pass_on() == 0
    assert EnginePending.objects.count() == 1
    assert not timed_find().is_fallback
    state = state_of_search()
    assert (state.waiting, state.answers) == (1, ELASTICSEARCH)

    settings(index=outside.names.live, settings={"index.blocks.read_only_allow_delete": None})
    later_on.pauses_are_over()
    hand_on(outside)
    assert [each.pk for each in timed_find("مستشفى").entries] == [late.pk]


def test_publishing_does_not_wait_and_the_engine_catches_up(school, outside, later_on):
    home = a_home()
    with held(outside):
        started = time.monotonic()
        page = a_page(StandardPage, home, slug="water", title="ماء")
        page.save_revision().publish()
        assert time.monotonic() - started < 2
        entry = make_entry("نهر", page_id=page.pk)
        waits = time.monotonic()
        for _time in range(5):  # as the worker does for five changes: it waits once
            assert pass_on() == 0
        assert time.monotonic() - waits < 4
        assert state_of_search().waiting
        assert [each.pk for each in timed_find("نهر").entries] == [entry.pk]
    later_on.pauses_are_over()
    hand_on(outside)
    found = timed_find("نهر")
    assert [each.pk for each in found.entries] == [entry.pk]
    assert state_of_search().waiting == 0


def test_a_poisoned_document_shows_nothing(school, outside):
    page = a_page(StandardPage, a_home(), slug="secret", title="مدرسة")
    page.unpublish()
    hidden = make_entry("مدرسة", page_id=page.pk)
    hand_on(outside)
    word = school.title_words
    for pk in (10**9, 10**9 + 1):
        document = {"title": word, "language": "ar", "id": pk, "weight": 9, "shelf": "page||,|", "day": 0}
        outside.client.index(index=outside.names.live, id=str(pk), document=document, refresh=True)
    found = timed_find()
    assert [each.pk for each in found.entries] == [school.pk]
    assert hidden.pk not in {each.pk for each in found.entries}


@pytest.mark.parametrize("shelf", ["<script>", "a|b|c|d", "page||,|2026|"])
def test_a_shelf_that_nobody_wrote_is_not_passed_on(school, outside, shelf):
    document = {"title": school.title_words, "language": "ar", "id": 7, "weight": 9, "shelf": shelf, "day": 0}
    outside.client.index(index=outside.names.live, id="7777777", document=document, refresh=True)
    found = timed_find()
    assert found.is_fallback
    assert [each.pk for each in found.entries] == [school.pk]


def test_health_tells_of_the_engine_and_stays_well(school, outside, client, later_on):
    outside.client.delete(index=outside.names.live, id=str(school.pk), refresh=True)
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.content.startswith(b"ok\nsearch-answers: elasticsearch\n")
    assert b"search-repair: " in answer.content
    with held(outside):
        expect_the_database(school)
        make_entry("نهر")
        answer = client.get("/healthz")
    assert answer.status_code == 200
    assert b"search-breaker: open" in answer.content
    assert b"search-waiting: 1 since 20" in answer.content


def test_a_server_that_is_really_stopped_and_started_again(settings, later_on):
    found = find_server()
    if not found:
        pytest.skip("no Elasticsearch to start")
    with Server(*found) as server:
        at(settings, server.url, "restarted")
        try:
            entry = make_entry("مدرسة")
            look_after_outside()
            assert not timed_find().is_fallback
            server.stop()
            expect_the_database(entry)
            late = make_entry("مستشفى")
            assert pass_on() == 0
            server.start()
            later_on.pauses_are_over()
            hand_on(outside_engine())
            assert [each.pk for each in timed_find("مستشفى").entries] == [late.pk]
            expect_recovery(entry, later_on)
        finally:
            outside_engine.cache_clear()
