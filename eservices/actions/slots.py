"""Places at appointments: given away with the filing, moved by a reply, freed when an application ends without one."""

from collections import Counter

from django.db import IntegrityError, transaction
from django.db.models import Count

from eservices.clock import today
from eservices.exceptions import SlotTaken
from eservices.models import SlotBooking
from eservices.questions.appointments import appointments, capacity_of, step_of


def full_slots(service_id, definition, *, own=None):
    """Return {question id: times without a free place}; what the application `own` holds is free to itself."""
    capacities = {question["id"]: capacity_of(question) for question in definition.slot_questions()}
    if not capacities:
        return {}
    rows = SlotBooking.objects.filter(service_id=service_id, question__in=capacities, starts__gte=today().isoformat())
    if own is not None:
        rows = rows.exclude(application=own)
    full = {}
    for row in rows.values("question", "starts").annotate(taken=Count("pk")).order_by():
        if row["taken"] >= capacities[row["question"]]:
            full.setdefault(row["question"], set()).add(row["starts"])
    return full


def book_slots(application, definition):
    """Take the places that a new application names; the caller holds the transaction. Raises SlotTaken."""
    for question, starts in appointments(definition, application.answers):
        _book(application, definition, question, starts)


def rebook_slots(application, definition, answers):
    """Take the places that new answers name, free those they leave; in the caller's transaction. Raises SlotTaken."""
    before = _counted(definition, application.answers)
    after = _counted(definition, answers)
    for (question_id, starts), number in (before - after).items():
        held = SlotBooking.objects.filter(application=application, question=question_id, starts=starts)
        SlotBooking.objects.filter(pk__in=list(held.values_list("pk", flat=True)[:number])).delete()
    for question_id, starts in (after - before).elements():
        _book(application, definition, definition.question(question_id), starts)


def free_slots(application):
    """Give back every place of an application."""
    SlotBooking.objects.filter(application=application).delete()


def _counted(definition, answers):
    return Counter((question["id"], starts) for question, starts in appointments(definition, answers))


def _book(application, definition, question, starts):
    """Insert at the first free place: of two takers of the last one the database refuses the second."""
    place = {"service_id": application.service_id, "question": question["id"], "starts": starts}
    taken = set(SlotBooking.objects.filter(**place).values_list("position", flat=True))
    capacity = capacity_of(question)
    for position in range(capacity if len(taken) < capacity else 0):
        if position not in taken:
            try:
                with transaction.atomic():
                    SlotBooking.objects.create(application=application, position=position, **place)
                return
            except IntegrityError:
                continue
    raise SlotTaken(question["id"], step_of(definition, question["id"]))
