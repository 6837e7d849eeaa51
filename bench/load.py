"""Two ways of asking: as fast as it goes, and at a given rate whether or not answers have come.

The second counts a request's time from when it was due, so that a stalled server cannot hide behind a
waiting client.
"""

import itertools
import random
import threading
import time
from dataclasses import dataclass, field

PARALLEL = 6
CLIENTS = 48


class Refused(Exception):
    """A request was answered otherwise than it must be; the figure would be worthless."""


@dataclass
class Run:
    """What a run brought: seconds of every request, how many rounds, in how many seconds."""

    times: list = field(default_factory=list)
    rounds: int = 0
    seconds: float = 0.0

    @property
    def rate(self):
        return self.rounds / self.seconds


def saturate(act, *, seconds, parallel=PARALLEL):
    """Call `act(number)`, which returns the seconds of its requests, from `parallel` threads without pause."""
    run, counter, begun = Run(), itertools.count(), time.perf_counter()
    end = begun + seconds

    def work():
        while time.perf_counter() < end:
            run.times.extend(act(next(counter)))
            if time.perf_counter() < end:
                run.rounds += 1

    _in_threads(work, parallel)
    run.seconds = seconds
    return run


def offer(act, *, rate, seconds, seed=1, clients=CLIENTS):
    """Call `act(number)` `rate` times a second at random moments (a Poisson process).

    What has not begun when twice the time is over counts with the time it has waited.
    """
    chance = random.Random(seed)
    run, due, counter = Run(), [], itertools.count()
    moment = 0.0
    while (moment := moment + chance.expovariate(rate)) < seconds:
        due.append(moment)
    begun = time.perf_counter()

    def work():
        while (number := next(counter)) < len(due):
            wait = begun + due[number] - time.perf_counter()
            if wait > 0:
                time.sleep(wait)
            late = max(0.0, time.perf_counter() - begun - due[number])
            if begun + 2 * seconds < time.perf_counter():
                run.times.append(late)
                continue
            first, *others = act(number)
            run.times.extend([late + first, *others])
            run.rounds += 1

    _in_threads(work, clients)
    run.seconds = time.perf_counter() - begun
    return run


def _in_threads(work, count):
    """Run `work` in threads; the first failure of any of them is raised."""
    failures = []

    def guarded():
        try:
            work()
        except Exception as failure:  # noqa: BLE001 (it is raised again below)
            failures.append(failure)

    threads = [threading.Thread(target=guarded, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
