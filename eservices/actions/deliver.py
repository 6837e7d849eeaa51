"""From message rows to SMS and mail. At least once: a row is claimed, sent, then marked."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q

from eservices.clock import now
from eservices.models import Message
from eservices.models.message import Channel, Delivery
from eservices.sms import sms_backend

logger = logging.getLogger("bawaba.deliver")

MOST_ATTEMPTS = 48
PAUSE = timedelta(minutes=5)
# A claim this old belongs to a worker that died.
STALE = timedelta(minutes=10)


def deliver_due(limit=200):
    """Send up to `limit` messages that are due; return how many were sent."""
    sent = 0
    for _ in range(limit):
        pk = _claim()
        if pk is None:
            break
        sent += _send(pk)
    return sent


def _claim():
    moment = now()
    due = Q(state=Delivery.QUEUED, next_at__lte=moment) | Q(state=Delivery.SENDING, claimed_at__lt=moment - STALE)
    with transaction.atomic():
        pk = Message.objects.select_for_update(skip_locked=True).filter(due).values_list("pk", flat=True).first()
        if pk is None:
            return None
        Message.objects.filter(pk=pk).update(state=Delivery.SENDING, claimed_at=moment)
    return pk


def _send(pk):
    try:
        message = Message.objects.get(pk=pk)
        if message.channel == Channel.SMS:
            sms_backend().send(message.recipient, message.body)
        else:
            _mail(message).send()
    except Exception as error:  # noqa: BLE001 (whatever a gateway throws, the others go on)
        _postpone(pk, error)
        return 0
    Message.objects.filter(pk=pk).update(state=Delivery.SENT, sent_at=now(), attempts=F("attempts") + 1, error="")
    return 1


def _mail(message):
    subject = " ".join(message.subject.split())
    # The same id at every try lets a mailbox drop the repetition.
    headers = {"Message-ID": f"<message-{message.pk}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}>"}
    return EmailMessage(subject, message.body, to=[message.recipient], headers=headers)


def _postpone(pk, error):
    attempts = Message.objects.values_list("attempts", flat=True).get(pk=pk) + 1
    state = Delivery.FAILED if attempts >= MOST_ATTEMPTS else Delivery.QUEUED
    logger.warning("message %s was not sent: %s", pk, type(error).__name__)
    Message.objects.filter(pk=pk).update(
        state=state, attempts=attempts, next_at=now() + PAUSE, error=type(error).__name__[:200]
    )
