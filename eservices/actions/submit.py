"""Filing: from a complete draft to an application, once, whatever happens in between.

Only the database takes part. The same draft filed again (double click, refresh, back, a lost response, ten
posts at a time) gives the application that it became.
"""

from django.db import IntegrityError, transaction

from eservices.actions.calendar import holidays
from eservices.actions.draft import answers_with_files, refuse_closed_for_filing
from eservices.actions.index import index_application
from eservices.actions.slots import book_slots
from eservices.actions.transition import open_application
from eservices.clock import add_working_days, filing_day, now
from eservices.definitions import definition_for
from eservices.exceptions import DraftIncomplete
from eservices.models import Application, Attachment, Directorate, Draft
from eservices.questions.route import first_stage
from eservices.questions.types.people import full_name
from eservices.reference import make_number
from eservices.reference_lists import with_labels

# Ten random digits: with a million applications a fresh number is taken once in ten thousand draws.
_DRAWS = 50


def filed_application(draft):
    """Return the application that a draft became, or None."""
    return Application.objects.select_related("version", "service").filter(draft_id=draft.id).first()


def submit(draft, *, check=None):
    """File a draft and return its application; a draft that was filed before returns the same one.

    `check(draft, definition)` returns the id of the first step that does not hold, or None; it runs on the
    locked draft. Raises DraftIncomplete (SlotTaken when an appointment has just gone) and ServiceClosed.
    """
    if existing := filed_application(draft):
        return existing
    with transaction.atomic():
        draft = (
            Draft.objects.select_for_update(of=("self",))
            .select_related("version__service__directorate")
            .get(pk=draft.pk)
        )
        if existing := filed_application(draft):
            return existing
        definition = definition_for(draft)
        refuse_closed_for_filing(draft, definition)
        if check and (step := check(draft, definition)):
            raise DraftIncomplete(step)
        application = _build(draft, definition)
        _file(application, draft, definition)
    return application


def _build(draft, definition):
    """Return the unsaved application of a draft, with its promised days."""
    answers = with_labels(definition, definition.prune(answers_with_files(draft, definition)))
    stage = first_stage(definition, answers)
    service = draft.version.service
    directorate = _directorate_of(definition, stage, answers) or service.directorate
    due, stage_due = promised_days(definition, answers, stage)
    anonymous = definition.is_anonymous(answers)
    return Application(
        draft_id=draft.id,
        service=service,
        version=draft.version,
        text_revision=draft.text_revision,
        language=draft.language,
        answers=answers,
        applicant={} if anonymous else applicant_of(definition, answers),
        confidential=anonymous or definition.is_confidential(answers),
        anonymous=anonymous,
        filed_by=draft.filed_by,
        stage=stage["id"] if stage else "",
        owner=service.directorate,
        directorate=directorate,
        submitted_at=now(),
        first_due_on=due,
        due_on=due,
        stage_due_on=stage_due,
    )


def promised_days(definition, answers, stage):
    """Return the days by which the decision and the end of `stage` are promised to who files now."""
    days_off = holidays()
    received = filing_day(now(), days_off)
    durations = (definition.working_days(answers), (stage or {}).get("target_days") or 0)
    return tuple(add_working_days(received, days, days_off) for days in durations)


def _directorate_of(definition, stage, answers):
    code = definition.stage_directorate(stage, answers) if stage else ""
    return Directorate.objects.filter(code=code).first()


def applicant_of(definition, answers):
    """Return {"name", "phone", "email", "national_number"} as far as the answers hold them."""
    found = {"name": full_name(definition.purpose(answers, "applicant_name"))} | {
        purpose: definition.purpose(answers, purpose) for purpose in ("phone", "email", "national_number")
    }
    return {key: value for key, value in found.items() if value}


def _file(application, draft, definition):
    """Insert the application with everything that belongs to it; the caller holds the transaction."""
    _insert_with_number(application, {"channel": "counter" if draft.filed_by_id else "web"}, draft.filed_by)
    book_slots(application, definition)
    _hand_over_files(application, draft, definition)
    index_application(application, definition)
    draft.answers = {}
    draft.revision += 1  # a save of what another tab read before is noticed
    draft.save(update_fields=["answers", "revision"])


def _hand_over_files(application, draft, definition):
    """Move the files that the answers name; those of hidden questions and documents are dropped like the answers."""
    attached = Attachment.objects.filter(draft=draft)
    attached.filter(uuid__in=definition.files_in(application.answers)).update(application=application, draft=None)
    attached.delete()


def _insert_with_number(application, data, actor):
    for _ in range(_DRAWS):
        application.number = make_number()
        try:
            with transaction.atomic():
                return open_application(application, actor=actor, data=data)
        except IntegrityError:
            if not Application.objects.filter(number=application.number).exists():
                raise  # not the number: some other rule of the database
            application.pk = None
    raise RuntimeError("no free application number was drawn")
