"""How encrypted values are found: keyed hashes of exact values and of parts of names."""

from django.db import models


class Lookup(models.Model):
    """One hash by which one application is found. What it hashes cannot be read back from it."""

    application = models.ForeignKey("eservices.Application", on_delete=models.CASCADE, related_name="lookups")
    digest = models.CharField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["digest", "application"], name="lookup_once"),
        ]

    def __str__(self):
        return str(self.application_id)
