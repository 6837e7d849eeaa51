"""Builds every entry and says what it took: `python -m bench.inside.build_search`.

Entries that are there are thrown away first: what is as before would not be written. With SEARCH_URL the index outside
is then filled anew from the rows. Prints {"collect", "fill"}: each {"entries", "seconds", "analysing": seconds in the
the normaliser, "memory": the process's peak in MB until then}; "fill" is null without an engine outside.
"""

import json
import resource
import time
from unittest.mock import patch

import bench.inside  # noqa: F401 (sets the portal up)
from search import entries, indexing
from search.building import build_all
from search.engines import database_engine, outside_engine
from search.filling import fill_anew
from search.models import EnginePending, Entry, Pending
from search.sources import all_sources


def main():
    """Print the figures."""
    _forget()
    spent = _Spent()
    with (
        patch.object(entries, "analysed", spent.on(entries.analysed)),
        patch.object(indexing, "analysed", spent.on(indexing.analysed)),
        patch.object(indexing, "prefix_tokens", spent.on(indexing.prefix_tokens)),
    ):
        collect = _measured(spent, lambda: sum(built.changed for built in build_all()))
        fill = _measured(spent, _fill) if outside_engine() else None
    print(json.dumps({"collect": collect, "fill": fill}))


def _measured(spent, act):
    spent.seconds, begun = 0.0, time.perf_counter()
    count = act()
    seconds = time.perf_counter() - begun
    return {"entries": count, "seconds": seconds, "analysing": spent.seconds, "memory": _peak()}


def _fill():
    for filled in fill_anew(outside_engine()):
        done = filled.done
    EnginePending.objects.all().delete()
    return done


def _forget():
    names = [source.name for source in all_sources()]
    ids = list(Entry.objects.filter(source__in=names).values_list("pk", flat=True))
    for at in range(0, len(ids), 500):
        database_engine().remove(ids[at : at + 500])
        Entry.objects.filter(pk__in=ids[at : at + 500]).delete()
    for model in (Pending, EnginePending):
        model.objects.all().delete()


class _Spent:
    def __init__(self):
        self.seconds = 0.0

    def on(self, act):
        """Return `act` with its time counted."""

        def timed(text):
            begun = time.perf_counter()
            try:
                return act(text)
            finally:
                self.seconds += time.perf_counter() - begun

        return timed


def _peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
