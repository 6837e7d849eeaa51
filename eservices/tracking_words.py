"""The words and looks of the tracking page: how a status, a move and a verdict read to the applicant."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from eservices.models import Verdict
from eservices.states import Action, Status

# How each status looks: tone and icon of its tag. The words are `status_label`'s.
_LOOKS = {
    Status.SUBMITTED: ("run", "send"),
    Status.IN_REVIEW: ("run", "clock"),
    Status.RETURNED: ("you", "hand"),
    Status.APPROVED: ("ok", "check-circle"),
    Status.REJECTED: ("bad", "close"),
    Status.ISSUED: ("ok", "qr"),
    Status.WITHDRAWN: ("", "undo"),
    Status.LAPSED: ("", "stop"),
}


@dataclass
class Tag:
    """A coloured word with an icon. `tone` is ok, run, you, bad or empty."""

    label: str
    tone: str = ""
    icon: str = ""


def status_tag(status):
    """Return the tag of a status."""
    status = Status(status)
    return Tag(status_label(status), *_LOOKS[status])


def verdict_tag(verdict):
    """Return the tag of a verdict on a document."""
    if verdict == Verdict.ACCEPTED:
        return Tag(str(Verdict(verdict).label), "ok", "check-circle")
    return Tag(str(Verdict(verdict).label), "bad", "alert")


def received_tag(*, is_held):
    """Return the tag of a document of which nothing was said yet; a held one waits for the virus check."""
    if is_held:
        return Tag(_("Received; waiting for the virus check"), "run", "clock")
    return Tag(pgettext("a document", "Received"), "", "document")


def status_label(status):
    """Return a status as the applicant reads it."""
    return {
        Status.SUBMITTED: pgettext("status for the applicant", "Received"),
        Status.IN_REVIEW: pgettext("status for the applicant", "Under review"),
        Status.RETURNED: pgettext("status for the applicant", "Returned: waiting for you"),
        Status.APPROVED: pgettext("status for the applicant", "Approved"),
        Status.REJECTED: pgettext("status for the applicant", "Rejected"),
        Status.ISSUED: pgettext("status for the applicant", "Document issued"),
        Status.WITHDRAWN: pgettext("status for the applicant", "Withdrawn at your wish"),
        Status.LAPSED: pgettext("status for the applicant", "Closed: no reply in time"),
    }[status]


def move_label(action):
    """Return a public move as the applicant reads it."""
    return {
        Action.SUBMIT: _("Your application was received"),
        Action.MESSAGE: _("A message from the directorate"),
        Action.RETURN: _("Your application was returned for completion"),
        Action.ANSWER: _("Your reply was received"),
        Action.REMIND: _("A reminder: your reply is awaited"),
        Action.FORWARD: _("Your application has moved on"),
        Action.APPROVE: _("Your application was approved"),
        Action.REJECT: _("Your application was rejected"),
        Action.ISSUE: _("Your document is ready"),
        Action.WITHDRAW: _("You withdrew the application"),
        Action.LAPSE: _("The application was closed because no reply came in time"),
    }.get(action, "")


def late_words(days):
    """Return how many working days something is late."""
    text = ngettext("%(days)s working day overdue", "%(days)s working days overdue", days)
    return text % {"days": days}
