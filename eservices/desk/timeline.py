"""The history of an application in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from eservices.desk.details import Details
from eservices.desk.words import person_name
from eservices.states import Action

# Looking is logged for the auditor; in the history of the case it would hide what was done.
_LOOKING = (Action.VIEW, Action.VIEW_FILE)


@dataclass(frozen=True)
class Happening:
    """One line of the history."""

    action: str
    title: str
    who: str
    directorate: str
    at: object
    text: str
    details: list
    is_public: bool


def history_of(sight, definition):
    """Return what happened, latest first; a former directorate reads what happened while it had the application."""
    events = sight.application.events.exclude(action__in=_LOOKING).select_related("actor", "directorate")
    if sight.is_past:
        events = events.filter(directorate__in=sight.directorates)
    events = list(events.order_by("-number"))
    details = Details.for_events(sight.application, definition, events)
    return [_happening(event, details) for event in events]


def who_did(event):
    """Return a name for whoever caused an event."""
    if event.actor_id:
        return person_name(event.actor)
    citizen = event.action in (Action.SUBMIT, Action.ANSWER, Action.WITHDRAW)
    return _("The applicant") if citizen else _("The portal")


def _happening(event, details):
    return Happening(
        action=event.action,
        title=Action(event.action).label,
        who=who_did(event),
        directorate=event.directorate.name(),
        at=event.at,
        text=event.text or "",
        details=details.of(event),
        is_public=event.public,
    )
