"""The clock in the side panel: days promised, days used, days left, one cell a working day."""

from dataclasses import dataclass

from eservices.actions.calendar import holidays
from eservices.clock import filing_day, today, working_days_between
from eservices.desk.words import Due, due_words

# More cells than this would be a grey bar that says nothing.
MOST_CELLS = 40


@dataclass(frozen=True)
class Duration:
    """Working days of the whole promise, and the deadline of the present stage."""

    due: Due
    stage_due: Due
    used: int
    total: int
    cells: tuple
    is_paused: bool


def duration_of(application):
    """Return the Duration of an application today."""
    days_off, day = holidays(), today()
    received = filing_day(application.submitted_at, days_off)
    stopped = application.paused_on or (application.closed_at and application.closed_at.date()) or day
    total = max(working_days_between(received, application.due_on, days_off), 0)
    used = max(working_days_between(received, min(stopped, day), days_off), 0)
    shown = min(total, MOST_CELLS)
    filled = shown if used >= total else round(used * shown / total) if total else 0
    return Duration(
        due=due_words(application, application.due_on, day, days_off),
        stage_due=due_words(application, application.stage_due_on, day, days_off),
        used=used,
        total=total,
        cells=tuple(number < filled for number in range(shown)),
        is_paused=application.is_paused,
    )
