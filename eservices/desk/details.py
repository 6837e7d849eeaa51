"""What a line of the history adds to its title: which document, to whom, where to, what was asked."""

from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.utils.dateparse import parse_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from eservices.desk.words import person_name
from eservices.models.attachment import Verdict
from eservices.questions.dates import long_date
from eservices.questions.route import rejection_reason
from eservices.questions.route import stage as stage_by_id
from eservices.states import Action


@dataclass
class Details:
    """Words for the codes in events, with what they point to read once for the whole history."""

    definition: object
    keys: dict = field(default_factory=dict)  # attachment id → document id
    people: dict = field(default_factory=dict)  # user id → name

    @classmethod
    def for_events(cls, application, definition, events):
        keys = {str(pk): key for pk, key in application.attachments.values_list("pk", "key")}
        assigned = {event.data["assignee"] for event in events if event.action == Action.ASSIGN and event.data}
        users = get_user_model().objects.filter(pk__in=assigned) if assigned else ()
        return cls(definition, keys, {user.pk: person_name(user) for user in users})

    def of(self, event):
        """Return the lines of one event."""
        lines = {
            Action.ASSIGN: self._assigned,
            Action.VERDICT: self._judged,
            Action.RETURN: self._asked,
            Action.FORWARD: self._forwarded,
            Action.REJECT: self._refused,
            Action.ISSUE: self._issued,
        }.get(event.action)
        return [line for line in lines(event.data) if line] if lines else []

    def _text(self, part, name):
        return self.definition.text(part.get(name), get_language())

    def _document(self, key):
        found = next((d for d in self.definition.document.get("documents") or () if d["id"] == key), None)
        return self._text(found, "label") if found else _("Another document")

    def _assigned(self, data):
        yield self.people.get(data.get("assignee"), "")

    def _judged(self, data):
        verdict = data.get("verdict", "")
        label = Verdict(verdict).label if verdict in Verdict.values else verdict
        yield f"{self._document(self.keys.get(data.get('attachment')))}: {label}"

    def _asked(self, data):
        yield from (self._document(key) for key in data.get("documents", ()))
        yield from (self._text(self.definition.question(key) or {}, "label") for key in data.get("questions", ()))
        day = parse_date(data.get("due_on", ""))
        if day:
            yield _("Reply by %(day)s") % {"day": long_date(day)}

    def _forwarded(self, data):
        stage = stage_by_id(self.definition, data.get("stage"))
        if stage:
            yield self._text(stage, "title")

    def _refused(self, data):
        for code in data.get("reasons", ()):
            reason = rejection_reason(self.definition, code)
            yield self._text(reason, "text") if reason else code

    def _issued(self, data):
        if data.get("document_number"):
            yield _("Document number %(number)s") % {"number": f"\u2068{data['document_number']}\u2069"}
