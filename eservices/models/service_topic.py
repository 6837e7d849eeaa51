"""For whom and on what occasion of life services are: how the catalogue sorts them beside directorates."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from eservices.models.texts import pick_text


class ServiceTopic(models.Model):
    """An audience or a life event with its services. Finding, not rights: no part of a service's definition."""

    class Kind(models.TextChoices):
        AUDIENCE = "audience", _("audience")
        LIFE_EVENT = "life-event", _("life event")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.AUDIENCE)
    names = models.JSONField(_("names"), default=dict)
    services = models.ManyToManyField(
        "eservices.Service", blank=True, related_name="topics", verbose_name=_("services")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["kind", "sort_order", "pk"]
        verbose_name = _("catalogue topic")
        verbose_name_plural = _("catalogue topics")

    def __str__(self):
        return self.name()

    def name(self, language=None):
        """Return its name in `language` (default: the reader's)."""
        return pick_text(self.names, language)
