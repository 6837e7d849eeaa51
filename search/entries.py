"""The one writer of entries: what sources tell becomes rows, and rows go to the engine inside the database."""

import hashlib
import json
from dataclasses import asdict

from django.db import transaction

from search.analysis import analysed
from search.corrections.words import add_words
from search.engines import database_engine, outside_engine
from search.indexing import indexed
from search.kinds import KINDS
from search.models import EnginePending, Entry
from search.rules import sign_of_rules
from search.shelves import Shelf

# Raised when something else than words is told otherwise of an entry, so that every entry is written anew.
RULES = 1
_LONGEST_TEXT = 500_000
# So many new rows go into one statement: each may bring a long text.
AT_ONCE = 20


def store(source, keys, findables):
    """Make the entries of some keys of a source be what `findables` tell, and nothing else; return how many changed.

    What is told as before is not written. A text may hold anything: NUL and lone surrogates, which no database takes,
    are left out.
    """
    told = {(found.key, found.part, found.language): found for found in findables}
    with transaction.atomic():
        rows = Entry.objects.filter(source=source, key__in=keys).only("key", "part", "language", "fingerprint")
        there = {(row.key, row.part, row.language): row for row in rows}
        gone = [row.pk for name, row in there.items() if name not in told]
        written = []
        for name, found in told.items():
            row = there.get(name) or Entry(source=source, key=found.key, part=found.part, language=found.language)
            fingerprint = _fingerprint(found)
            if row.fingerprint != fingerprint:
                _tell(row, found)
                row.fingerprint = fingerprint
                written.append(row)
        _write(written)
        remove(gone)
        database_engine().put(map(indexed, written))
        add_words(written)
        _note_for_outside([row.pk for row in written])
    return len(written) + len(gone)


def _write(rows):
    fresh = [row for row in rows if row.pk is None]
    for row in rows:
        if row.pk is not None:
            row.save()
    Entry.objects.bulk_create(fresh, batch_size=AT_ONCE)


def remove(ids):
    """Delete entries, in every engine."""
    if not ids:
        return
    database_engine().remove(ids)
    Entry.objects.filter(pk__in=ids).delete()
    _note_for_outside(ids)


def _note_for_outside(ids):
    if ids and outside_engine() is not None:
        EnginePending.objects.bulk_create(EnginePending(entry_id=pk) for pk in ids)


def _fingerprint(found):
    text = json.dumps([RULES, sign_of_rules(), asdict(found)], default=str, ensure_ascii=True, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _tell(row, found):
    kind = KINDS[found.kind]
    row.kind, row.weight, row.fades = kind.code, kind.weight, kind.fades
    row.title, row.summary, row.body, row.document = map(
        _storable, (found.title, found.summary, found.body, found.document)
    )
    row.keywords, row.headings = _storable("\n".join(found.keywords)), _storable("\n".join(found.headings))
    row.title_words, row.keyword_words = analysed(row.title), analysed(row.keywords)
    row.heading_words, row.summary_words = analysed(row.headings), analysed(row.summary)
    row.address, row.page_id, row.directorate = found.address, found.page_id, found.directorate
    row.day = found.date.toordinal() if found.date else 0
    row.over_at = found.over_at
    row.shelf = str(Shelf(kind.code, found.directorate, found.audiences, found.date.year if found.date else None))


def _storable(text):
    return text.replace("\0", "")[:_LONGEST_TEXT].encode("utf-8", "ignore").decode()
