"""Messages to the governorate as staff find them: only those of directorates in which the person reads."""

from django.db.models import Count, Q

from eservices.models import ContactMessage
from eservices.rules import seats_of

Status = ContactMessage.Status
# Part of the list → its condition; `mine` needs the person.
PARTS = ("open", "mine", "closed")
PER_PAGE = 30


def contacts_for(user):
    """Return the messages that this person may read."""
    return ContactMessage.objects.filter(directorate_id__in=seats_of(user).reading)


def contacts_in(user, part):
    """Return the messages of one part of the list, what is due first, what was closed last first."""
    rows = contacts_for(user).filter(_condition(user, part)).select_related("topic", "directorate", "assignee")
    return rows.order_by("-closed_at", "-pk") if part == "closed" else rows.order_by("due_on", "pk")


def contact_counts(user):
    """Return {part: how many}."""
    counted = {part: Count("pk", filter=_condition(user, part)) for part in PARTS}
    return contacts_for(user).aggregate(**counted)


def find_contact(user, pk):
    """Return one message that this person may read, None for a foreign or a missing one."""
    rows = contacts_for(user).select_related("topic", "directorate", "assignee")
    return rows.filter(pk=pk).first()


def _condition(user, part):
    if part == "closed":
        return Q(status=Status.CLOSED)
    still_open = Q(status__in=[Status.NEW, Status.TAKEN])
    return still_open & Q(assignee=user) if part == "mine" else still_open
