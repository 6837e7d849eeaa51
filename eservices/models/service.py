"""A service as citizens know it by its address, whatever happens to its page."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Service(models.Model):
    """What applications and versions point to. `current` is the version that cards and new drafts use."""

    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    directorate = models.ForeignKey(
        "eservices.Directorate",
        on_delete=models.PROTECT,
        related_name="services",
        verbose_name=_("directorate"),
    )
    page = models.OneToOneField("wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    current = models.ForeignKey(
        "eservices.ServiceVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_live = models.BooleanField(default=False)
    sort_order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["sort_order", "slug"]
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def __str__(self):
        return self.slug
