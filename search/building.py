"""Builds every entry from what the sources tell, a batch at a time: after loading content, or when somebody doubts."""

import hashlib
import logging
from dataclasses import dataclass
from itertools import islice

from search.corrections.words import recount_words
from search.models import Entry, Stamp
from search.rules import sign_of_rules
from search.sources import all_sources
from search.updating import refresh

logger = logging.getLogger("bawaba.search")

AT_ONCE = 50
_NAME = "entries"


@dataclass(slots=True)
class Built:
    """How far one source is: keys read, entries that changed, keys that could not be read (the log says why)."""

    source: str
    read: int = 0
    changed: int = 0
    failed: int = 0


def build_all(progress=None):
    """Read every source anew and return a Built for each. `progress(built)` is called after each batch.

    Readers find the old entries meanwhile, and what is as before is not written: begun again after a stop, it soon is
    where it was. What somebody publishes while this runs is safe: a key that `keys()` did not give is read once more
    before its entries go.
    """
    _forget_lost_sources()
    built = [_build(source, progress or (lambda built: None)) for source in all_sources()]
    recount_words()
    return built


def build_when_rules_changed():
    """Build everything unless it was built by today's rules from today's sources; return how many entries changed.

    Broken off, it begins anew at the next start and is soon where it was.
    """
    sign = _sign()
    if Stamp.objects.filter(name=_NAME, sign=sign).exists():
        return 0
    changed = sum(built.changed for built in build_all())
    Stamp.objects.update_or_create(name=_NAME, defaults={"sign": sign})
    logger.info("search was built anew: %s entries", changed)
    return changed


def _sign():
    told = [(source.name, getattr(source, "sign", "")) for source in all_sources()]
    return hashlib.sha256(repr([sign_of_rules(), *told]).encode()).hexdigest()


def _build(source, progress):
    built = Built(source.name)
    seen = set()
    # Keys are a few bytes each and remembered anyway; a cursor left open would stand in the way of SQLite's writers.
    for keys in _batches(list(source.keys())):
        seen.update(keys)
        _read(built, keys)
        progress(built)
    there = Entry.objects.filter(source=source.name).order_by("key").values_list("key", flat=True).distinct()
    for keys in _batches(key for key in there.iterator(chunk_size=2_000) if key not in seen):
        built.changed += refresh(source.name, keys)
        progress(built)
    return built


def _read(built, keys):
    """Read a batch; when one thing of it cannot be read, the others are."""
    try:
        built.changed += refresh(built.source, keys)
    except Exception:
        if len(keys) == 1:
            logger.exception("search could not read %s of %s", keys[0], built.source)
            built.failed += 1
            built.read += 1
            return
        for key in keys:
            _read(built, [key])
        return
    built.read += len(keys)


def _forget_lost_sources():
    names = {source.name for source in all_sources()}
    lost = Entry.objects.exclude(source__in=names).order_by().values_list("source", "key").distinct()
    for rows in _batches(lost.iterator(chunk_size=2_000)):
        for name in {source for source, _key in rows}:
            refresh(name, [key for source, key in rows if source == name])


def _batches(things):
    things = iter(things)
    while batch := list(islice(things, AT_ONCE)):
        yield batch
