"""Alerts across the top of the portal."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from media.fields import LanguageTextField, text_in
from pages.models.settings import refuse_half_translated
from pages.remembering import forget_with


class AlertQuerySet(models.QuerySet):
    def not_over(self):
        """Alerts that are switched on and have not ended, those that are still to begin too, the gravest first."""
        lasting = Q(ends_at__isnull=True) | Q(ends_at__gt=timezone.now())
        return self.filter(lasting, is_on=True).order_by("-level", "-starts_at", "-pk")


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

    def clean(self):
        super().clean()
        self.area = self._below_language()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("An alert cannot end before it begins.")})
        refuse_half_translated(self, "titles", "texts")

    def _below_language(self):
        """Return the area without what people copy along with it: host, slash, language."""
        area = self.area.strip().split("://")[-1]
        area = area.partition("/")[2] if "://" in self.area else area.removeprefix("/")
        first, _slash, rest = area.partition("/")
        return rest if first in dict(settings.LANGUAGES) else area

    @property
    def standing(self):
        """Return in a word whether it is shown at this moment."""
        now = timezone.now()
        if not self.is_on:
            return _("switched off")
        if self.ends_at and self.ends_at <= now:
            return _("over")
        return _("to come") if self.starts_at and self.starts_at > now else _("shown now")


forget_with(Alert)
