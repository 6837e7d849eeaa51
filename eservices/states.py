"""Status codes of an application, named groups of them, and the table of moves.

Stages are data of a service's version; statuses are few and the same for every service
(they say whose turn it is and how it ended), so they stand here.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    SUBMITTED = "submitted", _("Submitted")
    IN_REVIEW = "in_review", _("Under review")
    RETURNED = "returned", _("Returned for completion")
    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Rejected")
    ISSUED = "issued", _("Document issued")
    WITHDRAWN = "withdrawn", _("Withdrawn by the applicant")
    LAPSED = "lapsed", _("Lapsed: no reply in time")


class Bucket(TextChoices):
    """Where an inbox keeps an application."""

    OPEN = "open", _("Open")
    WAITING = "waiting", _("Waiting for the citizen")
    CLOSED = "closed", _("Closed")


WORKABLE = frozenset({Status.SUBMITTED, Status.IN_REVIEW})
WAITING = frozenset({Status.RETURNED})
CLOSED = frozenset({Status.REJECTED, Status.ISSUED, Status.WITHDRAWN, Status.LAPSED})
# Ends at which nobody comes to an appointment that was kept free.
FORGOING = frozenset({Status.REJECTED, Status.WITHDRAWN, Status.LAPSED})
# The clock stands still while the next step is the citizen's.
PAUSED = WAITING


def bucket_of(status):
    """Return the inbox bucket in which an application of this status lies."""
    if status in CLOSED:
        return Bucket.CLOSED
    return Bucket.WAITING if status in WAITING else Bucket.OPEN


class Action(TextChoices):
    SUBMIT = "submit", _("Submitted")
    TAKE = "take", _("Taken")
    ASSIGN = "assign", _("Assigned")
    RELEASE = "release", _("Returned to the queue")
    NOTE = "note", _("Internal note")
    MESSAGE = "message", _("Message to the applicant")
    VERDICT = "verdict", _("Document checked")
    RETURN = "return", _("Returned for completion")
    ANSWER = "answer", _("Answered by the applicant")
    FORWARD = "forward", _("Forwarded")
    APPROVE = "approve", _("Approved")
    REJECT = "reject", _("Rejected")
    ISSUE = "issue", _("Document issued")
    WITHDRAW = "withdraw", _("Withdrawn")
    REMIND = "remind", _("Reminded")
    LAPSE = "lapse", _("Lapsed")
    REISSUE_CODE = "reissue_code", _("Tracking code issued again")
    VIEW = "view", _("Viewed")
    VIEW_FILE = "view_file", _("File opened")
    REVEAL = "reveal", _("National number shown")


class Who(TextChoices):
    """Who may make a move; `eservices.rules` decides whether this person is one."""

    OFFICER = "officer", _("Officer of the directorate that has it")
    MANAGER = "manager", _("Manager of the directorate that has it")
    DECIDER = "decider", _("Whoever decides at this stage")
    READER = "reader", _("Anybody who may read it")
    CITIZEN = "citizen", _("The applicant")
    SYSTEM = "system", _("The portal")
    COUNTER = "counter", _("The portal, or a clerk at a counter")


@dataclass(frozen=True)
class Move:
    """One row of the table: from which statuses, to which (None: unchanged), by whom, seen by the citizen or not."""

    action: Action
    sources: frozenset
    target: str | None
    who: Who
    public: bool = False


_OPEN = WORKABLE | {Status.APPROVED}
_NOT_CLOSED = _OPEN | WAITING
_ANY = frozenset(Status)

MOVES = {
    move.action: move
    for move in (
        Move(Action.TAKE, _OPEN, None, Who.OFFICER, public=True),
        Move(Action.ASSIGN, _NOT_CLOSED, None, Who.OFFICER),
        Move(Action.RELEASE, _NOT_CLOSED, None, Who.OFFICER),
        Move(Action.NOTE, _ANY, None, Who.OFFICER),
        Move(Action.MESSAGE, _ANY, None, Who.OFFICER, public=True),
        Move(Action.VERDICT, _NOT_CLOSED, None, Who.OFFICER),
        Move(Action.RETURN, WORKABLE, Status.RETURNED, Who.OFFICER, public=True),
        Move(Action.ANSWER, WAITING, Status.IN_REVIEW, Who.CITIZEN, public=True),
        Move(Action.FORWARD, _OPEN, None, Who.OFFICER, public=True),
        Move(Action.APPROVE, WORKABLE, Status.APPROVED, Who.DECIDER, public=True),
        Move(Action.REJECT, WORKABLE, Status.REJECTED, Who.DECIDER, public=True),
        Move(Action.ISSUE, frozenset({Status.APPROVED}), Status.ISSUED, Who.OFFICER, public=True),
        Move(Action.WITHDRAW, WORKABLE | WAITING, Status.WITHDRAWN, Who.CITIZEN, public=True),
        Move(Action.REMIND, WAITING, None, Who.SYSTEM, public=True),
        Move(Action.LAPSE, WAITING, Status.LAPSED, Who.SYSTEM, public=True),
        Move(Action.REISSUE_CODE, _ANY, None, Who.COUNTER),
        Move(Action.VIEW, _ANY, None, Who.READER),
        Move(Action.VIEW_FILE, _ANY, None, Who.READER),
        Move(Action.REVEAL, _ANY, None, Who.READER),
    )
}


def is_allowed(action, status):
    """Tell whether the table lets `action` be made on an application of this status."""
    return status in MOVES[action].sources
