"""Where the time of a search goes: `python -m bench.inside.find_speed FILE [TIMES]`, asked inside this process.

Prints for each kind of query the median and the 95th percentile of `find` in milliseconds, its parts (the query read,
the engine's statements, other statements, the best put in order, the rest), how many it finds, and the dearest query;
`suggest` below.
"""

import sys
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from django.db import connection

import bench.inside  # noqa: F401 (sets the portal up)
from bench.figures import median, percentile
from bench.texts import questions, read_texts
from search import finding
from search.analysis import prefix_query
from search.asking import Asking

SUGGESTED = 8
PARTS = (
    (Asking, "ask"),
    *((finding, name) for name in ("read_query", "ranked", "public_entries", "read_long_texts")),
)
# So many texts tell how common words are.
SAMPLE = 2_000


class Watch:
    """Seconds spent in parts of a search."""

    def __init__(self):
        self.seconds = Counter()
        self.statements = 0

    @contextmanager
    def over(self):
        """Measure the parts of what happens inside."""
        with ExitStack() as stack:
            for owner, name in PARTS:
                stack.enter_context(patch.object(owner, name, self._timed(name, getattr(owner, name))))
            stack.enter_context(connection.execute_wrapper(self._statement))
            yield self

    def _timed(self, name, act):
        def timed(*arguments, **named):
            begun = time.perf_counter()
            try:
                return act(*arguments, **named)
            finally:
                self.seconds[name] += time.perf_counter() - begun

        return timed

    def _statement(self, execute, sql, values, many, context):
        begun = time.perf_counter()
        try:
            return execute(sql, values, many, context)
        finally:
            self.seconds["SQL"] += time.perf_counter() - begun
            self.statements += 1


def main(path, times=5):
    """Print the table."""
    texts = list(read_texts(path))
    asked, begun = questions(texts[:: max(1, len(texts) // SAMPLE)])
    print(f"{'':34} {'median':>7} {'p95':>7} {'found':>7} {'SQL':>6} statements  parts")
    for language, kinds in asked.items():
        for kind, queries in kinds.items():
            _tell(
                f"{language} {kind}", queries, times, lambda query, at=language: finding.find(finding.Wish(query, at))
            )
        _tell(f"{language} suggestions", begun[language], times, lambda text, at=language: _suggested(text, at))


def _suggested(text, language):
    return finding.suggest(prefix_query(text), language, SUGGESTED)


def _tell(name, queries, times, act):
    taken, watch, found = {}, Watch(), []
    for query in queries:
        answer = act(query)
        found.append(answer.total if hasattr(answer, "total") else len(answer))
        for _ in range(times):
            at = time.perf_counter()
            act(query)
            taken.setdefault(query, []).append(time.perf_counter() - at)
        with watch.over():
            act(query)
    every = [seconds for each in taken.values() for seconds in each]
    dearest = max(taken, key=lambda query: median(taken[query]))
    parts = ", ".join(f"{part} {seconds * 1000 / len(queries):.1f}" for part, seconds in watch.seconds.most_common())
    print(
        f"{name:34} {median(every) * 1000:7.1f} {percentile(every, 0.95) * 1000:7.1f} {median(found):7.0f} "
        f"{watch.statements / len(queries):6.1f}  {parts}; dearest: {dearest} {median(taken[dearest]) * 1000:.1f}"
    )


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
