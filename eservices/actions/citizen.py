"""What an applicant does after filing. The caller has checked number and code."""

from django.db import transaction

from eservices.actions.index import index_application
from eservices.actions.slots import rebook_slots
from eservices.actions.submit import applicant_of
from eservices.actions.transition import transition
from eservices.clock import now
from eservices.definitions import definition_for
from eservices.exceptions import NotAllowed
from eservices.models import Application, Attachment, Completion
from eservices.questions.asked import asked_ids
from eservices.questions.definition import DOCUMENTS, LABELS
from eservices.reference_lists import with_labels
from eservices.states import Action


def open_completion(application):
    """Return what the applicant is asked to complete, or None."""
    return Completion.objects.filter(application=application, closed_at__isnull=True).select_related("event").first()


def files_of_reply(application, completion):
    """Return {question or document id: [attachments]} of what was sent since the return and not yet handed in."""
    found = {}
    sent = Attachment.objects.filter(application=application, created_at__gte=completion.created_at)
    for attachment in sent.filter(replaced_by__isnull=True):
        found.setdefault(attachment.key, []).append(attachment)
    return found


def keep_typed(completion, answers):
    """Keep what was typed in a reply that could not be handed in yet; None forgets an answer."""
    with transaction.atomic():
        fresh = Completion.objects.select_for_update().get(pk=completion.pk)
        merged = {**fresh.working_answers, **answers}
        fresh.working_answers = {key: value for key, value in merged.items() if value is not None}
        fresh.save(update_fields=["working_answers"])
    completion.working_answers = fresh.working_answers


def remove_from_reply(application, attachment_uuid):
    """Remove a file of the reply that is being prepared; what was filed before stays."""
    completion = open_completion(application)
    if completion:
        Attachment.objects.filter(
            application=application, uuid=attachment_uuid, created_at__gte=completion.created_at
        ).delete()


def answer_return(pk, answers):
    """Send the reply to a return: changed answers of the questions that were asked, and the new files.

    Files were attached to the application before, under the key of their document; here they take the place
    of those they answer. Only questions that were asked are changed. Raises NotAllowed when nothing is asked
    and SlotTaken when an appointment has just gone.
    """
    with transaction.atomic():
        application = Application.objects.select_for_update(of=("self",)).get(pk=pk)
        completion = open_completion(application)
        if completion is None:
            raise NotAllowed(Action.ANSWER, application.status)
        asked = asked_ids(definition_for(application), completion.questions)
        changed = {key: value for key, value in answers.items() if key in asked}
        _replace_documents(application, [*completion.documents, *asked], completion.created_at)

        def plan(locked):
            definition = definition_for(locked)
            merged = definition.prune({**locked.answers, **changed, DOCUMENTS: _documents_of(locked, definition)})
            merged = with_labels(definition, merged, filed=locked.answers.get(LABELS))
            rebook_slots(locked, definition, merged)
            applicant = {} if locked.anonymous else applicant_of(definition, merged)
            return {
                "changes": {"answers": merged, "applicant": applicant, "answered": True},
                "data": {"questions": sorted(changed), "documents": completion.documents},
            }

        event = transition(pk, Action.ANSWER, plan=plan)
        completion.closed_at = now()
        completion.working_answers = {}
        completion.save(update_fields=["closed_at", "working_answers"])
        application = Application.objects.get(pk=pk)
        index_application(application, definition_for(application))
    return event


def _replace_documents(application, keys, since):
    """Let the newly sent files of an asked document take the place of the older ones."""
    for key in keys:
        files = Attachment.objects.filter(application=application, key=key, replaced_by__isnull=True)
        new = files.filter(created_at__gte=since).order_by("created_at").last()
        if new:
            files.filter(created_at__lt=since).update(replaced_by=new)


def _documents_of(application, definition):
    documents = {d["id"] for d in definition.document.get("documents") or ()}
    found = {}
    for attachment in Attachment.objects.filter(application=application, replaced_by__isnull=True):
        if attachment.key in documents:
            found.setdefault(attachment.key, []).append(str(attachment.uuid))
    return found


def withdraw(pk, *, text=""):
    """Withdraw the application at the applicant's wish."""
    with transaction.atomic():
        event = transition(pk, Action.WITHDRAW, text=text)
        Completion.objects.filter(application_id=pk, closed_at__isnull=True).update(closed_at=now())
    return event


def send_code_again(pk):
    """Send the tracking code to the stored contact once more, without a new one."""
    return transition(pk, Action.REISSUE_CODE, data={"renewed": False})
