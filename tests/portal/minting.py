"""A service in authoring form turned into a document with ids, as the published version would be."""

import json
import uuid

_SPACE = uuid.UUID("0b0f9c2e-7d51-4c1c-8d8d-6a1f8f1f2a77")
CONDITIONS = ("show_if", "exit_when", "confidential_when", "anonymous_when")
LISTS = ("eligibility_note", "fees", "legal", "faq", "steps", "documents", "stages", "rejection_reasons")


def walk(questions):
    """Every question with the ones that stand inside it."""
    for question in questions:
        yield question
        yield from walk(question.get("questions", ()))


def questions_of(service):
    """Every question of a service in the order in which it is asked."""
    asked = [item["question"] for item in service["eligibility"]]
    for step in service["steps"]:
        asked += step["questions"]
    return list(walk(asked))


def mint(service):
    """Return the document of a service: block ids everywhere, names resolved to ids."""
    document = json.loads(json.dumps(service))  # conditions are shared between places: each gets its own copy
    names = Names(document)
    for name in LISTS:
        for number, item in enumerate(document[name]):
            item["id"] = names.make(name, number)
    _resolve(document, names)
    return document


class Names:
    """Ids of questions and options by short name."""

    def __init__(self, document):
        self.slug = document["slug"]
        self.options = {}
        for question in questions_of(document):
            question["id"] = self.make(question["name"])
            for option in question.get("options", ()):
                option["id"] = self.make(question["name"], option["name"])
                self.options[question["name"], option["name"]] = option["id"]
            for number, rule in enumerate(question.get("rules", ())):
                rule["id"] = self.make(question["name"], "rule", number)

    def make(self, *parts):
        return str(uuid.uuid5(_SPACE, "/".join(map(str, (self.slug, *parts)))))

    def value(self, name, value):
        if isinstance(value, list):
            return [self.value(name, item) for item in value]
        return self.options.get((name, value), value) if isinstance(value, str) else value


def _resolve(node, names):
    if isinstance(node, list):
        for item in node:
            _resolve(item, names)
    elif isinstance(node, dict):
        _resolve_own(node, names)
        for value in node.values():
            _resolve(value, names)


def _resolve_own(node, names):
    if "op" in node and "question" in node:
        name = node["question"]
        node["question"] = names.make(name)
        if "value" in node:
            node["value"] = names.value(name, node["value"])
    for key in ("other", "by_question"):
        if node.get(key):
            node[key] = names.make(node[key])
    if node.get("filter_by"):
        for option in node.get("options", ()):
            option["parents"] = [names.value(node["filter_by"], parent) for parent in option["parents"]]
        node["filter_by"] = names.make(node["filter_by"])
    if "args" in node:
        node["args"] = [names.make(arg) if isinstance(arg, str) else arg for arg in node["args"]]
