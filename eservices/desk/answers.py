"""Answers on the officer's screen: as they were asked, national numbers masked until somebody has them shown."""

from eservices.questions.definition import DOCUMENTS
from eservices.questions.display import answer_rows, answer_sections

_SHOWN_DIGITS = 3
_DOT = "•"


def masked(text):
    """Hide all but the last three signs of a number."""
    text = str(text)
    return _DOT * max(len(text) - _SHOWN_DIGITS, 0) + text[-_SHOWN_DIGITS:]


def mask_answers(definition, answers):
    """Return a copy of the answers in which every national number is masked, in rows of a group too."""
    return {key: _masked_value(definition, key, value) for key, value in answers.items()}


def _masked_value(definition, key, value):
    if key == DOCUMENTS:
        return value
    kind = (definition.question(key) or {}).get("type")
    if kind == "national_number" and isinstance(value, str):
        return masked(value)
    if kind == "repeat" and isinstance(value, list):
        return [mask_answers(definition, row) if isinstance(row, dict) else row for row in value]
    return value


def has_national_number(definition, answers):
    """Tell whether anything was masked."""
    return mask_answers(definition, answers) != answers


def sections_for(definition, application, language, *, with_restricted, revealed, file_names):
    """Return the answers by step, eligibility first under no title."""
    answers = application.answers if revealed else mask_answers(definition, application.answers)
    settings = {"with_restricted": with_restricted, "file_names": file_names}
    sections = answer_sections(definition, answers, language, **settings)
    in_steps = {row["key"] for section in sections for row in section["rows"]}
    first = [row for row in answer_rows(definition, answers, language, **settings) if row["key"] not in in_steps]
    return ([{"step": "eligibility", "title": "", "rows": first}] if first else []) + sections
