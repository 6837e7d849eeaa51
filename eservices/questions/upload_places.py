"""Where a posted file belongs: at an upload of its own, or at one in a row of a repeating question."""

import re

from .asked import upload_questions
from .types.uploads import most_files

_IN_ROW = re.compile(r"q-([\w-]+)-([0-9]{1,2})-([\w-]+)")


def upload_places(step, names):
    """Yield (name, question, key of its errors, most files) for those of `names` that an upload of `step` has."""
    plain = {f"q-{key}": question for key, question in upload_questions(step).items()}
    for name in names:
        if name in plain:
            yield name, plain[name], plain[name]["id"], most_files(plain[name])
        elif place := place_in_row(step["questions"], name):
            question, key, rows = place
            yield name, question, key, most_files(question) * (rows + 1)


def place_in_row(questions, name):
    """Return (question, its key in its row, rows at most) for the post name of an upload in a row, or None."""
    match = _IN_ROW.fullmatch(name)
    if not match:
        return None
    repeat = next((q for q in without_groups(questions) if q["id"] == match[1] and q["type"] == "repeat"), None)
    question = next((q for q in (repeat or {}).get("questions") or () if q["id"] == match[3]), None)
    most_rows = (repeat or {}).get("max_items") or 20
    if question is None or question["type"] not in ("photo", "file") or int(match[2]) > most_rows:
        return None
    return question, name.removeprefix("q-"), most_rows


def without_groups(questions):
    """Yield questions with those of groups in the group's place; a repeating question stays whole."""
    for question in questions or ():
        if question["type"] == "group":
            yield from without_groups(question.get("questions"))
        else:
            yield question
