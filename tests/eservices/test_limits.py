from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from eservices import limits
from eservices.clock import moved_to
from eservices.exceptions import TooManyTries
from eservices.models import Throttle

pytestmark = pytest.mark.django_db
START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def tries(count, subject="a", limit=5, seconds=900):
    for _ in range(count):
        limits.count_try("code", subject, limit=limit, seconds=seconds)


def test_the_try_after_the_limit_is_refused_and_says_when_to_come_back():
    with moved_to(START + timedelta(minutes=5)):
        tries(5)
        with pytest.raises(TooManyTries) as refused:
            tries(1)
    assert refused.value.retry_after == 600


def test_subjects_and_names_are_counted_apart():
    tries(5)
    tries(5, subject="b")
    limits.count_try("other", "a", limit=1, seconds=900)


def test_a_new_window_starts_from_nothing():
    with moved_to(START):
        tries(5)
    with moved_to(START + timedelta(minutes=15)):
        tries(5)


def test_a_try_that_was_none_is_given_back():
    tries(5)
    limits.give_back("code", "a", seconds=900)
    tries(1)
    with pytest.raises(TooManyTries):
        tries(1)


def test_nothing_can_be_given_back_below_zero():
    limits.give_back("code", "a", seconds=900)
    tries(1)
    limits.give_back("code", "a", seconds=900)
    limits.give_back("code", "a", seconds=900)
    tries(5)
    with pytest.raises(TooManyTries):
        tries(1)


def test_who_was_right_is_remembered_for_a_time():
    with moved_to(START):
        limits.remember("known", "a", seconds=60)
        assert limits.is_remembered("known", "a")
        assert not limits.is_remembered("known", "b")
    with moved_to(START + timedelta(seconds=61)):
        assert not limits.is_remembered("known", "a")


def test_the_subject_cannot_be_read_from_the_row():
    tries(1, subject="48217730164")
    assert "48217730164" not in str(Throttle.objects.values())


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_moment_are_not_more_than_one_after_another():
    def one(_):
        try:
            tries(1)
        except TooManyTries:
            return 0
        finally:
            connection.close()
        return 1

    with ThreadPoolExecutor(12) as pool:
        assert sum(pool.map(one, range(24))) == 5
