"""Days on which no office is open."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from eservices.models.texts import pick_text


class Holiday(models.Model):
    """A day off. Lunar feasts are expected until they are announced; a cancelled one counts as a working day."""

    class Standing(models.TextChoices):
        EXPECTED = "expected", _("Expected")
        ANNOUNCED = "announced", _("Announced")
        CANCELLED = "cancelled", _("Cancelled")

    date = models.DateField(_("date"), unique=True)
    names = models.JSONField(_("names"), default=dict)
    standing = models.CharField(_("standing"), max_length=9, choices=Standing.choices, default=Standing.EXPECTED)

    class Meta:
        ordering = ["date"]
        verbose_name = _("public holiday")
        verbose_name_plural = _("public holidays")

    def __str__(self):
        return f"{self.date}: {pick_text(self.names)}"
