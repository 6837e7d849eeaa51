"""Who took a list of applications out of the portal."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from eservices.clock import now
from eservices.models.append_only import AppendOnlyModel


class Export(AppendOnlyModel):
    """One export of an inbox. `filters` holds codes, ids and days; what was searched for is not kept."""

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("person")
    )
    at = models.DateTimeField(_("time"), default=now)
    # A tab of the inbox, or "selected" for what was ticked.
    tab = models.CharField(_("part of the inbox"), max_length=12)
    filters = models.JSONField(_("filters"), default=dict)
    rows = models.PositiveIntegerField(_("number of applications"))

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        ordering = ["-at"]
        indexes = [models.Index(fields=["-at"], name="export_by_time")]

    def __str__(self):
        return f"{self.actor} {self.at:%Y-%m-%d %H:%M} {self.tab} {self.rows}"
