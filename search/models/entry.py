"""One thing that can be found, in one language: what an engine indexes and what a result shows."""

from django.db import models

from search import shelves


class Entry(models.Model):
    """Written by `search.entries` alone, from what a source tells; every engine is filled from these rows.

    Texts are in their own spelling; `…_words` hold the short ones as `search.analysis` reads them, for ranking. The
    database keeps further columns and tables beside this one (`search.engines`), which Django does not know.
    """

    source = models.CharField(max_length=20)
    key = models.CharField(max_length=80)
    # Empty for the thing itself.
    part = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=12)
    kind = models.CharField(max_length=20)
    address = models.CharField(max_length=1000)
    # No constraint: deleting a page must not wait for search. A page that is gone is no longer shown by itself.
    page_id = models.BigIntegerField(null=True, db_index=True)
    title = models.TextField()
    summary = models.TextField(blank=True)
    headings = models.TextField(blank=True)
    keywords = models.TextField(blank=True)
    body = models.TextField(blank=True)
    document = models.TextField(blank=True)
    title_words = models.TextField(blank=True)
    keyword_words = models.TextField(blank=True)
    heading_words = models.TextField(blank=True)
    summary_words = models.TextField(blank=True)
    directorate = models.CharField(max_length=20, blank=True)
    shelf = models.CharField(max_length=shelves.LONGEST)
    weight = models.FloatField(default=1)
    fades = models.BooleanField(default=False)
    # Days since the first of January of year 1, as date.toordinal() counts; 0 for no date.
    day = models.IntegerField(default=0)
    over_at = models.DateTimeField(null=True)
    fingerprint = models.CharField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key", "part", "language"], name="search_entry_once")]
        indexes = [
            models.Index(fields=["language", "-day"], name="search_entry_newest"),
            # Everything that SQLite asks of each match, without the row and its long texts.
            models.Index(
                fields=["id", "language", "shelf", "kind", "directorate", "weight", "fades", "day", "over_at"],
                name="search_entry_light",
            ),
        ]

    def __str__(self):
        return ":".join(filter(None, (self.source, self.key, self.part, self.language)))
