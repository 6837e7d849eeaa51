"""Counters of tries, shared by all processes."""

from django.db import models


class Throttle(models.Model):
    """How often one subject (a keyed hash) tried one thing in one window."""

    key = models.CharField(max_length=32)
    window = models.BigIntegerField()
    count = models.PositiveIntegerField(default=0)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="throttle_once")]

    def __str__(self):
        return self.key
