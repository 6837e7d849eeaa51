"""What should happen next: the one likely action, the other allowed ones, and a sentence that says why."""

from dataclasses import dataclass

from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from eservices import rules
from eservices.desk.papers import judged_count, refused_files
from eservices.models import Directorate
from eservices.questions.route import directorate_code, next_stage, present_stage
from eservices.states import WORKABLE, Action, Status

# Verbal nouns, as buttons are worded.
LABELS = {
    Action.TAKE: gettext_lazy("Take the application"),
    Action.VERDICT: gettext_lazy("Keep the verdicts"),
    Action.ASSIGN: gettext_lazy("Assign to an officer"),
    Action.RELEASE: gettext_lazy("Return to the queue"),
    Action.RETURN: gettext_lazy("Return for completion"),
    Action.FORWARD: gettext_lazy("Forward to the next stage"),
    Action.APPROVE: gettext_lazy("Approve"),
    Action.REJECT: gettext_lazy("Reject"),
    Action.ISSUE: gettext_lazy("Record the issued document"),
}
# Acts that ask for something first have a page; the others are one press.
WITH_PAGE = frozenset({Action.ASSIGN, Action.RETURN, Action.FORWARD, Action.APPROVE, Action.REJECT, Action.ISSUE})


@dataclass(frozen=True)
class Onward:
    """The stage that forwarding leads to."""

    title: str
    directorate: str
    is_elsewhere: bool


@dataclass(frozen=True)
class NextStep:
    """What the footer offers and the line on top says."""

    sentence: str
    likely: str
    menu: tuple
    allowed: frozenset
    onward: Onward | None


def onward_of(definition, application):
    """Return where forwarding leads, or None at the last stage."""
    stage = next_stage(definition, application.answers, application.stage)
    if stage is None:
        return None
    directorate = Directorate.objects.filter(code=directorate_code(definition, stage, application.answers)).first()
    if directorate is None:
        return None
    if application.confidential and not rules.can_receive_confidential(directorate):
        return None
    title = definition.text(stage["title"], get_language())
    return Onward(title, directorate.name(), directorate.pk != application.directorate_id)


def allowed_for(user, application, definition, onward):
    """Return the actions open to this person now, forwarding only where there is a next stage."""
    stage = present_stage(definition, application.answers, application.stage)
    allowed = rules.allowed_actions(user, application, stage)
    if onward is None:
        allowed.discard(Action.FORWARD)
    if application.assignee_id == user.pk:
        allowed.discard(Action.TAKE)
    if application.assignee_id is None:
        allowed.discard(Action.RELEASE)
    return frozenset(allowed)


def next_step(user, application, definition, papers):
    """Return the NextStep of an application for this person."""
    onward = onward_of(definition, application)
    allowed = allowed_for(user, application, definition, onward)
    likely = next((action for action in _in_order(application, papers, onward) if action in allowed), "")
    menu = tuple((action, label) for action, label in LABELS.items() if action in allowed - {likely, Action.VERDICT})
    return NextStep(_sentence(user, application, papers, onward, allowed), likely, menu, allowed, onward)


def _in_order(application, papers, onward):
    """Yield what is likely, the likeliest first."""
    if application.assignee_id is None:
        yield Action.TAKE
    judged, every = judged_count(papers)
    if judged < every and application.status in WORKABLE:
        yield Action.VERDICT
    if refused_files(papers):
        yield Action.RETURN
    if application.status == Status.APPROVED and not (onward and onward.is_elsewhere):
        yield Action.ISSUE
    yield from (Action.FORWARD, Action.APPROVE, Action.ISSUE, Action.RETURN)


def _sentence(user, application, papers, onward, allowed):
    if application.is_closed:
        return _("Closed. Nothing more is to be done.")
    if application.directorate_id not in rules.seats_of(user).reading:
        return _("Now with %(directorate)s.") % {"directorate": application.directorate.name()}
    if application.status == Status.RETURNED:
        return _("Waiting for the applicant. The clock stands until the answer comes.")
    if application.assignee_id is None:
        return _("Nobody has taken this application yet.")
    if application.answered:
        return _("The applicant has answered. Check what is new.")
    return _sentence_on_documents(papers) or _sentence_on_way(application, onward, allowed)


def _sentence_on_documents(papers):
    refused, (judged, every) = len(refused_files(papers)), judged_count(papers)
    if judged < every:
        text = ngettext(
            "%(count)s document without a verdict.", "%(count)s documents without a verdict.", every - judged
        )
        sentence = text % {"count": every - judged}
        if refused:
            sentence += " " + _(
                "Judge all of them first, so that the application is returned once, with everything it lacks."
            )
        return sentence
    if refused:
        text = ngettext(
            "%(count)s document is not accepted. Return the application once, with everything it lacks.",
            "%(count)s documents are not accepted. Return the application once, with everything it lacks.",
            refused,
        )
        return text % {"count": refused}
    return ""


def _sentence_on_way(application, onward, allowed):
    if application.status == Status.APPROVED and not (onward and onward.is_elsewhere):
        return _("Approved. Record the document once it is issued.")
    if onward and Action.FORWARD in allowed:
        return _("Documents are in order. Next stage: %(stage)s, %(directorate)s.") % {
            "stage": onward.title,
            "directorate": onward.directorate,
        }
    return _("The decision is due.") if Action.APPROVE in allowed else _("A manager decides at this stage.")
