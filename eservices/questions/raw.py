"""Reading the JSON in which the builder's blocks are stored."""

from decimal import Decimal, InvalidOperation


def items(raw_list):
    """(id, value) of each item of a stored list; broken entries are left out."""
    for item in raw_list or []:
        if isinstance(item, dict) and "value" in item:
            yield str(item.get("id") or ""), item["value"] if item["value"] is not None else {}


def stream(raw_stream):
    """(id, type, value) of each block of a stored stream."""
    for block in raw_stream or []:
        if isinstance(block, dict) and block.get("type"):
            yield str(block.get("id") or ""), block["type"], block.get("value") or {}


def walk_questions(raw_stream):
    """Every question of a stream as (id, type, value), groups before what stands in them."""
    for key, kind, value in stream(raw_stream):
        yield key, kind, value
        yield from walk_questions(value.get("questions"))


def all_questions(questions):
    """Every question of a service's stored form, eligibility first."""
    for section, inner in (("eligibility", "question"), ("steps", "questions")):
        for _key, value in items(questions.get(section)):
            yield from walk_questions(value.get(inner))


def number_of(value):
    """A number from its stored form: an int when it is whole, otherwise a float; None when it is none."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    return int(number) if number == number.to_integral_value() else float(number)
