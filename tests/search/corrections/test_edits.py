"""What slips cost: the likelier, the less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.corrections.edits import BESIDE, WHOLE, cost, longest_way

WORDS = st.text(st.sampled_from("ابتثضظسصabcde"), max_size=12)


@pytest.mark.parametrize(
    ("meant", "likelier", "less_likely"),
    [
        ("تظلم", "تضلم", "تكلم"),
        ("بناء", "بنااء", "بنماء"),
        ("وطنية", "وطينة", "وطكسة"),
        ("permit", "permmit", "perxmit"),
        ("permit", "pernit", "perqit"),
        ("هندسة", "حندسة", "كندسة"),
    ],
)
def test_likely_slips_cost_less(meant, likelier, less_likely):
    assert cost(likelier, meant) < cost(less_likely, meant)


@given(WORDS)
def test_a_word_is_nearest_to_itself(word):
    assert cost(word, word) == 0


@given(WORDS, WORDS)
def test_words_that_differ_cost_something_and_never_more_than_all_their_letters(one, other):
    assert (cost(one, other) > 0) == (one != other)
    assert cost(one, other) <= WHOLE * max(len(one), len(other)) + 1e-9


def test_keys_far_apart_are_no_neighbours():
    assert cost("q", "p") == WHOLE
    assert cost("q", "w") == BESIDE


def test_short_words_are_not_guessed():
    assert [longest_way("a" * size) for size in (1, 2, 3, 6, 7, 30)] == [0, 0, 1, 1, 2, 2]
