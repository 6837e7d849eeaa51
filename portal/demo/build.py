"""Authoring form of a service → the four columns of a service page, published as an editor would.

Block ids are made from the short names (UUID 5), so loading twice gives the same ids.
"""

from uuid import NAMESPACE_URL, uuid5

CARD_PLAIN = ("icon", "sample", "minutes", "duration_days", "opens_at", "closes_at")
CARD_TEXTS = (
    "name",
    "summary",
    "audience",
    "audience_note",
    "outcome",
    "fee_summary",
    "fee_note",
    "duration_note",
    "privacy",
    "retention",
    "appeal",
    "closed_message",
)
QUESTION_PLAIN = (
    "name",
    "label",
    "help",
    "hint",
    "required",
    "restricted",
    "purpose",
    "list",
    "shape",
    "min_length",
    "max_length",
    "decimals",
    "unit",
    "limit_message",
    "min_items",
    "max_items",
    "item_label",
    "max_files",
    "max_mb",
    "accept",
    "days_ahead",
    "capacity",
    "text",
)
RULE_PLAIN = ("op", "today", "message", "severity")
DOCUMENT_PLAIN = ("name", "label", "hint", "case", "required", "original", "max_files", "restricted")
STAGE_PLAIN = ("title", "public", "directorate", "role", "target_days")


def build_columns(service):
    """The values of `card`, `questions`, `documents` and `handling` for an authored service.

    Raises KeyError for a name that is nowhere, so a slip in a service file stops the load.
    """
    return _Builder(service).columns()


def publish_service(parent, service, user=None):
    """Make (or bring up to date) the service's page under a directorate's page, publish it, return it."""
    from eservices.models import ServicePage

    page = ServicePage.objects.child_of(parent).filter(slug=service["slug"]).first()
    if page is None:
        page = ServicePage(title=service["name"][parent.locale.language_code], slug=service["slug"], live=False)
        page.locale = parent.locale
        parent.add_child(instance=page)
    for name, value in build_columns(service).items():
        setattr(page, name, value)
    page.search_description = service["summary"][parent.locale.language_code][:255]
    page.save_revision(user=user).publish(user=user)
    page.refresh_from_db()
    return page


class _Builder:
    def __init__(self, service):
        self.service, self.slug = service, service["slug"]
        self.questions = {}
        for item in service.get("eligibility", []):
            self._index([item["question"]])
        for step in service["steps"]:
            self._index(step["questions"])

    def _id(self, *parts):
        return str(uuid5(NAMESPACE_URL, "/".join(["bawaba", self.slug, *map(str, parts)])))

    def _index(self, questions):
        for question in questions:
            name = question["name"]
            if name in self.questions:
                raise KeyError(f"{self.slug}: two questions are named {name}")
            self.questions[name] = question
            self._index(question.get("questions") or [])

    def _question_id(self, name):
        if name is None:
            return None
        self.questions[name]
        return self._id("question", name)

    def _option_id(self, question, option):
        if option not in [one["name"] for one in self.questions[question]["options"]]:
            raise KeyError(f"{self.slug}: {question} has no option {option}")
        return self._id("question", question, option)

    def columns(self):
        service = self.service
        questions = {
            "eligibility": self._list("eligibility", service.get("eligibility"), self._eligibility),
            "steps": self._list("steps", service["steps"], self._step),
            "confidential_when": self._condition(service.get("confidential_when")),
            "anonymous_when": self._condition(service.get("anonymous_when")),
        }
        handling = {
            "stages": self._list("stages", service["stages"], self._stage),
            "rejection_reasons": self._list("reasons", service.get("rejection_reasons"), dict),
            "messages": dict(service.get("messages") or {}),
        }
        documents = {"documents": self._list("documents", service.get("documents"), self._document)}
        return {"card": self._card(), "questions": questions, "documents": documents, "handling": handling}

    def _list(self, section, values, convert):
        return [
            {
                "type": "item",
                "id": self._id(section, value.get("name", index) if section == "documents" else index),
                "value": convert(value),
            }
            for index, value in enumerate(values or [])
        ]

    def _card(self):
        service = self.service
        card = {name: service[name] for name in (*CARD_PLAIN, *CARD_TEXTS) if name in service}
        for name in ("eligibility_note", "legal"):
            card[name] = self._list(name, service.get(name), lambda value: value["text"])
        for name in ("fees", "faq"):
            card[name] = self._list(name, service.get(name), dict)
        card["in_person"] = dict(service.get("in_person") or {})
        return card

    def _eligibility(self, item):
        return {
            "question": [self._question(item["question"])],
            "exit_when": self._condition(item["exit_when"]),
            "exit_title": item["exit_title"],
            "exit_text": item["exit_text"],
        }

    def _step(self, step):
        return {
            "title": step["title"],
            "intro": step.get("intro") or {},
            "show_if": self._condition(step.get("show_if")),
            "questions": [self._question(question) for question in step["questions"]],
        }

    def _question(self, question):
        name = question["name"]
        value = {key: question[key] for key in QUESTION_PLAIN if key in question}
        value["show_if"] = self._condition(question.get("show_if"))
        value["filter_by"] = self._question_id(question.get("filter_by"))
        value["times"] = " ".join(question.get("times") or [])
        for limit in ("min", "max"):
            value[limit] = self._limit(question["type"], question.get(limit))
        value["rules"] = [
            {"type": "item", "id": self._id("question", name, "rule", index), "value": self._rule(rule)}
            for index, rule in enumerate(question.get("rules") or [])
        ]
        value["options"] = [self._option(question, option) for option in question.get("options") or []]
        value["questions"] = [self._question(inner) for inner in question.get("questions") or []]
        if formula := question.get("formula"):
            args = [arg if isinstance(arg, int | float) else self._question_id(arg) for arg in formula["args"]]
            value |= {"op": formula["op"], "args": args, "factor": str(formula.get("factor", 1))}
            value["decimals"] = formula.get("decimals")
        value = {key: kept for key, kept in value.items() if kept not in (None, [], "")}
        return {"type": question["type"], "id": self._question_id(name), "value": value}

    def _limit(self, kind, limit):
        if limit is None or kind != "date":
            return limit if limit is None or isinstance(limit, int) else str(limit)
        return {"today": True, **limit["today"]} if isinstance(limit, dict) else {"date": limit}

    def _option(self, question, option):
        parents = [self._option_id(question["filter_by"], parent) for parent in option.get("parents") or []]
        value = {key: option[key] for key in ("name", "label", "directorate") if key in option}
        option_id = self._option_id(question["name"], option["name"])
        return {"type": "item", "id": option_id, "value": {**value, "parents": parents}}

    def _rule(self, rule):
        value = {key: rule[key] for key in RULE_PLAIN if key in rule}
        value |= {name: amount for name, amount in (rule.get("offset") or {}).items() if amount}
        value["other"] = self._question_id(rule.get("other"))
        value["show_if"] = self._condition(rule.get("show_if"))
        if rule.get("value") is not None:
            value["value"] = str(rule["value"])
        if rule.get("factor", 1) != 1:
            value["factor"] = str(rule["factor"])
        return value

    def _document(self, document):
        value = {key: document[key] for key in DOCUMENT_PLAIN if key in document}
        return {**value, "show_if": self._condition(document.get("show_if"))}

    def _stage(self, stage):
        value = {key: stage[key] for key in STAGE_PLAIN if key in stage}
        value["show_if"] = self._condition(stage.get("show_if"))
        value["by_question"] = self._question_id(stage.get("by_question"))
        return value

    def _condition(self, condition):
        if not condition:
            return None
        for mode in ("all", "any"):
            if mode in condition:
                return {mode: [self._condition(part) for part in condition[mode]]}
        question = self.questions[condition["question"]]
        line = {**condition, "question": self._question_id(condition["question"])}
        if question["type"] in ("choice", "multichoice") and "value" in condition:
            line["value"] = self._option_value(question["name"], condition["value"])
        return line

    def _option_value(self, question, value):
        if isinstance(value, list | tuple):
            return [self._option_id(question, one) for one in value]
        return self._option_id(question, value)
