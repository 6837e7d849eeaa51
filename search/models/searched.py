"""What people searched, counted a month, without anybody's name: for the report of officers."""

from django.db import models


class Searched(models.Model):
    """How often one phrase was searched in one month and language, and how often it found nothing."""

    month = models.DateField()
    language = models.CharField(max_length=12)
    phrase = models.CharField(max_length=80)
    times = models.PositiveIntegerField(default=0)
    empty = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["month", "language", "phrase"], name="search_searched_once")]

    def __str__(self):
        return f"{self.month:%Y-%m} {self.phrase}"
