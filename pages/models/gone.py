"""Addresses of pages that were deleted."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GoneAddress(models.Model):
    """The path at which a published page once was. A page that is made there later is simply found first."""

    path = models.CharField(_("address"), max_length=250, unique=True)
    gone_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("address of a deleted page")
        verbose_name_plural = _("addresses of deleted pages")

    def __str__(self):
        return self.path
