"""A filed application. Its status and stage are written by `actions.transition` alone."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from eservices.clock import now
from eservices.models.encrypted import EncryptedJSONField
from eservices.reference import group_number
from eservices.states import CLOSED, PAUSED, Status


class Application(models.Model):
    """What a citizen filed, on the version and in the language in which it was answered."""

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    # The draft it came from: filing the same draft twice gives this one row.
    draft_id = models.UUIDField(unique=True, editable=False)
    number = models.CharField(_("number"), max_length=11, unique=True)
    code_issue = models.PositiveSmallIntegerField(default=1)
    service = models.ForeignKey("eservices.Service", on_delete=models.PROTECT, related_name="applications")
    version = models.ForeignKey("eservices.ServiceVersion", on_delete=models.PROTECT, related_name="applications")
    text_revision = models.PositiveIntegerField(default=0)
    language = models.CharField(_("language"), max_length=10)
    answers = EncryptedJSONField()
    # Name and ways of contact apart from the answers, so that a list decrypts little.
    applicant = EncryptedJSONField(default=dict)
    confidential = models.BooleanField(default=False)
    anonymous = models.BooleanField(default=False)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    status = models.CharField(_("status"), max_length=12, choices=Status.choices, default=Status.SUBMITTED)
    stage = models.CharField(max_length=36, blank=True)
    owner = models.ForeignKey("eservices.Directorate", on_delete=models.PROTECT, related_name="+")
    directorate = models.ForeignKey("eservices.Directorate", on_delete=models.PROTECT, related_name="+")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Counts changes: a page that was opened on an older one is told so instead of overwriting.
    revision = models.PositiveIntegerField(default=0)
    events_count = models.PositiveIntegerField(default=0)
    answered = models.BooleanField(_("new answer from the applicant"), default=False)

    submitted_at = models.DateTimeField(_("received"), default=now)
    first_due_on = models.DateField()
    due_on = models.DateField(_("due"))
    stage_due_on = models.DateField()
    paused_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        constraints = [
            models.CheckConstraint(name="application_status_known", condition=Q(status__in=Status.values)),
            models.CheckConstraint(
                name="application_closed_has_time",
                condition=Q(status__in=sorted(CLOSED), closed_at__isnull=False)
                | (~Q(status__in=sorted(CLOSED)) & Q(closed_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="application_paused_has_day",
                condition=Q(status__in=sorted(PAUSED), paused_on__isnull=False)
                | (~Q(status__in=sorted(PAUSED)) & Q(paused_on__isnull=True)),
            ),
        ]
        indexes = [models.Index(fields=["status", "paused_on"], name="application_status_paused")]

    def __str__(self):
        # Never a name: this string reaches logs and admin reports.
        return self.number_in_groups

    @property
    def number_in_groups(self):
        """The number as people read it, 4821-773-0164."""
        return group_number(self.number)

    @property
    def is_closed(self):
        return self.status in CLOSED

    @property
    def is_paused(self):
        return self.status in PAUSED
