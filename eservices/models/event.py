"""What happened: the only source of history, messages, clock and statistics."""

from django.conf import settings
from django.db import models

from eservices.clock import now
from eservices.models.append_only import AppendOnlyModel
from eservices.models.encrypted import EncryptedJSONField
from eservices.states import Action


class Event(AppendOnlyModel):
    """One row of an application's history. `data` holds codes and ids, never personal data; `text` is encrypted."""

    application = models.ForeignKey("eservices.Application", on_delete=models.PROTECT, related_name="events")
    number = models.PositiveIntegerField()
    action = models.CharField(max_length=14, choices=Action.choices)
    at = models.DateTimeField(default=now)
    # Empty for the citizen and for the portal itself.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # The directorate and stage in which the application was when this happened.
    directorate = models.ForeignKey("eservices.Directorate", on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=36, blank=True)
    status = models.CharField(max_length=12)
    public = models.BooleanField(default=False)
    data = models.JSONField(default=dict)
    text = EncryptedJSONField(default=str)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="event_number_once"),
        ]

    def __str__(self):
        return f"{self.application_id}/{self.number} {self.action}"
