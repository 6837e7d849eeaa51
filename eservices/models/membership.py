"""Who serves in which directorate, and as what."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from eservices.roles import Role


class Membership(models.Model):
    """One person's role in one directorate; several rows when a person serves several."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("user")
    )
    directorate = models.ForeignKey(
        "eservices.Directorate",
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("directorate"),
    )
    role = models.CharField(_("role"), max_length=10, choices=Role.choices)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(fields=["user", "directorate", "role"], name="membership_once"),
        ]

    def __str__(self):
        return f"{self.user} – {self.get_role_display()}"
