"""A message is a row before it is an SMS or a mail."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from eservices.clock import now
from eservices.models.encrypted import EncryptedJSONField


class Channel(models.TextChoices):
    SMS = "sms", _("SMS")
    EMAIL = "email", _("E-mail")


class Delivery(models.TextChoices):
    QUEUED = "queued", _("Queued")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")


class Message(models.Model):
    """Made from one event for one channel, in the language of whom it goes to.

    The event is an application's, or what was done with a message that somebody wrote to the governorate.
    """

    application = models.ForeignKey(
        "eservices.Application", null=True, on_delete=models.PROTECT, related_name="messages"
    )
    event = models.ForeignKey("eservices.Event", null=True, on_delete=models.PROTECT, related_name="messages")
    contact_event = models.ForeignKey(
        "eservices.ContactEvent", null=True, on_delete=models.CASCADE, related_name="messages"
    )
    channel = models.CharField(max_length=5, choices=Channel.choices)
    language = models.CharField(max_length=10)
    recipient = EncryptedJSONField()
    subject = EncryptedJSONField(default=str)
    body = EncryptedJSONField()
    state = models.CharField(max_length=7, choices=Delivery.choices, default=Delivery.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["event", "channel"], name="message_once"),
            models.UniqueConstraint(fields=["contact_event", "channel"], name="message_of_contact_once"),
            models.CheckConstraint(
                name="message_of_one_event",
                condition=Q(application__isnull=False, event__isnull=False, contact_event__isnull=True)
                | Q(application__isnull=True, event__isnull=True, contact_event__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["state", "next_at"], name="message_by_state")]

    def __str__(self):
        return f"{self.application_id or self.contact_event_id}: {self.channel} {self.state}"
