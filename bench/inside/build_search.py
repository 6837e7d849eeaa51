"""Builds every entry and says what it took: `python -m bench.inside.build_search`.

Prints {"entries", "changed", "failed", "seconds", "analysing": seconds spent in the normaliser, "memory": the process's
peak in MB, "memory_before": its peak before}. Entries that are there are thrown away first: what is as before would not
be written. With SEARCH_URL everything is handed to the engine as well, as the worker does it.
"""

import json
import resource
import time
from unittest.mock import patch

import bench.inside  # noqa: F401 (sets the portal up)
from search import entries, indexing
from search.building import build_all
from search.engines import database_engine
from search.models import EnginePending, Entry, Pending
from search.outside import pass_on
from search.sources import all_sources


def main():
    """Print the figures."""
    _forget()
    before = _peak()
    spent = _Spent()
    with (
        patch.object(entries, "analysed", spent.on(entries.analysed)),
        patch.object(indexing, "analysed", spent.on(indexing.analysed)),
        patch.object(indexing, "prefix_tokens", spent.on(indexing.prefix_tokens)),
    ):
        begun = time.perf_counter()
        built = build_all()
        passed_on = pass_on()
        seconds = time.perf_counter() - begun
    print(
        json.dumps(
            {
                "entries": sum(each.read for each in built), "changed": sum(each.changed for each in built),
                "failed": sum(each.failed for each in built), "passed_on": passed_on, "seconds": seconds,
                "analysing": spent.seconds, "memory": _peak(), "memory_before": before,
            }
        )
    )  # fmt: skip


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
