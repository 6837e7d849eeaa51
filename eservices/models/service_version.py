"""What was published, unchangeable: one document in every language, and later corrections of translations."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from eservices.clock import now
from eservices.models.append_only import AppendOnlyModel


class ServiceVersion(AppendOnlyModel):
    """One publish of a service. `document` is described in docs/definition.md."""

    service = models.ForeignKey("eservices.Service", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    document = models.JSONField()
    # SHA-256 of the canonical JSON: the same definition published twice is one version.
    digest = models.CharField(max_length=64)
    # Only a note of where it came from: pages and their revisions may be deleted, this row never changes.
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    published_at = models.DateTimeField(default=now)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-number"]
        verbose_name = _("service version")
        verbose_name_plural = _("service versions")
        constraints = [
            models.UniqueConstraint(fields=["service", "number"], name="version_number_once"),
        ]

    def __str__(self):
        return f"{self.service_id}/{self.number}"


class TextRevision(AppendOnlyModel):
    """A later correction of a version's translations: {path in the document: {language: text}}."""

    version = models.ForeignKey(ServiceVersion, on_delete=models.PROTECT, related_name="text_revisions")
    number = models.PositiveIntegerField()
    texts = models.JSONField()
    created_at = models.DateTimeField(default=now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["version", "number"], name="text_revision_number_once"),
        ]

    def __str__(self):
        return f"{self.version_id}/{self.number}"
