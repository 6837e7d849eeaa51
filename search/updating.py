"""Keeps entries true: what changed is noted in the same transaction, read by the worker, and found again from rows.

A note is a row of `Pending`. The task that is queued with it only wakes the worker; when it is lost, the ticker's
`catch_up` finds the rows. What cannot be read is tried again a few times and then left to `search_index --check`.
"""

import logging
from itertools import groupby

from django.db import transaction
from django.db.models import F

from search import entries
from search.models import Pending
from search.sources import get_source

logger = logging.getLogger("bawaba.search")

AT_ONCE = 50
MOST_ATTEMPTS = 5


def note_change(source, *keys):
    """Note that things of a source changed, appeared or went; call it inside the transaction that does so."""
    from search.tasks import wake_search

    Pending.objects.bulk_create(Pending(source=source, key=str(key)) for key in keys)
    if keys:
        wake_search.enqueue()


def catch_up():
    """Read whatever is noted; return how many notes were dealt with. Notes that are made meanwhile stay."""
    done = 0
    while rows := list(Pending.objects.filter(attempts__lt=MOST_ATTEMPTS).order_by("source", "pk")[:AT_ONCE]):
        for source, notes in groupby(rows, key=lambda row: row.source):
            done += _deal_with(source, list(notes))
    return done


def _deal_with(name, notes):
    ids = [note.pk for note in notes]
    try:
        with transaction.atomic():
            refresh(name, list(dict.fromkeys(note.key for note in notes)))
            Pending.objects.filter(pk__in=ids).delete()
    except Exception:
        logger.exception("search could not read %s of %s", len(notes), name)
        Pending.objects.filter(pk__in=ids).update(attempts=F("attempts") + 1)
    return len(notes)


def refresh(name, keys):
    """Read some things of a source anew; return how many entries changed. A source that is gone tells nothing."""
    source = get_source(name)
    return entries.store(name, keys, source.read(keys) if source else [])
