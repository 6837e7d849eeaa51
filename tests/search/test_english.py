import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.english import LONGEST_WORD, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("services", "service"),
        ("applications", "application"),
        ("children", "child"),
        ("people", "person"),
        ("licence", "license"),
        ("licensing", "licences"),
        ("subsidised", "subsidized"),
        ("organisation", "organizations"),
        ("centre", "centers"),
        ("enrolment", "enrollment"),
        ("fertiliser", "fertilizers"),
        ("analyse", "analyzed"),
        ("policies", "policy"),
        ("permits", "permit"),
    ],
)
def test_forms_of_one_word_meet(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("water", "waste"), ("permit", "permanent"), ("form", "farm"), ("news", "new")]
)
def test_different_words_stay_apart(one, other):
    assert stem(one) != stem(other)


@given(st.text(st.sampled_from("abcdeginorstyz"), max_size=120))
def test_a_stem_is_its_own_stem_and_bounded(word):
    assert stem(stem(word)) == stem(word)
    assert len(stem(word)) <= LONGEST_WORD
