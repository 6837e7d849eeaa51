"""What an officer does to the application on the desk. Each act is one transition."""

from datetime import date

from django.db import transaction

from eservices import rules
from eservices.actions.calendar import holidays
from eservices.actions.transition import transition
from eservices.clock import add_working_days, today
from eservices.definitions import definition_for
from eservices.exceptions import NotAllowed
from eservices.models import Attachment, Completion, Directorate
from eservices.questions.route import directorate_code, next_stage, rejection_reason
from eservices.states import Action


def take(pk, officer, *, expected=None):
    """Put the application on the officer's own desk."""
    changes = {"assignee": officer, "answered": False}
    return transition(pk, Action.TAKE, actor=officer, expected=expected, plan=lambda a: {"changes": changes})


def assign(pk, manager, assignee, *, expected=None):
    """Give the application to an officer of the directorate that has it. Raises NotAllowed for anybody else."""

    def plan(application):
        if application.directorate_id not in rules.seats_of(assignee).working:
            raise NotAllowed(Action.ASSIGN, application.status)
        return {"changes": {"assignee": assignee}, "data": {"assignee": assignee.pk}}

    return transition(pk, Action.ASSIGN, actor=manager, expected=expected, plan=plan)


def release(pk, officer, *, expected=None):
    """Return the application to the directorate's queue."""
    return transition(
        pk, Action.RELEASE, actor=officer, expected=expected, plan=lambda a: {"changes": {"assignee": None}}
    )


def write_note(pk, officer, text, *, expected=None):
    """Keep an internal note; the citizen never sees it."""
    return transition(pk, Action.NOTE, actor=officer, expected=expected, text=text)


def write_message(pk, officer, text, *, expected=None):
    """Write to the applicant: shown on the tracking page and sent."""
    return transition(pk, Action.MESSAGE, actor=officer, expected=expected, text=text)


def judge_document(pk, officer, attachment_uuid, verdict, reason="", *, expected=None):
    """Record a verdict on one document, with the reason that the citizen reads word for word."""

    def plan(application):
        found = Attachment.objects.filter(application=application, uuid=attachment_uuid, replaced_by__isnull=True)
        attachment = found.first()
        if attachment is None:
            raise NotAllowed(Action.VERDICT, application.status)
        attachment.verdict, attachment.verdict_reason = verdict, reason
        attachment.save(update_fields=["verdict", "verdict_reason"])
        data = {"attachment": str(attachment.uuid), "verdict": verdict}
        return {"changes": {"answered": False}, "data": data}

    return transition(pk, Action.VERDICT, actor=officer, expected=expected, plan=plan, text=reason)


def return_for_completion(pk, officer, *, questions=(), documents=(), text, due_on, expected=None):
    """Ask the applicant for everything that is missing, at once; the clock stops until the answer.

    `questions` and `documents` are block ids. Raises NotAllowed for ids that are not in the definition.
    """

    def plan(application):
        definition = definition_for(application)
        known = {d["id"] for d in definition.document.get("documents") or ()}
        if not set(documents) <= known or not all(definition.question(q) for q in questions):
            raise NotAllowed(Action.RETURN, application.status)
        return {
            "changes": {"answered": False},
            "data": {
                "questions": list(questions),
                "documents": list(documents),
                "due_on": due_on.isoformat(),
            },
        }

    with transaction.atomic():
        event = transition(pk, Action.RETURN, actor=officer, expected=expected, plan=plan, text=text)
        Completion.objects.create(
            application_id=pk,
            event=event,
            questions=list(questions),
            documents=list(documents),
            text=text,
            due_on=due_on,
        )
    return event


def forward(pk, officer, *, text="", expected=None):
    """Move the application to its next stage, into the inbox of the directorate that works it."""
    return transition(pk, Action.FORWARD, actor=officer, expected=expected, plan=_plan_next_stage, text=text)


def _plan_next_stage(application):
    definition = definition_for(application)
    stage = next_stage(definition, application.answers, application.stage)
    if stage is None:
        raise NotAllowed(Action.FORWARD, application.status)
    code = directorate_code(definition, stage, application.answers)
    directorate = Directorate.objects.get(code=code)
    if application.confidential and not rules.can_receive_confidential(directorate):
        raise NotAllowed(Action.FORWARD, application.status)
    changes = {"stage": stage["id"], "stage_due_on": _stage_due(stage), "answered": False}
    if directorate.pk != application.directorate_id:
        changes |= {"directorate": directorate, "assignee": None}
    return {"changes": changes, "data": {"to": code, "stage": stage["id"]}}


def _stage_due(stage):
    return add_working_days(today(), stage.get("target_days") or 0, holidays())


def approve(pk, officer, *, text="", expected=None):
    """Decide in favour; the application goes on to the stage that issues the document, when there is one."""

    def plan(application):
        definition = definition_for(application)
        stage = next_stage(definition, application.answers, application.stage)
        if stage and directorate_code(definition, stage, application.answers) == application.directorate.code:
            return {"changes": {"stage": stage["id"], "stage_due_on": _stage_due(stage), "answered": False}}
        return {"changes": {"answered": False}}

    return transition(pk, Action.APPROVE, actor=officer, expected=expected, plan=plan, text=text)


def reject(pk, officer, *, reasons, text="", expected=None):
    """Decide against, with at least one reason of the service's list. Raises NotAllowed without one."""

    def plan(application):
        definition = definition_for(application)
        if not reasons or not all(rejection_reason(definition, code) for code in reasons):
            raise NotAllowed(Action.REJECT, application.status)
        return {"changes": {"answered": False}, "data": {"reasons": list(reasons)}}

    return transition(pk, Action.REJECT, actor=officer, expected=expected, plan=plan, text=text)


def issue(pk, officer, *, document_number, issued_on=None, text="", expected=None):
    """Record that the outcome document was issued, under its own number and date."""
    issued_on = issued_on or today()
    data = {"document_number": document_number, "issued_on": date.isoformat(issued_on)}
    return transition(pk, Action.ISSUE, actor=officer, expected=expected, text=text, data=data)
