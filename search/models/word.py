"""Words that stand in entries: what a misspelt query is compared with."""

from django.db import models

LONGEST_WORD = 40
PART = 2


class Word(models.Model):
    """One word of one language, folded and without its article.

    `shown`: as it is mostly written there; `times`: how often, in a title each counting more than in a text. The rest
    narrows the search: a single slip leaves the opening or the ending whole; `consonants` as in
    `search.corrections.latin`.
    """

    language = models.CharField(max_length=12)
    folded = models.CharField(max_length=LONGEST_WORD)
    shown = models.CharField(max_length=80)
    times = models.PositiveIntegerField(default=0)
    opening = models.CharField(max_length=PART, blank=True)
    ending = models.CharField(max_length=PART, blank=True)
    consonants = models.CharField(max_length=LONGEST_WORD, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "folded"], name="search_word_once")]
        indexes = [
            models.Index(fields=["language", "opening"], name="search_word_opening"),
            models.Index(fields=["language", "ending"], name="search_word_ending"),
            models.Index(fields=["language", "consonants"], name="search_word_consonants"),
        ]

    def __str__(self):
        return self.shown
