"""Nobody waits longer than an answer may take."""

import threading
import time

import pytest

from search.engines.deadline import TooLate, within


def test_what_is_in_time_is_given():
    assert within(1, divmod, 7, 2) == (3, 1)


def test_what_it_raises_is_raised():
    with pytest.raises(ZeroDivisionError):
        within(1, divmod, 1, 0)


def test_what_is_late_is_not_waited_for():
    go_on = threading.Event()
    started = time.monotonic()
    with pytest.raises(TooLate):
        within(0.1, go_on.wait, 30)
    assert time.monotonic() - started < 1
    go_on.set()
