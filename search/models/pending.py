"""What search has still to do. The task queue only wakes the worker; what is to be done stands here."""

from django.db import models


class Pending(models.Model):
    """A thing that changed and has not been read since; written in the transaction that changes it."""

    source = models.CharField(max_length=20)
    key = models.CharField(max_length=80)
    since = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["source", "key"], name="search_pending_what")]

    def __str__(self):
        return f"{self.source}:{self.key}"


class EnginePending(models.Model):
    """An entry that an engine outside the database has not taken yet; of an entry that is gone, its number stays."""

    # Not unique: a note that comes while an earlier one is being dealt with is dealt with after it.
    entry_id = models.BigIntegerField()
    since = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return str(self.entry_id)
