"""Which directorate may see which application: the only source of scope, and the row an inbox lists."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from eservices.states import Bucket


class Relation(models.TextChoices):
    """Why a directorate sees an application; the strongest reason is kept."""

    CURRENT = "current"
    OWNER = "owner"
    REFERRED = "referred"
    PAST = "past"


# Relations that show the citizen's answers; a former directorate keeps only the record of its own stage.
OPEN_RELATIONS = (Relation.CURRENT, Relation.OWNER, Relation.REFERRED)


class Access(models.Model):
    """One directorate's sight of one application.

    `present`, `bucket`, `assignee`, `due_on` and `received_at` repeat the application's, so that a tab of the inbox
    is one range of one index whatever the number of applications. Only `actions.transition` writes them, and
    lets the lookup rows follow.
    """

    application = models.ForeignKey("eservices.Application", on_delete=models.CASCADE, related_name="access")
    directorate = models.ForeignKey("eservices.Directorate", on_delete=models.PROTECT, related_name="+")
    # Who has the application now. Somebody who reads there as well sees it by that row and not by this one.
    present = models.ForeignKey("eservices.Directorate", on_delete=models.PROTECT, related_name="+", db_index=False)
    relation = models.CharField(max_length=8, choices=Relation.choices)
    bucket = models.CharField(max_length=8, choices=Bucket.choices, default=Bucket.OPEN)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    service = models.ForeignKey("eservices.Service", on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "directorate"], name="access_once"),
            models.UniqueConstraint(fields=["application"], condition=Q(relation="current"), name="access_one_current"),
        ]
        indexes = [
            models.Index(fields=["directorate", "relation", "bucket", "due_on", "id"], name="access_by_due"),
            models.Index(fields=["directorate", "relation", "bucket", "received_at", "id"], name="access_by_received"),
            models.Index(
                fields=["directorate", "relation", "bucket", "present", "due_on", "id"], name="access_by_present_due"
            ),
            models.Index(
                fields=["directorate", "relation", "bucket", "present", "received_at", "id"],
                name="access_by_present_received",
            ),
            models.Index(
                fields=["directorate", "relation", "bucket", "assignee", "due_on", "id"],
                name="access_by_assignee",
            ),
            models.Index(
                fields=["directorate", "relation", "bucket", "assignee", "received_at", "id"],
                name="access_by_assignee_received",
            ),
        ]

    def __str__(self):
        return f"{self.application_id}: {self.directorate_id} {self.relation}"
