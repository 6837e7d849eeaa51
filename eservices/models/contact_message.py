"""What people write to the governorate without filing an application: personal data, encrypted, never in a log."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from eservices.clock import now
from eservices.models.encrypted import EncryptedJSONField
from eservices.models.texts import pick_text
from eservices.reference import group_number


class ContactTopic(models.Model):
    """What a message may be about, and which directorate reads it."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    names = models.JSONField(_("name"), default=dict)
    directorate = models.ForeignKey(
        "eservices.Directorate", on_delete=models.PROTECT, related_name="+", verbose_name=_("read by")
    )
    is_on = models.BooleanField(_("offered"), default=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["sort_order", "code"]
        verbose_name = _("topic of messages")
        verbose_name_plural = _("topics of messages")

    def __str__(self):
        return pick_text(self.names) or self.code


class ContactMessage(models.Model):
    """One message to one directorate. `content` holds name, phone, email and text."""

    class Status(models.TextChoices):
        NEW = "new", _("not taken yet")
        TAKEN = "taken", _("being answered")
        CLOSED = "closed", pgettext_lazy("message", "closed")

    number = models.CharField(_("number"), max_length=11, unique=True)
    # The form it came from: sending the same form twice gives this one row.
    form_id = models.UUIDField(unique=True, editable=False)
    topic = models.ForeignKey(ContactTopic, on_delete=models.PROTECT, related_name="+", verbose_name=_("topic"))
    directorate = models.ForeignKey(
        "eservices.Directorate", on_delete=models.PROTECT, related_name="+", verbose_name=_("directorate")
    )
    language = models.CharField(_("language"), max_length=10)
    content = EncryptedJSONField(default=dict)
    status = models.CharField(_("status"), max_length=6, choices=Status, default=Status.NEW)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("answered by"),
    )
    received_at = models.DateTimeField(_("received"), default=now)
    due_on = models.DateField(_("answer due"))
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("message to the governorate")
        verbose_name_plural = _("messages to the governorate")
        indexes = [models.Index(fields=["directorate", "status", "due_on"], name="contact_by_directorate")]

    def __str__(self):
        return self.number_in_groups

    @property
    def number_in_groups(self):
        """The number as people read it, 4821-773-0164."""
        return group_number(self.number)

    @property
    def can_be_answered(self):
        """True when a phone or an e-mail was given."""
        return bool(self.content.get("phone") or self.content.get("email"))


class ContactEvent(models.Model):
    """What was done with a message: received, looked at, taken, noted, answered, passed on, closed."""

    class Act(models.TextChoices):
        SEND = "send", _("Received")
        VIEW = "view", _("Opened")
        TAKE = "take", _("Taken")
        NOTE = "note", _("Internal note")
        ANSWER = "answer", _("Answer to the sender")
        MOVE = "move", _("Passed on")
        CLOSE = "close", _("Closed")

    contact = models.ForeignKey(ContactMessage, on_delete=models.CASCADE, related_name="events")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    act = models.CharField(max_length=6, choices=Act)
    text = EncryptedJSONField(default=str)
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.contact_id}: {self.act}"
