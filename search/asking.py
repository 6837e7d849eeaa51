"""Asks the engine outside the database as long as it answers in time, and the database when it does not."""

import logging
import time
from functools import cache

from search.breaker import Breaker
from search.engines import database_engine, outside_engine
from search.engines.base import EngineError
from search.engines.deadline import TooLate, within

logger = logging.getLogger("bawaba.search")

# Seconds that the engine has for one reading of a reader's question, and for all of them: with what the database then
# takes they stay within a second.
FOR_ONE, FOR_ALL = 0.6, 0.8
PAUSE = 10.0
# An engine that takes longer than this, in seconds, does not serve readers.
SLOW = 0.3


@cache
def reading_breaker():
    """The breaker of this process for what readers ask."""
    return Breaker(failures=3, pause=PAUSE, slow=SLOW)


class Asking:
    """One reader's question. `is_fallback`: the database answered in place of the engine outside."""

    def __init__(self):
        self._outside = outside_engine()
        self._spent = 0.0
        self.is_fallback = False

    def ask(self, act, *arguments):
        """Return what the engine's `act` gives. Raises `EngineError` only when the database cannot answer either."""
        if self._outside is None:
            return getattr(database_engine(), act)(*arguments)
        if not self.is_fallback and self._spent < FOR_ALL and reading_breaker().may_ask():
            started = time.monotonic()
            try:
                answer = within(min(FOR_ONE, FOR_ALL - self._spent), getattr(self._outside, act), *arguments)
            except (EngineError, TooLate) as error:
                reading_breaker().note_failure(str(error), time.monotonic() - started)
                logger.warning("the search engine did not answer, the database does: %s", error)
            else:
                took = time.monotonic() - started
                self._spent += took
                reading_breaker().note_answer(took)
                return answer
        self.is_fallback = True
        return getattr(database_engine(), act)(*arguments)
