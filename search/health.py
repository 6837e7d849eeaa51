"""What finds for readers at this moment, for whoever watches the portal."""

from dataclasses import dataclass
from datetime import datetime

from search.asking import reading_breaker
from search.breaker import CLOSED
from search.engines import outside_engine
from search.engines.base import EngineError
from search.models import EnginePending, Entry

ELASTICSEARCH, DATABASE = "elasticsearch", "database, in place of elasticsearch"


@dataclass(frozen=True, slots=True)
class State:
    """Who answers readers of this process and why; how many notes wait for the engine outside and since when; how many
    entries the portal and that engine have (None: not asked, because it does not answer)."""

    answers: str
    breaker: str
    why: str
    waiting: int
    since: datetime | None
    entries: int
    indexed: int | None

    @property
    def differs(self):
        """The engine has another number of entries than the portal, and nothing waits that would explain it."""
        return self.indexed is not None and not self.waiting and self.indexed != self.entries

    def told(self):
        """Yield (name, value) of what there is to tell."""
        yield "answers", self.answers
        yield "breaker", self.breaker
        if self.why:
            yield "why", self.why
        yield "waiting", f"{self.waiting} since {self.since.isoformat(timespec='seconds')}" if self.since else "0"
        yield "entries", f"{self.entries}, {'unknown' if self.indexed is None else self.indexed} in the engine"
        if self.differs:
            yield "repair", "manage.py search_index --check"


def state_of_search():
    """Return State, None without an engine outside. The engine is asked unless it is being left alone just now."""
    engine = outside_engine()
    if engine is None:
        return None
    breaker, indexed = reading_breaker(), None
    why = breaker.why
    if breaker.state == CLOSED:
        try:
            engine.check_ready()
            indexed = engine.count()
        except EngineError as error:
            why = str(error)
    oldest = EnginePending.objects.order_by("pk").first()
    return State(
        answers=DATABASE if indexed is None else ELASTICSEARCH,
        breaker=breaker.state,
        why=" ".join(why.split()),
        waiting=EnginePending.objects.count(),
        since=oldest and oldest.since,
        entries=Entry.objects.count(),
        indexed=indexed,
    )
