"""The one writer of an application's status and stage.

Each change is one transaction: lock the row, check the rule, write the change and the access rows, append
the event, queue the messages.  Nothing outside the database takes part, so nothing else can make it fail.
"""

from django.db import transaction

from eservices import rules
from eservices.actions.calendar import holidays
from eservices.actions.index import follow_access
from eservices.actions.notify import queue_messages
from eservices.actions.slots import free_slots
from eservices.clock import BAGHDAD, add_working_days, filing_day, now, working_days_between
from eservices.definitions import definition_for
from eservices.exceptions import ChangedSinceOpened, NotAllowed
from eservices.models import Access, Application, Event
from eservices.models.access import Relation
from eservices.questions.route import present_stage
from eservices.states import CLOSED, FORGOING, MOVES, PAUSED, Action, Status, bucket_of

# What a plan may change; anything else is a mistake of ours, or an attempt to assign a field by its name.
_CHANGEABLE = {
    "assignee",
    "directorate",
    "stage",
    "stage_due_on",
    "answered",
    "answers",
    "applicant",
    "code_issue",
}
# Moves that alter nothing an officer could overwrite: an open page stays fresh.
_QUIET = {Action.VIEW, Action.VIEW_FILE, Action.REVEAL, Action.REISSUE_CODE, Action.REMIND}


def open_application(application, *, actor=None, data=None):
    """Insert a filed application with its access row, first event and messages. The caller holds the transaction."""
    application.events_count = 1
    application.save(force_insert=True)
    write_access(application)
    event = _append(application, Action.SUBMIT, actor, public=True, text="", data=data or {})
    queue_messages(event)
    return event


def transition(pk, action, *, actor=None, expected=None, plan=None, text="", data=None):
    """Make one move on application `pk` and return its event.

    `expected` is the revision that the person's page was made from; when the application has moved on,
    ChangedSinceOpened is raised. `plan(application)` is called with the locked row and returns
    {"changes": {...}, "data": {...}} with the fields to change. Raises NotAllowed.
    """
    action = Action(action)
    with transaction.atomic():
        application = _lock(pk)
        if expected is not None and application.revision != expected:
            raise ChangedSinceOpened(application.events.exclude(action__in=_QUIET).last())
        _refuse_forbidden(application, action, actor)
        planned = plan(application) if plan else {}
        before = application.directorate_id, application.stage
        _apply(application, action, planned.get("changes", {}))
        event = _append(
            application,
            action,
            actor,
            public=MOVES[action].public,
            text=text or planned.get("text", ""),
            data={**(data or {}), **planned.get("data", {})},
            at_desk=before,
        )
        if action not in _QUIET:
            write_access(application, left=before[0])
        queue_messages(event)
    return event


def _lock(pk):
    rows = Application.objects.select_related("version", "directorate").defer("version__document")
    return rows.select_for_update(of=("self",)).get(pk=pk)


def _refuse_forbidden(application, action, actor):
    stage = present_stage(definition_for(application), application.answers, application.stage)
    if not rules.can_move(actor, action, application, stage):
        raise NotAllowed(action, application.status)


def _apply(application, action, changes):
    unknown = set(changes) - _CHANGEABLE
    if unknown:
        raise ValueError(f"a transition does not change {sorted(unknown)}")
    for name, value in changes.items():
        setattr(application, name, value)
    target = MOVES[action].target
    if action == Action.TAKE and application.status == Status.SUBMITTED:
        target = Status.IN_REVIEW
    if target:
        _change_status(application, target)
    if action not in _QUIET:
        application.revision += 1
    application.events_count += 1
    application.save()


def _change_status(application, target):
    """Set the status and keep the clock: it stands while the citizen's answer is awaited."""
    moment = now()
    if application.status in PAUSED and target not in PAUSED:
        _resume_clock(application, moment)
    if target in PAUSED and application.status not in PAUSED:
        application.paused_on = moment.astimezone(BAGHDAD).date()
    if target in CLOSED:
        application.closed_at = moment
    if target in FORGOING:
        free_slots(application)
    application.status = target


def _resume_clock(application, moment):
    """Move every promised day on by the working days that were spent waiting."""
    days_off = holidays()
    resumed = filing_day(moment, days_off)
    waited = working_days_between(application.paused_on, resumed, days_off)
    application.due_on = add_working_days(application.due_on, waited, days_off)
    application.stage_due_on = add_working_days(application.stage_due_on, waited, days_off)
    application.paused_on = None


def _append(application, action, actor, *, public, text, data, at_desk=None):
    directorate_id, stage = at_desk or (application.directorate_id, application.stage)
    return Event.objects.create(
        application=application,
        number=application.events_count,
        action=action,
        actor=actor,
        directorate_id=directorate_id,
        stage=stage,
        status=application.status,
        public=public,
        text=text,
        data=data,
    )


def write_access(application, left=None):
    """Bring the access rows in line with the application. `left` is the directorate that had it before."""
    shared = {
        "present_id": application.directorate_id,
        "bucket": bucket_of(application.status),
        "assignee_id": application.assignee_id,
        "service_id": application.service_id,
        "received_at": application.submitted_at,
        "due_on": application.due_on,
    }
    if left is not None and left != application.directorate_id:
        relation = Relation.OWNER if left == application.owner_id else Relation.PAST
        Access.objects.filter(application=application, directorate_id=left).update(relation=relation)
    Access.objects.filter(application=application).exclude(relation=Relation.CURRENT).update(**shared)
    Access.objects.update_or_create(
        application=application,
        directorate_id=application.directorate_id,
        defaults={**shared, "relation": Relation.CURRENT, "due_on": application.stage_due_on},
    )
    if left is not None:
        follow_access(application, moved=left != application.directorate_id)
