"""How encrypted values are found: keyed hashes of exact values and of parts of names."""

from django.db import models

from eservices.models.access import Relation


class Lookup(models.Model):
    """One hash by which one directorate finds one application. What it hashes cannot be read back from it.

    The other fields repeat the access row's, so that what one directorate finds by one word is one range of one
    index, in either order in which it is listed. An access row that no longer opens the application has none of
    these. Only `actions.index` writes them.
    """

    access = models.ForeignKey("eservices.Access", on_delete=models.CASCADE, related_name="lookups")
    digest = models.CharField(max_length=32)
    # No index of its own: it would be as large as the one that serves, and is asked for by nobody.
    directorate = models.ForeignKey("eservices.Directorate", on_delete=models.PROTECT, related_name="+", db_index=False)
    present = models.ForeignKey("eservices.Directorate", on_delete=models.PROTECT, related_name="+", db_index=False)
    relation = models.CharField(max_length=8, choices=Relation.choices)
    received_at = models.DateTimeField()
    due_on = models.DateField()
    # Bits of every digest of the application (`actions.index.sieve_of`): tells, without looking further, that it most
    # likely lacks another word. Last in both indexes, so that no row is read for them.
    sieve = models.BigIntegerField(default=0)
    sieve_high = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "digest",
                    "directorate",
                    "relation",
                    "present",
                    "received_at",
                    "access",
                    "sieve",
                    "sieve_high",
                ],
                name="lookup_in_order",
            ),
        ]
        indexes = [
            models.Index(
                fields=["digest", "directorate", "relation", "present", "due_on", "access", "sieve", "sieve_high"],
                name="lookup_by_due",
            ),
        ]

    def __str__(self):
        return str(self.access_id)
