"""What a ticker does every minute: finds work by its rows, whatever became of the tasks that were to do it."""

from datetime import timedelta

from django.db import transaction

from eservices.actions.contact import drop_old_contacts
from eservices.actions.deliver import deliver_due
from eservices.actions.kept_reply import drop_expired_kept_replies
from eservices.actions.rescan import rescan_held
from eservices.actions.transition import transition
from eservices.clock import now, today
from eservices.exceptions import EserviceError
from eservices.models import Attachment, Completion, Draft, Throttle
from eservices.states import Action, Status
from media.storage import PrivateStorage

# Bytes without a row this old belong to an upload that never ended.
ORPHAN_AGE = timedelta(hours=48)
# How long before the last day an applicant is reminded, and how soon after the return not yet.
REMIND_AHEAD = timedelta(days=5)
REMIND_NOT_WITHIN = timedelta(days=2)


def sweep():
    """Do everything that is due; return {what: how many}."""
    return {
        "messages": deliver_due(),
        "lapsed": lapse_unanswered(),
        "reminded": remind_waiting(),
        "drafts": drop_expired_drafts(),
        "kept replies": drop_expired_kept_replies(),
        "messages to us": drop_old_contacts(),
        "limits": Throttle.objects.filter(expires_at__lt=now()).delete()[0],
        "files": delete_orphan_files(),
        "scanned": rescan_held(),
    }


def lapse_unanswered():
    """Close applications whose applicant did not reply by the day given; return how many."""
    late = Completion.objects.filter(closed_at__isnull=True, due_on__lt=today(), application__status=Status.RETURNED)
    count = 0
    for completion in late.iterator():
        try:
            with transaction.atomic():
                transition(completion.application_id, Action.LAPSE)
                Completion.objects.filter(pk=completion.pk).update(closed_at=now())
            count += 1
        except EserviceError:
            continue  # answered in this very moment
    return count


def remind_waiting():
    """Remind, once, applicants whose day to reply is near; return how many.

    Nobody is reminded of what was asked only yesterday.
    """
    day = today()
    near = Completion.objects.filter(
        closed_at__isnull=True,
        reminded_at__isnull=True,
        due_on__range=(day, day + REMIND_AHEAD),
        created_at__lt=now() - REMIND_NOT_WITHIN,
        application__status=Status.RETURNED,
    )
    count = 0
    for completion in near.iterator():
        try:
            with transaction.atomic():
                if Completion.objects.filter(pk=completion.pk, reminded_at__isnull=True).update(reminded_at=now()):
                    data = {"due_on": completion.due_on.isoformat()}
                    transition(completion.application_id, Action.REMIND, data=data)
                    count += 1
        except EserviceError:
            continue  # answered in this very moment
    return count


def drop_expired_drafts():
    """Delete drafts past their day with the rows of their files; return how many drafts."""
    expired = Draft.objects.filter(expires_at__lt=now())
    Attachment.objects.filter(draft__in=expired).delete()
    return expired.delete()[0]


def delete_orphan_files():
    """Delete stored bytes that no row names any more; return how many files."""
    storage = PrivateStorage()
    names = list(storage.stored_before(ORPHAN_AGE.total_seconds()))
    count = 0
    for start in range(0, len(names), 500):
        chunk = set(names[start : start + 500])
        kept = set(Attachment.objects.filter(stored_as__in=chunk).values_list("stored_as", flat=True))
        kept |= set(Attachment.objects.filter(thumbnail__in=chunk).values_list("thumbnail", flat=True))
        for name in chunk - kept:
            storage.delete(name)
            count += 1
    return count
