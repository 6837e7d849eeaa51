"""Waits for an answer no longer than it may take. Pure.

A socket's own time limit counts from one packet to the next and does not cover looking up a name, so an engine that
drips could hold a reader for minutes. Here the reader goes on; the thread that still waits ends by itself.
"""

import threading
from queue import Empty, SimpleQueue


class TooLate(Exception):
    """There was no answer in time."""


def within(seconds, act, *arguments):
    """Return what `act(*arguments)` gives, or raise what it raises; `TooLate` when that takes longer.

    The act runs in a thread of its own and must not touch the database.
    """
    answers = SimpleQueue()

    def run():
        try:
            answers.put((act(*arguments), None))
        except BaseException as error:  # noqa: BLE001 (whatever it is, it is raised where it was asked for)
            answers.put((None, error))

    threading.Thread(target=run, name="search-engine", daemon=True).start()
    try:
        answer, error = answers.get(timeout=seconds)
    except Empty:
        raise TooLate(f"no answer within {seconds} s") from None
    if error is not None:
        raise error
    return answer
