"""Passes entries on to the engine outside the database, when there is one; what it did not take waits in rows."""

import logging

from search.engines import outside_engine
from search.engines.base import EngineError
from search.indexing import indexed
from search.models import EnginePending, Entry

logger = logging.getLogger("bawaba.search")

AT_ONCE = 200


def pass_on():
    """Hand over what waits; return how many. Stops quietly when the engine does not answer: rows keep their place."""
    engine = outside_engine()
    if engine is None:
        return 0
    done = 0
    while rows := list(EnginePending.objects.order_by("pk").values_list("pk", "entry_id")[:AT_ONCE]):
        ids = list(dict.fromkeys(entry_id for _pk, entry_id in rows))
        there = {entry.pk: entry for entry in Entry.objects.filter(pk__in=ids)}
        try:
            engine.put(indexed(entry) for entry in there.values())
            engine.remove([pk for pk in ids if pk not in there])
        except EngineError as error:
            logger.warning("the search engine took nothing, %s entries wait: %s", len(ids), error)
            break
        EnginePending.objects.filter(pk__in=[pk for pk, _entry_id in rows]).delete()
        done += len(rows)
    return done
