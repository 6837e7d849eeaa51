import pytest

from eservices.questions.conditions import holds, questions_in

from .forming import when

ANSWERS = {"kind": "new", "floors": 4, "area": "12.5", "many": ["a", "b"], "zero": 0, "empty": [], "day": "2026-11-22"}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, True),
        ({}, True),
        (when("kind", "equals", "new"), True),
        (when("kind", "not_equals", "new"), False),
        (when("kind", "not_equals", "old"), True),
        (when("gone", "not_equals", "old"), False),
        (when("kind", "one_of", ["old", "new"]), True),
        (when("many", "equals", "b"), True),
        (when("many", "one_of", ["c"]), False),
        (when("floors", "greater", 3), True),
        (when("floors", "greater", 4), False),
        (when("area", "less", 12.6), True),
        (when("area", "equals", "12.50"), True),
        (when("kind", "greater", 3), False),
        (when("day", "greater", "2026-01-01"), True),
        (when("zero", "answered"), True),
        (when("empty", "answered"), False),
        (when("gone", "not_answered"), True),
        ({"all": [when("kind", "equals", "new"), when("floors", "less", 3)]}, False),
        ({"any": [when("kind", "equals", "old"), when("floors", "greater", 3)]}, True),
        ({"question": "kind", "op": "of the future"}, False),
    ],
)
def test_conditions(condition, expected):
    assert holds(condition, ANSWERS) is expected


def test_the_questions_of_a_condition_are_found_at_any_depth():
    condition = {"all": [when("a", "answered"), {"any": [when("b", "answered"), when("c", "answered")]}]}
    assert questions_in(condition) == {"a", "b", "c"}
