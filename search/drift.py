"""Finds where indexes say something else than the rows, and repairs it.

Entries are the truth here; whether they say what their sources say is for `search.collecting`. In the engine outside,
ids and fingerprints are compared, side by side in the order of ids, so that memory stays flat.
"""

from dataclasses import dataclass

from search.engines import database_engine, outside_engine
from search.engines.base import EngineError
from search.engines.elastic_listing import listed
from search.indexing import indexed
from search.models import EnginePending, Entry
from search.outside import hand_over

AT_ONCE = 40
NOTED_AT_ONCE = 500


@dataclass(slots=True)
class Drift:
    """How many entries an index lacked, had of another state, or had although they are gone."""

    missing: int = 0
    stale: int = 0
    left_over: int = 0

    def __bool__(self):
        return any((self.missing, self.stale, self.left_over))


def repair_database():
    """Repair the index inside the database; return what was found."""
    engine, drift = database_engine(), Drift()
    while ids := engine.missing(AT_ONCE):
        engine.put(map(indexed, Entry.objects.filter(pk__in=ids)))
        drift.missing += len(ids)
    while ids := engine.left_over(AT_ONCE):
        engine.remove(ids)
        drift.left_over += len(ids)
    return drift


def repair_outside():
    """Repair the index outside; return what was found, None when there is no engine outside.

    What waits is passed on first: it is no drift. Raises `EngineError` when the engine does not answer, or keeps an
    entry that it should not have: then a build anew helps (it does after an old database was put back).
    """
    engine = outside_engine()
    if engine is None:
        return None
    engine.check_ready()
    hand_over(engine)
    drift = _note_differences(engine)
    if drift:
        hand_over(engine)
        if left := _note_differences(engine):
            raise EngineError(f"{left} stays: build the index anew")
    return drift


def _note_differences(engine):
    drift, ids = Drift(), []
    for pk, wanted, there in _side_by_side(_rows(), listed(engine)):
        if wanted == there:
            continue
        name = "missing" if there is None else "left_over" if wanted is None else "stale"
        setattr(drift, name, getattr(drift, name) + 1)
        ids.append(pk)
        if len(ids) >= NOTED_AT_ONCE:
            _note(ids)
    _note(ids)
    return drift


def _note(ids):
    EnginePending.objects.bulk_create(EnginePending(entry_id=pk) for pk in ids)
    ids.clear()


def _rows():
    """Yield (id, fingerprint) of every entry in the order of ids, without holding a cursor open."""
    last = 0
    while some := list(
        Entry.objects.filter(pk__gt=last).order_by("pk").values_list("pk", "fingerprint")[:NOTED_AT_ONCE]
    ):
        yield from some
        last = some[-1][0]


def _side_by_side(left, right):
    """Yield (id, its value left or None, its value right or None) of two iterables of pairs in the order of ids."""
    left, right = iter(left), iter(right)
    one, other = next(left, None), next(right, None)
    while one or other:
        if other is None or (one and one[0] < other[0]):
            yield one[0], one[1], None
            one = next(left, None)
        elif one is None or other[0] < one[0]:
            yield other[0], None, other[1]
            other = next(right, None)
        else:
            yield one[0], one[1], other[1]
            one, other = next(left, None), next(right, None)
