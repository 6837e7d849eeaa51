"""What was done once, or by which rules, so that a start of the portal does it again only when it must."""

from django.db import models


class Stamp(models.Model):
    """A thing that was done and its sign; another sign asks for it anew."""

    name = models.CharField(max_length=40, unique=True)
    sign = models.CharField(max_length=64, blank=True)

    def __str__(self):
        return self.name
