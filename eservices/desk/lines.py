"""Access rows as lines of the inbox: what each cell says, worked out once for screen and export."""

from dataclasses import dataclass

from eservices.actions.calendar import holidays
from eservices.clock import today
from eservices.desk.words import Due, due_words, person_name, service_name, status_words
from eservices.models.access import Relation


@dataclass(frozen=True)
class Line:
    """One application in a list."""

    uuid: str
    number: str
    service: str
    applicant: str
    shape: str
    stage: str
    received: object
    due: Due | None
    assignee: str
    directorate: str
    answered: bool
    confidential: bool
    is_past: bool
    is_elsewhere: bool


def lines_of(rows):
    """Return the Lines of access rows. A former directorate's line shows number and service only."""
    days_off, day = holidays(), today()
    return [_past_line(row) if row.relation == Relation.PAST else _line(row, day, days_off) for row in rows]


def _line(row, day, days_off):
    application = row.application
    shape, stage = status_words(application)
    elsewhere = row.relation == Relation.OWNER
    return Line(
        uuid=str(application.uuid),
        number=application.number_in_groups,
        service=service_name(application),
        applicant=application.applicant.get("name", ""),
        shape=shape,
        stage=stage,
        received=application.submitted_at,
        due=due_words(application, row.due_on, day, days_off),
        assignee=person_name(application.assignee) if application.assignee and not elsewhere else "",
        directorate=application.directorate.name(),
        answered=application.answered and row.relation == Relation.CURRENT,
        confidential=application.confidential,
        is_past=False,
        is_elsewhere=elsewhere,
    )


def _past_line(row):
    application = row.application
    return Line(
        uuid=str(application.uuid),
        number=application.number_in_groups,
        service=service_name(application),
        applicant="",
        shape="",
        stage="",
        received=application.submitted_at,
        due=None,
        assignee="",
        directorate="",
        answered=False,
        confidential=False,
        is_past=True,
        is_elsewhere=False,
    )
