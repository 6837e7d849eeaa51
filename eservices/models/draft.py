"""An application that is not one yet: answers kept between two visits, without an account."""

import uuid

from django.conf import settings
from django.db import models

from eservices.clock import now
from eservices.models.encrypted import EncryptedJSONField


class Draft(models.Model):
    """Known to its owner by a key in the address and by a code that can be dictated; both are kept as hashes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key_hash = models.CharField(max_length=32, unique=True)
    resume_hash = models.CharField(max_length=32, unique=True)
    version = models.ForeignKey("eservices.ServiceVersion", on_delete=models.PROTECT, related_name="+")
    text_revision = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=10)
    answers = EncryptedJSONField(default=dict)
    # Ids of steps answered without an error, in the order in which they were reached.
    done_steps = models.JSONField(default=list)
    # Counts saves: a later tab is told that the answers have moved on.
    revision = models.PositiveIntegerField(default=0)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=now)
    updated_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return str(self.id)
