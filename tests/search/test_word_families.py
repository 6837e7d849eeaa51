"""How well forms of one word meet, and how rarely those of two do: floors, so that a change for one word cannot cost others."""

from itertools import combinations

from search.arabic import fold
from search.stemming import stem
from search.vocabulary import get_keys
from tests.search.word_families import FAMILIES


def keys(family):
    return [stem(fold(form)) for form in family]


def test_the_measure_is_large_and_not_only_what_the_vocabulary_knows():
    assert len(FAMILIES) >= 45
    assert sum(map(len, FAMILIES)) >= 120
    unknown = [family for family in FAMILIES if not any(fold(form) in get_keys() for form in family)]
    assert len(unknown) >= 15


def test_forms_of_one_word_meet():
    pairs = [(one, other) for family in FAMILIES for one, other in combinations(family, 2)]
    apart = [(one, other) for one, other in pairs if stem(fold(one)) != stem(fold(other))]
    assert len(apart) <= 0.01 * len(pairs), apart


def test_forms_of_two_words_do_not_meet():
    met = [(one[0], other[0]) for one, other in combinations(FAMILIES, 2) if set(keys(one)) & set(keys(other))]
    assert met == []
