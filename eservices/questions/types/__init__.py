"""The question types by their code. A new type is one class in one of these files, registered here."""

from . import addresses, calendar, choices, land, numbers, people, silent, uploads, writing
from .base import AnswerError, QuestionType, Surroundings, part_name

FAMILIES = (writing, numbers, people, addresses, land, calendar, choices, uploads, silent)
TYPES = {kind.code: kind for family in FAMILIES for kind in family.TYPES}

__all__ = ["TYPES", "AnswerError", "QuestionType", "Surroundings", "get_type", "part_name"]


def get_type(code):
    """Return the question type of a code; a version of the future is read as plain text."""
    return TYPES.get(code) or TYPES["text"]
