"""What a line or a side panel says of an application: stage, due day and service in the officer's words."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from eservices.clock import working_days_between
from eservices.definitions import definition_for, definition_of
from eservices.questions.route import stage as stage_by_id
from eservices.states import CLOSED, Status

# The shape beside the word: nobody has to tell states apart by colour.
_SHAPES = {
    Status.SUBMITTED: "ring",
    Status.IN_REVIEW: "ring",
    Status.RETURNED: "diamond",
    Status.APPROVED: "tick",
    Status.ISSUED: "tick",
    Status.REJECTED: "cross",
    Status.WITHDRAWN: "cross",
    Status.LAPSED: "cross",
}


@dataclass(frozen=True)
class Due:
    """When something is due: a state (open, today, late, paused, done), its words, and the day."""

    state: str
    words: str
    day: object


def service_name(filed):
    """Return the service's name in the reader's language, as it stood in the version that was answered."""
    definition = definition_for(filed)
    return definition.text(definition.document.get("name"), get_language())


def published_name(service):
    """Return the name of a service as it stands on its card now."""
    definition = definition_of(service.current)
    return definition.text(definition.document.get("name"), get_language())


def stage_title(application):
    """Return the title of the present stage, empty when there is none."""
    definition = definition_for(application)
    stage = stage_by_id(definition, application.stage)
    return definition.text(stage["title"], get_language()) if stage else ""


def status_words(application):
    """Return (shape, words): the stage while somebody works on it, else how it stands."""
    status = Status(application.status)
    working = status in (Status.SUBMITTED, Status.IN_REVIEW)
    words = (stage_title(application) if working else "") or str(status.label)
    return _SHAPES[status], words


def due_words(application, day, today, holidays):
    """Return the Due of an application whose deadline is `day`."""
    if application.status in CLOSED:
        return Due("done", _("Closed"), application.closed_at)
    if application.is_paused:
        left = working_days_between(application.paused_on, day, holidays)
        return Due("paused", paused_words(left), day)
    left = working_days_between(today, day, holidays)
    if day < today:
        late = max(-left, 1)
        text = ngettext("%(days)s working day late", "%(days)s working days late", late)
        return Due("late", text % {"days": late}, day)
    if day == today or left == 0:
        return Due("today", _("Today"), day)
    text = ngettext("%(days)s working day left", "%(days)s working days left", left)
    return Due("soon" if left == 1 else "open", text % {"days": left}, day)


def paused_words(left):
    """Say that the clock stands, and what will be left when it goes on."""
    if left < 1:
        return _("Paused")
    text = ngettext("Paused, %(days)s working day left", "Paused, %(days)s working days left", left)
    return text % {"days": left}


def person_name(user):
    """Return how colleagues call a member of staff."""
    return user.get_full_name() or user.username


def isolated(text):
    """Return a value for a sentence in either direction."""
    return format_html("<bdi>{}</bdi>", text)
