"""What a citizen may see of an application: rows in, plain lines out. Reads only; shows the minimum.

Nothing internal passes: only public moves become lines, of documents only the verdicts that a return or a
decision made known, of people nobody, of answers nothing.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from eservices.clock import BAGHDAD, add_working_days, filing_day, working_days_between
from eservices.definitions import definition_for
from eservices.models import Directorate, Verdict
from eservices.models.attachment import ScanState
from eservices.questions.route import directorate_code, next_stage, rejection_reason
from eservices.questions.route import stage as stage_by_id
from eservices.questions.text import isolate
from eservices.rules import citizen_may_withdraw
from eservices.states import Action, Status
from eservices.tracking_words import Tag, late_words, move_label, received_tag, status_label, status_tag, verdict_tag

# Moves that end the work on the stage at which they were made.
_LEAVING = {Action.FORWARD, Action.APPROVE, Action.REJECT, Action.ISSUE}
# Of these the officer's text is meant for the applicant; every other text stays inside.
_SPOKEN = {Action.RETURN, Action.MESSAGE, Action.APPROVE, Action.REJECT, Action.ISSUE}
# Moves that make known what was said of the documents so far.
_DISCLOSING = {Action.RETURN, Action.APPROVE, Action.REJECT, Action.ISSUE}
_DECIDED = {
    Status.APPROVED: Action.APPROVE,
    Status.REJECTED: Action.REJECT,
    Status.ISSUED: Action.ISSUE,
}
_MOST_CELLS = 60


@dataclass
class PathNode:
    """One stage. `state` is done, now, you, stopped or todo; `at` is when it was passed."""

    title: str
    state: str
    text: str = ""
    directorate: str = ""
    at: datetime | None = None
    with_time: bool = False
    tag: Tag | None = None
    number: int = 0


@dataclass
class Promise:
    """The promised day. `cells` are "used", "pause" and "left", one a working day; empty when there are too many."""

    due_on: date
    first_due_on: date
    total: int
    used: int
    overdue: int = 0
    paused_on: date | None = None
    if_sent_today: date | None = None
    finished_on: date | None = None
    cells: list = field(default_factory=list)

    @property
    def has_moved(self):
        return (self.if_sent_today or self.due_on) != self.first_due_on

    @property
    def shown_on(self):
        """The date to print large."""
        return self.if_sent_today or self.due_on


@dataclass
class Remark:
    """What a directorate said of one document, as the citizen reads it."""

    tag: Tag
    text: str = ""


@dataclass
class DocumentLine:
    key: str
    label: str
    tag: Tag
    is_asked: bool = False


@dataclass
class MessageLine:
    title: str
    texts: list
    at: datetime
    action: str
    channels: list = field(default_factory=list)


@dataclass
class Tracked:
    """Everything the tracking page draws, but the form of a return."""

    number: str
    service: str
    directorate: str
    status: str
    tags: list
    next_step: str
    promise: Promise | None
    path: list
    documents: list
    messages: list
    remarks: dict
    outcome: MessageLine | None
    # How to appeal, in the words of the service; "" unless it was rejected.
    appeal: str
    may_withdraw: bool
    is_sample: bool
    was_answered: bool
    # The service to apply for again; "" unless it ended without a decision and is still offered.
    apply_again: str = ""


def track(application, language, *, now, holidays=(), completion=None):
    """Return the Tracked view of an application in `language`, which must be the active one.

    `completion` is the open return, or None; `now` is aware.
    """
    return _Reading(application, language, now, holidays, completion).result()


class _Reading:
    """One reading of one application: rows are fetched once and looked at from several sides."""

    def __init__(self, application, language, now, holidays, completion):
        self.application, self.language = application, language
        self.now, self.holidays, self.completion = now, holidays, completion
        self.definition = definition_for(application)
        self.answers = application.answers
        self.events = list(application.events.prefetch_related("messages"))
        self.public = [event for event in self.events if event.public]
        self.directorates = Directorate.objects.in_bulk(field_name="code")

    def text(self, texts):
        return self.definition.text(texts, self.language)

    def result(self):
        application, document = self.application, self.definition.document
        remarks = disclosed_remarks(self.events)
        last = self.public[-1] if self.public else None
        return Tracked(
            number=application.number,
            service=self.text(document["name"]),
            directorate=application.directorate.name(self.language),
            status=application.status,
            tags=self._tags(),
            next_step=self._next_step(),
            promise=self._promise(),
            path=self._path(),
            documents=self._documents(remarks),
            messages=self._messages(),
            remarks=remarks,
            outcome=self._outcome(),
            appeal=self.text(document.get("appeal")) if application.status == Status.REJECTED else "",
            may_withdraw=citizen_may_withdraw(application),
            is_sample=bool(document.get("sample")),
            was_answered=bool(last) and last.action == Action.ANSWER,
            apply_again=self._apply_again(),
        )

    def _apply_again(self):
        service = self.application.service
        ended = self.application.status in (Status.LAPSED, Status.WITHDRAWN)
        return service.slug if ended and service.is_live and service.current_id else ""

    # The head of the page

    def _tags(self):
        tags = [status_tag(self.application.status)]
        late = self._days_late()
        if late:
            tags.append(Tag(late_words(late), "bad", "clock"))
        return tags

    def _days_late(self):
        application = self.application
        if application.is_closed or application.is_paused:
            return 0
        return max(0, working_days_between(application.due_on, _day(self.now), self.holidays))

    def _next_step(self):
        application = self.application
        here = isolate(application.directorate.name(self.language))
        if application.status == Status.RETURNED:
            return _("Your application stays with %(directorate)s. It goes on once you have answered.") % {
                "directorate": here
            }
        if application.status == Status.APPROVED:
            return _("%(directorate)s is preparing your document.") % {"directorate": here}
        if application.is_closed:
            return ""
        following = next_stage(self.definition, self.answers, application.stage)
        if following is None:
            return _("%(directorate)s has your application. The decision comes next.") % {"directorate": here}
        return _("%(directorate)s has your application. Next: %(stage)s.") % {
            "directorate": here,
            "stage": isolate(self.text(following["title"])),
        }

    # The promised day

    def _promise(self):
        application = self.application
        if application.status in (Status.WITHDRAWN, Status.LAPSED):
            return None
        today = _day(application.closed_at or self.now)
        counted_to = application.paused_on or today
        received = filing_day(application.submitted_at, self.holidays)
        total = working_days_between(received, application.first_due_on, self.holidays)
        left = max(0, working_days_between(counted_to, application.due_on, self.holidays))
        promise = Promise(
            due_on=application.due_on,
            first_due_on=application.first_due_on,
            total=total,
            used=max(0, total - left),
            overdue=self._days_late(),
            paused_on=application.paused_on,
            finished_on=_day(application.closed_at) if application.closed_at else None,
        )
        if application.paused_on:
            waited = working_days_between(application.paused_on, filing_day(self.now, self.holidays), self.holidays)
            promise.if_sent_today = add_working_days(application.due_on, max(0, waited), self.holidays)
        promise.cells = _cells(promise)
        return promise

    # The way through the directorates

    def _path(self):
        nodes = [PathNode(_("Application submitted"), "done", at=self.application.submitted_at, with_time=True)]
        passed = {event.stage: event for event in self.public if event.action in _LEAVING}
        reached = {event.stage for event in self.events} | {self.application.stage}
        due = {stage["id"] for stage in self.definition.due_stages(self.answers)}
        ahead = False
        for stage in self.definition.document.get("stages") or ():
            if stage["id"] not in due | reached or (ahead and self.application.is_closed):
                continue
            nodes.append(self._node(stage, passed.get(stage["id"]), ahead))
            ahead = ahead or stage["id"] == self.application.stage
        nodes += self._end()
        for number, node in enumerate(nodes, start=1):
            node.number = number
        return nodes

    def _node(self, stage, passed, ahead):
        application = self.application
        node = PathNode(title=self.text(stage["title"]), state="todo", directorate=self._directorate_name(stage))
        if stage["id"] == application.stage:
            node.state, node.tag = self._state_here()
            node.text = "" if application.is_closed else self.text(stage.get("public"))
            node.at = passed.at if passed and node.state == "done" else None
        elif not ahead:
            node.state, node.at = "done", passed.at if passed else None
        return node

    def _state_here(self):
        status = self.application.status
        if status == Status.RETURNED:
            return "you", Tag(_("Waiting for you"), "you", "pause")
        if status == Status.ISSUED:
            return "done", None
        if self.application.is_closed:
            return "stopped", None
        late = working_days_between(self.application.stage_due_on, _day(self.now), self.holidays)
        return "now", Tag(late_words(late), "bad", "clock") if late > 0 else None

    def _end(self):
        application = self.application
        if not application.is_closed:
            return []
        state = "done" if application.status == Status.ISSUED else "stopped"
        return [PathNode(status_label(Status(application.status)), state, at=application.closed_at)]

    def _directorate_name(self, stage):
        row = self.directorates.get(directorate_code(self.definition, stage, self.answers))
        return row.name(self.language) if row else ""

    # Documents and messages

    def _documents(self, remarks):
        standing = [a for a in self.application.attachments.all() if not a.replaced_by_id]
        sent, held = {a.key for a in standing}, {a.key for a in standing if a.scan == ScanState.HELD}
        asked = set(self.completion.documents) if self.completion else set()
        lines = []
        for document in self.definition.document.get("documents") or ():
            key = document["id"]
            if key not in sent | asked:
                continue
            remark = self._remark_of(key, remarks)
            tag = remark.tag if remark else received_tag(is_held=key in held)
            lines.append(DocumentLine(key, self.text(document["label"]), tag, key in asked))
        return lines

    def _remark_of(self, key, remarks):
        """The remark on the newest file that stands under a document."""
        files = [a for a in self.application.attachments.all() if a.key == key and not a.replaced_by_id]
        found = [remarks[str(a.uuid)] for a in files if str(a.uuid) in remarks]
        return next((r for r in found if r.tag.tone == "bad"), found[-1] if found else None)

    def _outcome(self):
        """The decision in force, with its reasons; None before one."""
        if self.application.status not in _DECIDED:
            return None
        decided = [event for event in self.public if event.action in _DECIDED.values()]
        return self._line(decided[-1]) if decided else None

    def _messages(self):
        lines, taken = [], set()
        for event in self.public:
            if event.action == Action.TAKE:
                if event.stage in taken:
                    continue
                taken.add(event.stage)
            lines.append(self._line(event))
        return lines[::-1]

    def _line(self, event):
        channels = [message.get_channel_display() for message in event.messages.all()]
        return MessageLine(self._title(event), self._spoken(event), event.at, event.action, channels)

    def _title(self, event):
        if event.action == Action.FORWARD:
            stage = stage_by_id(self.definition, event.data.get("stage"))
            if stage:
                words = _("Your application has moved to %(directorate)s: %(stage)s")
                return words % {
                    "directorate": isolate(self._directorate_name(stage)),
                    "stage": isolate(self.text(stage["title"])),
                }
        if event.action == Action.TAKE:
            row = next((d for d in self.directorates.values() if d.pk == event.directorate_id), None)
            return _("An officer of %(directorate)s is looking at your application") % {
                "directorate": isolate(row.name(self.language)) if row else ""
            }
        return move_label(event.action)

    def _spoken(self, event):
        if event.action not in _SPOKEN:
            return []
        reasons = [rejection_reason(self.definition, code) for code in event.data.get("reasons", ())]
        texts = [self.text(reason["text"]) for reason in reasons if reason]
        if event.data.get("document_number"):
            number = isolate(event.data["document_number"])
            texts.append(_("Document number %(number)s.") % {"number": number})
        return [text for text in (*texts, event.text) if text]


def disclosed_remarks(events):
    """Return {attachment id: Remark} as far as a return or a decision has made verdicts known.

    A verdict recorded after the last of them is still the officer's own.
    """
    known_to = max((event.number for event in events if event.action in _DISCLOSING), default=0)
    remarks = {}
    for event in events:
        if event.action == Action.VERDICT and event.number < known_to:
            verdict = event.data.get("verdict", "")
            if verdict in Verdict.values:
                remarks[event.data["attachment"]] = Remark(verdict_tag(verdict), event.text or "")
            else:
                remarks.pop(event.data.get("attachment"), None)
    return remarks


def _day(moment):
    return moment.astimezone(BAGHDAD).date()


def _cells(promise):
    if not 0 < promise.total <= _MOST_CELLS:
        return []
    used = min(promise.used, promise.total)
    pause = ["pause"] if promise.paused_on else []
    return ["used"] * used + pause + ["left"] * (promise.total - used)
