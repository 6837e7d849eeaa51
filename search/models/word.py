"""Words that stand in entries: what a misspelt query is compared with."""

from django.db import models


class Word(models.Model):
    """One folded word of titles, keywords, headings and summaries in one language, as it is mostly written there."""

    language = models.CharField(max_length=12)
    folded = models.CharField(max_length=64)
    shown = models.CharField(max_length=80)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "folded"], name="search_word_once")]

    def __str__(self):
        return self.shown
