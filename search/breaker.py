"""Leaves an engine alone for a while after it failed, so that not every reader waits for what does not answer. Pure."""

import threading
import time

CLOSED, OPEN, TRYING = "closed", "open", "trying"


class Breaker:
    """One for each process and engine; may be asked by many threads.

    After `failures` in a row it opens: nobody asks for `pause` seconds. Then one request tries; its success closes the
    breaker, its failure opens it for another pause. An answer after more than `slow` seconds counts as a failure; a
    failure for which somebody waited longer than that opens it at once.
    """

    def __init__(self, failures=3, pause=10.0, slow=0.5, clock=time.monotonic):
        self.failures, self.pause, self.slow, self.clock = failures, pause, slow, clock
        self._lock = threading.Lock()
        self._failed = 0
        self._left_alone_until = None
        self.why = ""

    @property
    def state(self):
        """`CLOSED`: asked as usual; `OPEN`: left alone; `TRYING`: the next request tries."""
        with self._lock:
            if self._left_alone_until is None:
                return CLOSED
            return OPEN if self.clock() < self._left_alone_until else TRYING

    def may_ask(self):
        """Say whether to ask the engine now. Who is told so tells the outcome by a note.

        After a pause one is told yes; should nothing be heard of it, another one after the next pause.
        """
        with self._lock:
            if self._left_alone_until is None:
                return True
            if self.clock() < self._left_alone_until:
                return False
            self._left_alone_until = self.clock() + self.pause
            return True

    def note_answer(self, seconds):
        """Note that the engine answered, and after how long."""
        if seconds > self.slow:
            self.note_failure(f"an answer took {seconds:.1f} s")
            return
        with self._lock:
            self._failed, self._left_alone_until, self.why = 0, None, ""

    def note_failure(self, why, seconds=0.0):
        """Note that the engine did not answer, and after how many seconds that was known."""
        with self._lock:
            self._failed += self.failures if seconds > self.slow else 1
            self.why = why
            if self._failed >= self.failures:
                self._left_alone_until = self.clock() + self.pause
