"""The search of a new Wagtail project, asked with patience that ends.

It looks for a word of many pages for more than half a minute on SQLite, for seconds on PostgreSQL. Who waited for that
would measure nothing else: an answer that does not come within `PATIENCE` counts as that, is not asked for again, and
the server, which would go on looking, is ended and started anew. PostgreSQL is told to give up by itself.
"""

from urllib.parse import quote

from bench.client import get
from bench.load import Refused

PATIENCE = 3.0
DATABASE_PATIENCE = 2.8
# After so many queries of a kind that were not waited for, the others of that kind are not asked.
MOST_IN_VAIN = 3
STOCK = "/search/?query={query}"


class StockSearch:
    """A reference's search inside a `with` block."""

    def __init__(self, reference):
        self.reference, self.slow = reference, set()

    def __enter__(self):
        self.server = self.reference.server().__enter__()
        return self

    def __exit__(self, *failure):
        self.server.__exit__(*failure)

    @property
    def port(self):
        return self.server.port

    def patient_for(self, queries):
        """Return those of the queries that shall be asked."""
        return [] if len(self.slow.intersection(queries)) >= MOST_IN_VAIN else queries

    def seconds(self, query):
        """Return how long its answer took, PATIENCE when it was not waited for."""
        if query in self.slow:
            return PATIENCE
        try:
            answer = get(self.port, STOCK.format(query=quote(query)), within=PATIENCE)
        except TimeoutError:
            self.slow.add(query)
            self.server.kill()
            self.__enter__()
            return PATIENCE
        if _gave_up(answer, query):
            self.slow.add(query)
            return PATIENCE
        return answer.seconds

    def seconds_in_a_crowd(self, query):
        """Return how long an answer took among others; what the database gave up then counts as PATIENCE."""
        answer = get(self.port, STOCK.format(query=quote(query)))
        return PATIENCE if _gave_up(answer, query) else answer.seconds


def _gave_up(answer, query):
    if answer.status not in (200, 500) or (answer.status == 500 and answer.seconds < DATABASE_PATIENCE):
        raise Refused(f"{query}: {answer.status}")
    return answer.status == 500
