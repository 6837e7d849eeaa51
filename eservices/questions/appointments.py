"""Where answers name appointments, and how many places a time has."""


def appointments(definition, answers):
    """Return [(question, "2026-11-25T09:00")] of every appointment in pruned answers, in a fixed order.

    The order is the same for everybody, so that two filings never wait for each other's places.
    """
    found = []
    for question in definition.slot_questions():
        repeat = definition.repeat_of(question["id"])
        places = answers.get(repeat) or () if repeat else (answers,)
        found += [(question, place[question["id"]]) for place in places if place.get(question["id"])]
    return sorted(found, key=lambda pair: (pair[0]["id"], pair[1]))


def capacity_of(question):
    """Return how many applications one time takes."""
    return question.get("capacity") or 1


def step_of(definition, question_id):
    """Return the id of the step in which a question stands, "" when none holds it."""
    for step in definition.steps:
        if any(found["id"] == question_id for found in _all(step.get("questions"))):
            return step["id"]
    return ""


def asks_for_slots(step):
    """Tell whether a step offers appointments."""
    return any(question["type"] == "slot" for question in _all(step.get("questions")))


def _all(questions):
    for question in questions or ():
        yield question
        yield from _all(question.get("questions"))
