"""What is typed so far is completed from everyday names."""

import pytest

from search.analysis import prefix_query
from search.synonyms import get_default_groups, make_thesaurus, read_groups
from search.unfinished import MOST, completions

GROUPS = """
رخصة بناء = إجازة بناء
رخصة = إجازة
باسبورت = جواز سفر
building permit = construction permit
licence = license = permit
kaleidoscope > toy
"""


def completed(typed, groups=GROUPS):
    return completions(prefix_query(typed), make_thesaurus(read_groups(groups)))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("رخصة بن", "رخصه بناء"),
        ("رخصه البن", "رخصه بناء"),
        ("باسبور", "باسبورت"),
        ("Building per", "building permit"),
        ("licens", "license"),
        ("kale", "kaleidoscope"),
    ],
)
def test_the_beginning_of_a_name_becomes_the_name(typed, name):
    assert completed(typed) == [name]


def test_words_before_it_stay():
    assert completed("تجديد باسبو") == ["تجديد باسبورت"]


def test_the_longest_ending_that_opens_a_name_is_completed_and_the_shortest_name_first():
    assert completed("رخصة") == ["رخصه", "رخصه بناء"]
    assert completed("building") == ["building permit"]


@pytest.mark.parametrize("typed", ["", "ب", "با", "زراف", "رخصة بنك", "toy", "رخصة بناء بيت"])
def test_what_opens_no_name_is_left_alone(typed):
    assert completed(typed) == []


def test_only_a_few_names_are_tried():
    assert len(completed("مدرس", "\n".join(f"مدرسة {number} = كلية {number}" for number in range(20)))) == MOST


def test_every_everyday_name_of_the_portal_can_be_completed():
    thesaurus = make_thesaurus(get_default_groups())
    for group in get_default_groups():
        name = prefix_query(group.phrases[0])
        assert not (len(" ".join(name)) > 3 and name and not completions(name, thesaurus))
