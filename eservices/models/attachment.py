"""A file that a citizen sent. The bytes lie in private storage under a random name."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from eservices.clock import now
from eservices.models.encrypted import EncryptedJSONField


class Verdict(models.TextChoices):
    """What an officer said of a document."""

    ACCEPTED = "accepted", _("Accepted")
    UNREADABLE = "unreadable", _("Unreadable")
    EXPIRED = "expired", _("Expired")
    WRONG = "wrong", _("Wrong document")
    MISSING = "missing", _("Missing pages")


class ScanState(models.TextChoices):
    CLEAN = "clean", _("Checked")
    HELD = "held", _("Held until it is checked")
    INFECTED = "infected", _("Refused: malware")


class Attachment(models.Model):
    """Belongs to a draft until it is filed, then to the application; or to a reply that waits for number and code."""

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    draft = models.ForeignKey(
        "eservices.Draft", null=True, blank=True, on_delete=models.SET_NULL, related_name="attachments"
    )
    application = models.ForeignKey(
        "eservices.Application", null=True, blank=True, on_delete=models.PROTECT, related_name="attachments"
    )
    # Set while nobody is let in, and neither draft nor application is.
    kept_reply = models.ForeignKey(
        "eservices.KeptReply", null=True, blank=True, on_delete=models.CASCADE, related_name="attachments"
    )
    # Block id of the question or of the document that it answers.
    key = models.CharField(max_length=36)
    is_document = models.BooleanField(default=False)
    restricted = models.BooleanField(default=False)
    # The citizen's file name may hold a name: it is personal data like an answer.
    file_name = EncryptedJSONField(default=str)
    extension = models.CharField(max_length=8)
    content_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField(null=True, blank=True)
    stored_as = models.CharField(max_length=120, unique=True)
    thumbnail = models.CharField(max_length=120, blank=True)
    scan = models.CharField(max_length=8, choices=ScanState.choices, default=ScanState.CLEAN)
    verdict = models.CharField(max_length=10, choices=Verdict.choices, blank=True)
    verdict_reason = EncryptedJSONField(default=str)
    replaced_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["created_at", "uuid"]
        constraints = [
            models.CheckConstraint(
                name="attachment_filed_or_draft",
                condition=Q(application__isnull=True) | Q(draft__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["scan", "created_at"], name="attachment_by_scan")]

    def __str__(self):
        return str(self.uuid)

    @property
    def is_image(self):
        return self.content_type.startswith("image/")
