"""Alerts across the top of the portal."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from media.fields import LanguageTextField, text_in


class AlertQuerySet(models.QuerySet):
    def shown_now(self):
        """Alerts that are switched on and inside their hours, the gravest first."""
        now = timezone.now()
        begun = Q(starts_at__isnull=True) | Q(starts_at__lte=now)
        lasting = Q(ends_at__isnull=True) | Q(ends_at__gt=now)
        return self.filter(begun, lasting, is_on=True).order_by("-level", "-starts_at", "-pk")


class Alert(models.Model):
    """A short word to every visitor, for a time, on the whole portal or below one part of it."""

    class Level(models.IntegerChoices):
        INFORMATION = 1, _("information")
        WARNING = 2, _("warning")
        EMERGENCY = 3, _("emergency")

    level = models.PositiveSmallIntegerField(_("level"), choices=Level, default=Level.INFORMATION)
    titles = LanguageTextField(_("title"), blank=False)
    texts = LanguageTextField(_("text"))
    link = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("page")
    )
    area = models.CharField(
        _("where"),
        max_length=200,
        blank=True,
        help_text=_("Beginning of the addresses it is shown on, without the language: services/. Empty: everywhere."),
    )
    starts_at = models.DateTimeField(_("from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    is_on = models.BooleanField(_("switched on"), default=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")

    def __str__(self):
        return text_in(self.titles)
