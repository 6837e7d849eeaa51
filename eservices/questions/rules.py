"""Comparisons between answers, and numbers computed from answers. Pure: definition and answers in."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, DecimalException

from django.utils.translation import gettext as _

from .conditions import as_number, holds, is_answered
from .dates import as_date, shift
from .digits import plain

_HOLDS = {
    "lt": lambda left, right: left < right,
    "lte": lambda left, right: left <= right,
    "gt": lambda left, right: left > right,
    "gte": lambda left, right: left >= right,
    "eq": lambda left, right: left == right,
    "ne": lambda left, right: left != right,
}
_DATED = frozenset({"date", "slot"})


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that an answer breaks. `severity` is "error" or "warning"; only errors block."""

    message: str
    severity: str


def broken_rules(definition, question, answers, language, today):
    """Return the Findings of one question's rules; a rule whose operands are not all answered is silent."""
    findings = []
    for rule in question.get("rules") or ():
        if not holds(rule.get("show_if"), answers):
            continue
        if _is_broken(definition, question, rule, answers, today):
            message = definition.text(rule.get("message"), language) or _("This answer does not fit the others.")
            severity = "warning" if rule.get("severity") == "warning" else "error"
            findings.append(Finding(message, severity))
    return findings


def _is_broken(definition, question, rule, answers, today):
    test = _HOLDS.get(rule.get("op"))
    left = answers.get(question["id"])
    if test is None or not is_answered(left):
        return False
    if question["type"] in _DATED:
        left, right = as_date(left), _date_operand(rule, answers, today)
    else:
        number = as_number(left)
        left, right = (number, _number_operand(rule, answers)) if number is not None else (left, _plain(rule, answers))
    if left is None or right is None:
        return False
    try:
        return not test(left, right)
    except (TypeError, DecimalException):
        return False


def _plain(rule, answers):
    return answers.get(rule["other"]) if rule.get("other") else rule.get("value")


def _number_operand(rule, answers):
    number = as_number(_plain(rule, answers))
    factor = as_number(rule.get("factor"))
    return number if number is None or factor is None else number * factor


def _date_operand(rule, answers, today):
    day = today if rule.get("today") else as_date(_plain(rule, answers))
    return shift(day, rule.get("offset")) if day else None


def compute(definition, question, answers):
    """Return the text of a computed number, None when an argument is missing or it has no result."""
    formula = question.get("formula") or {}
    numbers = [_argument(definition, argument, answers) for argument in formula.get("args") or ()]
    operation = _FORMULAS.get(formula.get("op"))
    if not numbers or operation is None or any(number is None for number in numbers):
        return None
    try:
        factor = as_number(formula.get("factor"))
        result = operation(numbers) * (Decimal(1) if factor is None else factor)
        decimals = formula.get("decimals")
        step = Decimal(1).scaleb(-min(max(int(2 if decimals is None else decimals), 0), 6))
        return plain(result.quantize(step, rounding=ROUND_HALF_UP))
    except (DecimalException, ValueError):
        return None


def _argument(definition, argument, answers):
    """A constant, an answer, or the sum of an answer over the rows of its repeating group."""
    if not isinstance(argument, str):
        return as_number(argument)
    rows = answers.get(definition.repeat_of(argument) or "")
    if argument not in answers and isinstance(rows, list):
        return sum((as_number(row.get(argument)) or Decimal(0) for row in rows), Decimal(0))
    return as_number(answers.get(argument))


def _difference(numbers):
    return numbers[0] - sum(numbers[1:], Decimal(0))


def _product(numbers):
    result = Decimal(1)
    for number in numbers:
        result *= number
    return result


def _ratio(numbers):
    result = numbers[0]
    for number in numbers[1:]:
        result /= number
    return result


_FORMULAS = {
    "sum": lambda numbers: sum(numbers, Decimal(0)),
    "difference": _difference,
    "product": _product,
    "ratio": _ratio,
}
