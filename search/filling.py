"""Fills a new index outside the database without a gap, beside the one that is asked, and puts it in its place.

What changes meanwhile goes into both (`search.outside`). How far it is stands in the new index itself, so a build that
was cut off goes on from there: by whoever calls `fill_anew` next, or in the ticker's rounds.
"""

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from search.engines import outside_engine
from search.engines.base import EngineError
from search.engines.elastic import BUILDING, NoIndex
from search.engines.elastic_index import SCHEMA
from search.engines.elastic_indexes import Indexes
from search.indexing import indexed
from search.models import EnginePending, Entry
from search.outside import hand_over

logger = logging.getLogger("bawaba.search")

AT_ONCE = 40
# After so many seconds the position is written down: what is filled again after a cut is no more than that.
NOTED_AFTER = 2.0
MOST_RECOUNTS = 5
# Seconds that the ticker gives to it in a round; its other duties wait so long.
IN_A_ROUND = 8.0


class FillingRefused(EngineError):
    """The new index was not put in place; the message says why, and the former one goes on answering."""


@dataclass(slots=True)
class Filled:
    """How far a build is. `resumed_at`: how many entries were there already when it was taken up."""

    done: int = 0
    of: int = 0
    resumed_at: int = 0
    is_whole: bool = False


def fill_anew(engine):
    """Yield Filled again and again until the new index is in its place.

    An index that was begun is filled on. Raises `FillingRefused` when another process is at it or the counts differ,
    `EngineError` when the engine does not answer.
    """
    indexes = Indexes(engine)
    index = indexes.building()
    if index is not None and index.is_busy:
        raise FillingRefused("another process is filling an index; it is taken to be gone after a minute of silence")
    if index is not None and index.meta["schema"] != SCHEMA:
        indexes.drop(index.name)
        index = None
    work = _Filling(engine, indexes, indexes.note(index) if index else _begun(indexes))
    try:
        yield from work.fill()
    finally:
        work.leave()
    work.verify()
    indexes.put_in_place(work.index)
    indexes.drop_abandoned()
    work.filled.is_whole = True
    yield work.filled


def _begun(indexes):
    """Return a new index. Where none is asked, nobody needs the notes that wait: their rows are still to be read."""
    index = indexes.create()
    if indexes.live() is None:
        EnginePending.objects.all().delete()
    return index


class _Filling:
    def __init__(self, engine, indexes, index):
        self.engine, self.indexes, self.index = engine, indexes, index
        self.position = index.meta["position"]
        done = Entry.objects.filter(pk__lte=self.position).count()
        self.filled = Filled(done, Entry.objects.count(), resumed_at=done)

    def fill(self):
        """Put in entry after entry. They have number 0: what came through `search.outside` meanwhile is newer.

        While the engine takes some of them in, the next ones are made ready.
        """
        noted_at = time.monotonic()
        yield self.filled
        with ThreadPoolExecutor(1) as sender:
            for last, number, sent in self._a_step_behind(self._send_all(sender)):
                sent.result()
                self.position = last
                self.filled.done += number
                if time.monotonic() - noted_at > NOTED_AFTER:
                    self.index = self.indexes.note(self.index, position=self.position)
                    noted_at = time.monotonic()
                yield self.filled

    def _send_all(self, sender):
        """Yield (last id, how many, Future) of some entries after others, each on its way to the engine."""
        last, target = self.position, self.indexes.names.building
        while some := list(Entry.objects.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
            rows, last = [indexed(entry) for entry in some], some[-1].pk
            versions = dict.fromkeys((entry.pk for entry in some), 0)
            yield last, len(some), sender.submit(self.engine.put, rows, versions, BUILDING, (target,))

    @staticmethod
    def _a_step_behind(steps):
        """Yield each step once the next one has been begun."""
        before = None
        for step in steps:
            if before:
                yield before
            before = step
        if before:
            yield before

    def leave(self):
        """Write down how far it is, so that anybody may go on."""
        try:
            self.index = self.indexes.note(self.index, position=self.position, builder="", beat=0)
        except EngineError as error:
            logger.warning("the position of a build was not written down: %s", error)

    def verify(self):
        """Raise `FillingRefused`, and drop the new index, unless it has exactly the entries that there are.

        The portal goes on meanwhile: what has just changed is passed on and counted again, a few times.
        """
        for _again in range(MOST_RECOUNTS):
            hand_over(self.engine, seconds=BUILDING)
            there, wanted = self.indexes.count(self.index), Entry.objects.count()
            if there == wanted:
                return
            time.sleep(0.2)
        self.indexes.drop(self.index.name)
        raise FillingRefused(f"the new index has {there} entries, the portal {wanted}: it was dropped")


def look_after_outside():
    """Have an index outside when there is none that could be asked; a few seconds a round. For the ticker."""
    engine = outside_engine()
    if engine is None:
        return
    try:
        engine.check_ready()
    except NoIndex as missing:
        logger.info("building an index: %s", missing)
        _fill_for_a_while(engine)
    except EngineError:
        return  # said by whoever asks it


def _fill_for_a_while(engine):
    until = time.monotonic() + IN_A_ROUND
    filling = fill_anew(engine)
    try:
        for filled in filling:
            if filled.done > filled.resumed_at and time.monotonic() > until:
                break
    except EngineError as error:
        logger.warning("the index could not be filled: %s", error)
    finally:
        filling.close()
