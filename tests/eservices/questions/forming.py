"""Small definitions for the tests of questions; ids are the short names, so that tests read well."""

from datetime import date

from eservices.questions.definition import Definition
from eservices.questions.forms import step_form

TODAY = date(2026, 11, 22)


def q(name, type, **own):
    question = {"id": name, "name": name, "type": type, "label": {"ar": f"سؤال {name}", "en": name}, "required": True}
    return question | own


def options(*names, **parents):
    return [
        {"id": name, "name": name, "label": {"ar": name, "en": name.title()}, "parents": parents.get(name, [])}
        for name in names
    ]


def when(question, op, value=None):
    return {"question": question, "op": op, "value": value}


def define(*questions, **document):
    step = {"id": "s1", "title": {"ar": "خطوة", "en": "Step"}, "intro": {}, "questions": list(questions)}
    return Definition({"format": 1, "source": "ar", "steps": [step]} | document)


def fill(definition, data=None, answers=None, language="en", step=0, **settings):
    """The form of a step of a definition."""
    settings.setdefault("today", TODAY)
    return step_form(definition, definition.steps[step], language, answers or {}, data, **settings)


def one(question, text, answers=None, language="en", **settings):
    """The form of a single question, posted with one text or a dict of its parts."""
    name = f"q-{question['id']}"
    data = {f"{name}-{k}" if k else name: v for k, v in text.items()} if isinstance(text, dict) else {name: text}
    return fill(define(question), data, answers, language, **settings)


def messages(form):
    return [message for _html_id, message in form.error_list]
