"""The way of one application through stages and directorates, read from its definition and answers."""


def stage(definition, stage_id):
    """Return a stage by its id, or None."""
    return next((s for s in definition.document.get("stages") or () if s["id"] == stage_id), None)


def present_stage(definition, answers, stage_id):
    """Return a copy of a stage with "decides" added, or None.

    One stage of a case decides: the last one that a manager works, or the last one at all. The
    application does not pass it undecided.
    """
    found = stage(definition, stage_id)
    if found is None:
        return None
    due = definition.due_stages(answers)
    managed = [s for s in due if s.get("role") == "manager"]
    deciding = (managed or due)[-1:]
    return {**found, "decides": any(s["id"] == stage_id for s in deciding)}


def first_stage(definition, answers):
    """Return the first stage of this case, or None when the definition has none."""
    return next(iter(definition.due_stages(answers)), None)


def next_stage(definition, answers, stage_id):
    """Return the stage after `stage_id` that this case goes through, or None at the end.

    A stage that is no longer due (its condition turned by a later answer) still counts as a place to go on from.
    """
    every = definition.document.get("stages") or []
    due = {s["id"] for s in definition.due_stages(answers)}
    position = next((i for i, s in enumerate(every) if s["id"] == stage_id), -1)
    return next((s for s in every[position + 1 :] if s["id"] in due), None)


def directorate_code(definition, stage_, answers):
    """Return the code of the directorate that works a stage of this case."""
    return definition.stage_directorate(stage_, answers)


def rejection_reason(definition, code):
    """Return a rejection reason by its code, or None."""
    return next((r for r in definition.document.get("rejection_reasons") or () if r["code"] == code), None)
