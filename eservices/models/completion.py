"""What an officer asked a citizen to complete: everything at once, once."""

from django.db import models

from eservices.clock import now
from eservices.models.encrypted import EncryptedJSONField


class Completion(models.Model):
    """One return. `questions` and `documents` are block ids; it is open until answered or lapsed."""

    application = models.ForeignKey("eservices.Application", on_delete=models.PROTECT, related_name="completions")
    event = models.OneToOneField("eservices.Event", on_delete=models.PROTECT, related_name="+")
    questions = models.JSONField(default=list)
    documents = models.JSONField(default=list)
    text = EncryptedJSONField(default=str)
    due_on = models.DateField()
    created_at = models.DateTimeField(default=now)
    closed_at = models.DateTimeField(null=True, blank=True)
    # Answers typed before they are sent, so that a refused file loses nothing.
    working_answers = EncryptedJSONField(default=dict)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application"],
                condition=models.Q(closed_at__isnull=True),
                name="completion_one_open",
            ),
        ]

    def __str__(self):
        return f"{self.application_id}: {self.due_on}"
