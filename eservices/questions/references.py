"""Which entries of reference lists a form asks for, and which ones answers hold."""

from .conditions import is_answered


def list_codes(questions):
    """Return the codes of the lists that questions take their answers from, those in groups and rows included."""
    found = set()
    for question in questions or ():
        if question["type"] == "reference" and question.get("list"):
            found.add(question["list"])
        found |= list_codes(question.get("questions"))
    return found


def chosen_entries(definition, answers):
    """Return {(code of a list, code of an entry)} of everything that was chosen, in rows too."""
    found = set()
    for question in definition.questions():
        if question["type"] != "reference" or not question.get("list"):
            continue
        repeat = definition.repeat_of(question["id"])
        rows = (answers.get(repeat) or ()) if repeat else (answers,)
        values = (row.get(question["id"]) for row in rows if isinstance(row, dict))
        found |= {(question["list"], value) for value in values if isinstance(value, str) and is_answered(value)}
    return found
