"""Passes entries on to the engine outside the database, when there is one; what it did not take waits in rows.

Two processes may do so at once, and a build besides. What is newer wins: each entry goes with the number of its last
note, and the engine keeps what has the higher number. An entry's row is written before its note, in one transaction,
so the numbers of one entry are in the order of its changes.
"""

import logging
from functools import cache

from search.breaker import Breaker
from search.engines import outside_engine
from search.engines.base import EngineError
from search.indexing import indexed
from search.models import EnginePending, Entry

logger = logging.getLogger("bawaba.search")

AT_ONCE = 50
# The worker also sends messages: it does not wait for a silent engine again and again.
PAUSE = 20.0


@cache
def writing_breaker():
    """The breaker of this process for what is passed on."""
    return Breaker(failures=1, pause=PAUSE, slow=float("inf"))


def pass_on():
    """Hand over what waits; return how many. Stops quietly when the engine does not answer: rows keep their place."""
    engine = outside_engine()
    if engine is None or not EnginePending.objects.exists() or not writing_breaker().may_ask():
        return 0
    try:
        done = hand_over(engine)
    except EngineError as error:
        writing_breaker().note_failure(str(error))
        logger.warning("the search engine takes nothing, entries wait: %s", error)
        return 0
    writing_breaker().note_answer(0)
    return done


def hand_over(engine, **options):
    """Hand over everything that waits; return how many notes. Raises `EngineError` when the engine does not take it."""
    done = 0
    while rows := list(EnginePending.objects.order_by("pk").values_list("pk", "entry_id")[:AT_ONCE]):
        versions = {entry_id: pk for pk, entry_id in rows}
        there = {entry.pk: entry for entry in Entry.objects.filter(pk__in=versions)}
        engine.put(map(indexed, there.values()), versions, **options)
        engine.remove([pk for pk in versions if pk not in there], versions, **options)
        EnginePending.objects.filter(pk__in=[pk for pk, _entry_id in rows]).delete()
        done += len(rows)
    return done
