"""One stored question block as the version document keeps it, by type."""

from .raw import items, number_of, stream
from .translations import clean_texts

ACCEPT = {"photo": ["image"], "file": ["pdf", "image"]}
RULE_OFFSETS = ("days", "months", "years")


def question_documents(raw_stream, pointers):
    """The questions of a stream, groups with their own inside."""
    return [_question(key, kind, raw, pointers) for key, kind, raw in stream(raw_stream)]


def _question(key, kind, raw, pointers):
    common = {
        "id": key,
        "name": raw.get("name") or f"q_{key[:8]}",
        "type": kind,
        "label": clean_texts(raw.get("label")),
        "help": clean_texts(raw.get("help")),
        "hint": clean_texts(raw.get("hint")),
        "required": kind not in ("computed", "static", "group", "repeat") and bool(raw.get("required", True)),
        "show_if": pointers.condition(raw.get("show_if")),
        "restricted": bool(raw.get("restricted")),
        "purpose": raw.get("purpose") or "",
        "rules": [_rule(rule, value, pointers) for rule, value in items(raw.get("rules"))],
    }
    extra = _EXTRAS.get(kind)
    return {**common, **extra(kind, key, raw, pointers)} if extra else common


def _limits(raw):
    return {
        "min": number_of(raw.get("min")),
        "max": number_of(raw.get("max")),
        "limit_message": clean_texts(raw.get("limit_message")),
    }


def _text(kind, key, raw, pointers):
    return {
        **({"shape": raw.get("shape") or ""} if kind == "text" else {}),
        "min_length": raw.get("min_length"),
        "max_length": raw.get("max_length"),
        "limit_message": clean_texts(raw.get("limit_message")),
    }


def _integer(kind, key, raw, pointers):
    return _limits(raw)


def _decimal(kind, key, raw, pointers):
    return {**_limits(raw), "unit": raw.get("unit") or "", "decimals": _or_none(raw.get("decimals"), 2)}


def _computed(kind, key, raw, pointers):
    formula = {
        "op": raw.get("op") or "sum",
        "args": [_operand(arg, pointers) for arg in raw.get("args") or []],
        "factor": _or_none(number_of(raw.get("factor")), 1),
        "decimals": _or_none(raw.get("decimals"), 1),
    }
    return {"formula": formula, "unit": raw.get("unit") or ""}


def _operand(arg, pointers):
    number = number_of(arg)
    return pointers.question(arg) if number is None else number


def _date(kind, key, raw, pointers):
    return {
        "min": _date_limit(raw.get("min")),
        "max": _date_limit(raw.get("max")),
        "limit_message": clean_texts(raw.get("limit_message")),
    }


def _date_limit(raw):
    raw = raw or {}
    if raw.get("date"):
        return raw["date"]
    if raw.get("today"):
        return {"today": {"days": raw.get("days") or 0, "years": raw.get("years") or 0}}
    return None


def _slot(kind, key, raw, pointers):
    return {
        "days_ahead": raw.get("days_ahead") or 14,
        "capacity": raw.get("capacity") or 1,
        "times": (raw.get("times") or "").split(),
    }


def _choice(kind, key, raw, pointers):
    filter_by = pointers.question(raw.get("filter_by"))
    options = [
        {
            "id": option,
            "name": value.get("name") or f"o_{option[:8]}",
            "label": clean_texts(value.get("label")),
            "parents": [pointers.option(filter_by, parent) for parent in value.get("parents") or []],
            "directorate": value.get("directorate") or "",
        }
        for option, value in items(raw.get("options"))
    ]
    return {"options": options, "filter_by": filter_by}


def _reference(kind, key, raw, pointers):
    return {"list": raw.get("list") or "", "filter_by": pointers.question(raw.get("filter_by"))}


def _declared(kind, key, raw, pointers):
    return {"text": clean_texts(raw.get("text"))}


def _upload(kind, key, raw, pointers):
    return {
        "max_files": raw.get("max_files") or 1,
        "max_mb": raw.get("max_mb") or 10,
        "accept": raw.get("accept") or ACCEPT[kind],
    }


def _group(kind, key, raw, pointers):
    return {"questions": question_documents(raw.get("questions"), pointers)}


def _repeat(kind, key, raw, pointers):
    least = _or_none(raw.get("min_items"), 1)
    return {
        **_group(kind, key, raw, pointers),
        "required": least > 0,
        "min_items": least,
        "max_items": _or_none(raw.get("max_items"), 10),
        "item_label": clean_texts(raw.get("item_label")),
    }


def _rule(key, raw, pointers):
    other = pointers.question(raw.get("other"))
    return {
        "id": key,
        "op": raw.get("op") or "lte",
        "other": other,
        "value": _rule_value(raw.get("value")),
        "today": bool(raw.get("today")),
        "offset": {name: raw.get(name) or 0 for name in RULE_OFFSETS},
        "factor": _or_none(number_of(raw.get("factor")), 1),
        "message": clean_texts(raw.get("message")),
        "severity": raw.get("severity") or "error",
        "show_if": pointers.condition(raw.get("show_if")),
    }


def _rule_value(raw):
    number = number_of(raw)
    return number if number is not None else (raw or None)


def _or_none(value, default):
    return default if value is None else value


_EXTRAS = {
    "text": _text,
    "longtext": _text,
    "integer": _integer,
    "money": _integer,
    "decimal": _decimal,
    "area": _decimal,
    "computed": _computed,
    "date": _date,
    "slot": _slot,
    "choice": _choice,
    "multichoice": _choice,
    "reference": _reference,
    "declaration": _declared,
    "static": _declared,
    "photo": _upload,
    "file": _upload,
    "group": _group,
    "repeat": _repeat,
}
