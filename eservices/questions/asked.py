"""What a return asks for, as questions of a form: the asked ones alone, whatever shows or hides them elsewhere."""

from .forms import document_question

_UPLOADS = frozenset({"photo", "file"})


def asked_questions(definition, question_ids):
    """Return the questions to answer again, in the order of the form.

    A group stands for its questions; a question in the rows of a repeating group stands for the whole group.
    """
    wanted = {definition.repeat_of(key) or key for key in question_ids}
    found = []
    for item in definition.eligibility:
        _collect(item["question"], wanted, False, found)
    for step in definition.steps:
        for question in step.get("questions") or ():
            _collect(question, wanted, False, found)
    return found


def asked_ids(definition, question_ids):
    """Return the ids under which answers to a return are stored."""
    return [question["id"] for question in asked_questions(definition, question_ids)]


def asked_documents(definition, document_ids):
    """Return the documents to send again, each in the shape of an upload question that must be answered."""
    documents = definition.document.get("documents") or ()
    return [document_question(d) | {"required": True} for d in documents if d["id"] in set(document_ids)]


def completion_step(definition, question_ids, document_ids):
    """Return one step that asks for everything a return asks for."""
    questions = asked_questions(definition, question_ids) + asked_documents(definition, document_ids)
    return {"id": "completion", "title": {}, "intro": {}, "questions": questions}


def upload_questions(step):
    """Return {id: question} of the questions of a step that take files."""
    return {q["id"]: q for q in step["questions"] if q["type"] in _UPLOADS}


def _collect(question, wanted, inside, found):
    asked = inside or question["id"] in wanted
    if question["type"] == "group":
        for child in question.get("questions") or ():
            _collect(child, wanted, asked, found)
    elif asked and question["type"] not in ("static", "computed"):
        found.append({**question, "show_if": None})
