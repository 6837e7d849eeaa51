"""What an applicant does after filing. The caller has checked number and code."""

from django.db import transaction

from eservices.actions.index import index_application
from eservices.actions.submit import applicant_of
from eservices.actions.transition import transition
from eservices.clock import now
from eservices.definitions import definition_for
from eservices.exceptions import NotAllowed
from eservices.models import Application, Attachment, Completion
from eservices.questions.definition import DOCUMENTS
from eservices.states import Action


def open_completion(application):
    """Return what the applicant is asked to complete, or None."""
    return Completion.objects.filter(application=application, closed_at__isnull=True).select_related("event").first()


def answer_return(pk, answers):
    """Send the reply to a return: changed answers of the questions that were asked, and the new files.

    Files were attached to the application before, under the key of their document; here they take the place
    of those they answer. Only questions that were asked are changed. Raises NotAllowed when nothing is asked.
    """
    with transaction.atomic():
        application = Application.objects.select_for_update(of=("self",)).get(pk=pk)
        completion = open_completion(application)
        if completion is None:
            raise NotAllowed(Action.ANSWER, application.status)
        changed = {key: value for key, value in answers.items() if key in completion.questions}
        _replace_documents(application, completion)

        def plan(locked):
            definition = definition_for(locked)
            merged = definition.prune({**locked.answers, **changed, DOCUMENTS: _documents_of(locked, definition)})
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


def _replace_documents(application, completion):
    """Let each newly sent file of an asked document take the place of the older ones."""
    for key in [*completion.documents, *completion.questions]:
        files = Attachment.objects.filter(application=application, key=key, replaced_by__isnull=True)
        new = files.filter(created_at__gte=completion.created_at).order_by("created_at").last()
        if new:
            files.filter(created_at__lt=completion.created_at).update(replaced_by=new)


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
