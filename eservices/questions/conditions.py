"""Show-if logic: conditions of a definition against answers, on the server only.

A condition speaks about one question or joins others with `all` and `any`; none at all holds.
A question without an answer satisfies only `not_answered`: what depends on it waits for it.
"""

from decimal import Decimal, InvalidOperation


def holds(condition, answers):
    """Tell whether a condition holds for `answers` (question id to value)."""
    if not condition:
        return True
    if "all" in condition:
        return all(holds(part, answers) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, answers) for part in condition["any"])
    test = _TESTS.get(condition.get("op"))
    return bool(test and test(answers.get(condition.get("question")), condition.get("value")))


def questions_in(condition):
    """Return the ids of all questions that a condition speaks about."""
    if not condition:
        return set()
    parts = condition.get("all") or condition.get("any")
    if parts:
        return set().union(*(questions_in(part) for part in parts))
    return {condition["question"]} if condition.get("question") else set()


def is_answered(answer):
    """Tell whether there is an answer; zero is one, an empty list is not."""
    return answer is not None and answer != "" and answer != [] and answer != {}


def as_number(value):
    """Return a Decimal for a number or its text, otherwise None."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _same(answer, value):
    if isinstance(answer, list):
        return value in answer
    if isinstance(answer, dict):
        return value in answer.values()
    if isinstance(answer, bool) or isinstance(value, bool):
        return answer == value or (answer is True and value == "yes")
    if answer == value:
        return True
    number = as_number(answer)
    return number is not None and number == as_number(value)


def _equals(answer, value):
    return is_answered(answer) and _same(answer, value)


def _not_equals(answer, value):
    return is_answered(answer) and not _same(answer, value)


def _one_of(answer, values):
    return isinstance(values, list) and any(_equals(answer, value) for value in values)


def _compare(answer, value):
    """Return the sign of answer minus value, None when they cannot be compared; ISO dates compare as text."""
    left, right = as_number(answer), as_number(value)
    if left is None or right is None:
        if not (isinstance(answer, str) and isinstance(value, str) and left is right is None):
            return None
        left, right = answer, value
    return (left > right) - (left < right)


_TESTS = {
    "equals": _equals,
    "not_equals": _not_equals,
    "one_of": _one_of,
    "greater": lambda answer, value: is_answered(answer) and _compare(answer, value) == 1,
    "less": lambda answer, value: is_answered(answer) and _compare(answer, value) == -1,
    "answered": lambda answer, value: is_answered(answer),
    "not_answered": lambda answer, value: not is_answered(answer),
}
