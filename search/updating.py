"""Keeps entries true: what changed is noted in the same transaction, read by the worker, and found again from rows.

A note is a row of `Pending`. The task that is queued with it only wakes the worker; when it is lost, the ticker's
`catch_up` finds the rows. What cannot be read is tried again a few times and then left to `search_index --check`.
"""

import logging
from itertools import groupby
from operator import attrgetter

from django.db import connection, transaction
from django.db.models import F

from search import entries
from search.models import Pending
from search.sources import get_source

logger = logging.getLogger("bawaba.search")

AT_ONCE = 50
MOST_ATTEMPTS = 5


def note_change(source, *keys):
    """Note that things of a source changed, appeared or went; call it inside the transaction that does so."""
    if keys:
        Pending.objects.bulk_create(Pending(source=source, key=str(key)) for key in keys)
        _wake()


def _wake():
    """Wake the worker, once in a transaction however much it notes."""
    from search.tasks import wake_search

    if any(receiver is _woken for _sids, receiver, *_robust in connection.run_on_commit):
        return
    try:
        with transaction.atomic():  # a queue that fails does not spoil the change itself
            wake_search.enqueue()
    except Exception:  # the ticker finds the notes anyway
        logger.exception("the worker could not be woken for search")
    else:
        # Remembered where Django forgets it together with the task, should the transaction or a part of it be undone.
        transaction.on_commit(_woken)


def _woken():
    """Do nothing: a mark among what is to be done when the transaction ends."""


def catch_up():
    """Read whatever is noted, each note once; return how many were dealt with. Notes that are made meanwhile too."""
    done = after = 0
    while rows := list(Pending.objects.filter(pk__gt=after, attempts__lt=MOST_ATTEMPTS).order_by("pk")[:AT_ONCE]):
        after = rows[-1].pk
        by_source = sorted(rows, key=attrgetter("source", "pk"))
        done += sum(_deal_with(source, list(notes)) for source, notes in groupby(by_source, key=attrgetter("source")))
    return done


def _deal_with(name, notes):
    """Read what notes of one source name; one thing that cannot be read keeps no other out."""
    ids = [note.pk for note in notes]
    try:
        with transaction.atomic():
            refresh(name, list(dict.fromkeys(note.key for note in notes)))
            Pending.objects.filter(pk__in=ids).delete()
    except Exception:
        if len({note.key for note in notes}) > 1:
            return sum(_deal_with(name, [note]) for note in notes)
        logger.exception("search could not read %s:%s", name, notes[0].key)
        Pending.objects.filter(pk__in=ids).update(attempts=F("attempts") + 1)
        return 0
    return len(notes)


def forget_given_up():
    """Delete notes that were given up, after everything was read anew."""
    Pending.objects.filter(attempts__gte=MOST_ATTEMPTS).delete()


def refresh(name, keys):
    """Read some things of a source anew; return how many entries changed. A source that is gone tells nothing."""
    source = get_source(name)
    return entries.store(name, keys, source.read(keys) if source else [])
