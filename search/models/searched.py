"""What people searched, counted a month, without anybody's name: for the report of officers (`search.searched`)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Searched(models.Model):
    """How often one phrase was searched in one month and language, and how often it found nothing."""

    month = models.DateField()
    language = models.CharField(max_length=12)
    phrase = models.CharField(max_length=80)
    times = models.PositiveIntegerField(default=0)
    empty = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["month", "language", "phrase"], name="search_searched_once")]
        verbose_name = _("what people searched")
        verbose_name_plural = _("what people searched")

    def __str__(self):
        return f"{self.month:%Y-%m} {self.phrase}"


class Unproven(models.Model):
    """A phrase that may yet turn out to be somebody's business: only a keyed hash of it, until many have asked it."""

    month = models.DateField()
    language = models.CharField(max_length=12)
    digest = models.CharField(max_length=32)
    last_day = models.DateField()
    days = models.PositiveSmallIntegerField(default=0)
    times = models.PositiveIntegerField(default=0)
    empty = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["month", "language", "digest"], name="search_unproven_once")]

    def __str__(self):
        return self.digest
