"""Messages to the governorate: filed once, acknowledged, then taken, noted, answered, passed on and closed."""

import logging
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from eservices.actions.calendar import holidays
from eservices.clock import add_working_days, filing_day, is_moved, now
from eservices.exceptions import NotAllowed
from eservices.models import ContactEvent, ContactMessage, Message
from eservices.models.message import Channel
from eservices.questions.text import isolate, ltr
from eservices.reference import make_number
from eservices.tasks import wake_delivery

logger = logging.getLogger("bawaba.contact")

Act, Status = ContactEvent.Act, ContactMessage.Status
# A question is answered within so many working days (LOSI 250).
ANSWER_DAYS = 3
_TRIES = 5

# Act → statuses from which it is possible, and the status that follows (None: it stays).
ACTS = {
    Act.TAKE: ({Status.NEW, Status.TAKEN}, Status.TAKEN),
    Act.NOTE: ({Status.NEW, Status.TAKEN, Status.CLOSED}, None),
    Act.ANSWER: ({Status.NEW, Status.TAKEN}, Status.TAKEN),
    Act.MOVE: ({Status.NEW, Status.TAKEN}, Status.NEW),
    Act.CLOSE: ({Status.NEW, Status.TAKEN}, Status.CLOSED),
}
WITH_TEXT = {Act.NOTE, Act.ANSWER}


def send_contact(*, form_id, topic, content, language):
    """File a message, acknowledge it where a contact is given, and return it; the same form gives the same one."""
    for _attempt in range(_TRIES):
        found = ContactMessage.objects.filter(form_id=form_id).first()
        if found:
            return found
        try:
            with transaction.atomic():
                return _file(form_id, topic, content, language)
        except IntegrityError:
            continue  # filed at this very moment by a second click, or a number that is taken
    raise RuntimeError("no free number was found")


def _file(form_id, topic, content, language):
    received = now()
    closed_days = holidays()
    contact = ContactMessage.objects.create(
        number=make_number(),
        form_id=form_id,
        topic=topic,
        directorate_id=topic.directorate_id,
        language=language,
        content=content,
        received_at=received,
        due_on=add_working_days(filing_day(received, closed_days), ANSWER_DAYS, closed_days),
    )
    event = ContactEvent.objects.create(contact=contact, act=Act.SEND)
    with override(language):
        text = ngettext(
            "Your message %(number)s to %(name)s was received. You get an answer within %(days)s working day.",
            "Your message %(number)s to %(name)s was received. You get an answer within %(days)s working days.",
            ANSWER_DAYS,
        )
        values = {"number": ltr(contact.number_in_groups), "name": isolate(topic.directorate.name(language))}
        _queue(contact, event, text % (values | {"days": ANSWER_DAYS}))
    return contact


@transaction.atomic
def do_contact(pk, act, actor, *, text="", directorate=None):
    """Do one act with a message and record it; raises NotAllowed when its status has no such act.

    `text` is the note or the answer; `directorate` is where it is passed on to.
    """
    contact = ContactMessage.objects.select_for_update().get(pk=pk)
    sources, following = ACTS[act]
    if contact.status not in sources or (act == Act.ANSWER and not contact.can_be_answered):
        raise NotAllowed(act, contact.status)
    event = ContactEvent.objects.create(contact=contact, actor=actor, act=act, text=text)
    _follow(contact, act, actor, directorate, following)
    if act == Act.ANSWER:
        with override(contact.language):
            words = _("Answer to your message %(number)s: %(text)s")
            _queue(contact, event, words % {"number": ltr(contact.number_in_groups), "text": isolate(text)})
    return contact


def _follow(contact, act, actor, directorate, following):
    """Write what an act changes in the message's row."""
    changes = {"status": following} if following else {}
    if act in (Act.TAKE, Act.ANSWER) and (act == Act.TAKE or contact.assignee_id is None):
        changes["assignee"] = actor
    if act == Act.MOVE:
        changes |= {"directorate": directorate, "assignee": None}
    if act == Act.CLOSE:
        changes["closed_at"] = now()
    for name, value in changes.items():
        setattr(contact, name, value)
    if changes:
        contact.save(update_fields=list(changes))


def record_contact_view(contact, reader):
    """Record that `reader` opened a message: it is somebody's personal data."""
    ContactEvent.objects.create(contact=contact, actor=reader, act=Act.VIEW)


def drop_old_contacts():
    """Delete closed messages whose time of keeping is over, with what was done and sent; return how many."""
    oldest = now() - timedelta(days=settings.CONTACT_KEPT_DAYS)
    gone = ContactMessage.objects.filter(status=Status.CLOSED, closed_at__lt=oldest)
    return gone.delete()[1].get(ContactMessage._meta.label, 0)


def _queue(contact, event, body):
    """Insert message rows for the ways of contact that were given, and wake the worker once they are committed."""
    pairs = ((Channel.SMS, contact.content.get("phone")), (Channel.EMAIL, contact.content.get("email")))
    rows = [
        Message(
            contact_event=event,
            channel=channel,
            language=contact.language,
            recipient=address,
            subject=_("Your message %(number)s") % {"number": contact.number_in_groups}
            if channel == Channel.EMAIL
            else "",
            body=body,
        )
        for channel, address in pairs
        if address
    ]
    Message.objects.bulk_create(rows)
    if rows and not is_moved():
        transaction.on_commit(partial(_wake), robust=True)


def _wake():
    try:
        wake_delivery.enqueue()
    except Exception:  # the ticker finds the rows anyway
        logger.exception("the worker could not be woken")
