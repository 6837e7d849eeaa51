"""When an engine that failed is left alone, and when it is asked again."""

import threading

import pytest

from search.breaker import CLOSED, OPEN, TRYING, Breaker


class Clock:
    """Seconds that pass when told so."""

    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def breaker(clock):
    return Breaker(failures=3, pause=10, slow=0.5, clock=clock)


def fail(breaker, times=1):
    for _time in range(times):
        breaker.note_failure("down")


def test_it_opens_after_some_failures_in_a_row(breaker):
    fail(breaker, 2)
    assert breaker.may_ask()
    assert breaker.state == CLOSED
    fail(breaker)
    assert not breaker.may_ask()
    assert (breaker.state, breaker.why) == (OPEN, "down")


def test_an_answer_between_failures_begins_the_counting_anew(breaker):
    fail(breaker, 2)
    breaker.note_answer(0.1)
    fail(breaker, 2)
    assert breaker.may_ask()


def test_after_the_pause_one_request_tries(breaker, clock):
    fail(breaker, 3)
    clock.now += 10
    assert breaker.state == TRYING
    assert [breaker.may_ask() for _time in range(3)] == [True, False, False]


def test_many_threads_at_once_are_one_trial(breaker, clock):
    fail(breaker, 3)
    clock.now += 10
    told, start = [], threading.Barrier(20)

    def ask():
        start.wait()
        told.append(breaker.may_ask())

    threads = [threading.Thread(target=ask) for _number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told.count(True) == 1


def test_a_trial_that_fails_opens_it_for_another_pause(breaker, clock):
    fail(breaker, 3)
    clock.now += 10
    assert breaker.may_ask()
    clock.now += 5
    fail(breaker)
    clock.now += 9
    assert not breaker.may_ask()
    clock.now += 1
    assert breaker.may_ask()


def test_a_trial_that_succeeds_closes_it(breaker, clock):
    fail(breaker, 3)
    clock.now += 10
    assert breaker.may_ask()
    breaker.note_answer(0.1)
    assert all(breaker.may_ask() for _time in range(3))
    assert (breaker.state, breaker.why) == (CLOSED, "")


def test_after_a_trial_that_was_never_heard_of_another_one_tries(breaker, clock):
    fail(breaker, 3)
    clock.now += 10
    assert breaker.may_ask()
    clock.now += 10
    assert breaker.may_ask()


def test_one_failure_for_which_somebody_waited_is_enough(breaker):
    breaker.note_failure("silent", 0.6)
    assert not breaker.may_ask()


def test_slow_answers_are_failures(breaker):
    for _time in range(3):
        breaker.note_answer(0.6)
    assert not breaker.may_ask()
    assert "0.6 s" in breaker.why
