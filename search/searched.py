"""Counts what people searched, by month and language, so that officers see what is missing and nobody sees who asked.

No address, no cookie, no hour, no order of searches is kept. Of the words themselves (docs/threat-model.md):

- Nothing with an @, four digits or more, or more than six words is looked at.
- A phrase whose every word is one of offices and services (`search.plain_words`), and that found something, stands on
  the portal already: it is counted at once.
- Any other phrase with at most one further word is only a keyed hash until it was asked on three different days of a
  month; then it is written. What is asked once, by one person, is never written.
- A phrase with two further words or more may be a name, and is never written.

A search waits for nothing: counts gather in the process and are written by a thread of their own, some seconds later;
what cannot be written is lost. Months go after `MONTHS_KEPT`.
"""

import logging
import re
import threading
from collections import Counter
from datetime import date

from django.conf import settings
from django.db import close_old_connections, connection
from django.utils import timezone

from search.analysis import LONGEST_QUERY
from search.arabic import fold

logger = logging.getLogger("bawaba.search")

MOST_WORDS, MOST_DIGITS, LONGEST_PHRASE, LONGEST_WORD = 6, 3, 80, 30
MONTHS_KEPT = 13
# So many different phrases wait in a process at most: a flood of them is not worth its memory.
MOST_WAITING = 2_000
# Stands for every search of a month, whatever became of its words.
ALL = ""
_WORD = re.compile(r"[^\W_]+")

_lock = threading.Lock()
_waiting = {"times": Counter(), "empty": Counter(), "writer": None}


def count(text, language, found):
    """Note that somebody searched; `found`: how many things had every word. Never raises, never waits.

    For a person's first page of results alone: leafing, choosing facets and machines are no searches.
    """
    try:
        day = timezone.localdate()
        with _lock:
            for phrase in {ALL, countable(text)}:
                _add((day, language, phrase), is_empty=not found)
        _have_it_written()
    except Exception:
        logger.exception("a search was not counted")


def countable(text):
    """Return a query as it may be counted: folded words with single spaces; "" for what is not looked at."""
    text = text[: LONGEST_QUERY + 1]
    words = _WORD.findall(fold(text))
    phrase = " ".join(words)
    longest = max(map(len, words), default=0)
    if len(words) > MOST_WORDS or len(phrase) > LONGEST_PHRASE or longest > LONGEST_WORD:
        return ""
    if "@" in text or sum(map(str.isdigit, phrase)) > MOST_DIGITS:
        return ""
    return phrase


def _add(key, *, is_empty):
    if key not in _waiting["times"] and len(_waiting["times"]) >= MOST_WAITING:
        return
    _waiting["times"][key] += 1
    _waiting["empty"][key] += is_empty


def flush():
    """Write what gathered, in one short transaction; return how many phrases it was. Never raises."""
    from search.counting import write

    with _lock:
        times, empty = _waiting["times"], _waiting["empty"]
        _waiting.update(times=Counter(), empty=Counter())
    if not times:
        return 0
    try:
        write({key: (times[key], empty[key]) for key in times})
    except Exception as error:  # noqa: BLE001 (whatever a database throws, people search on)
        # Without the error's text: it may hold the phrase.
        logger.warning("%s counts of searches were lost: %s", len(times), type(error).__name__)
    return len(times)


def _have_it_written():
    if not settings.SEARCHES_WRITTEN_EVERY:
        return
    with _lock:
        writer = _waiting["writer"]
        if writer is None or not writer.is_alive():  # also after a fork
            writer = threading.Thread(target=_write_on, name="searched", daemon=True)
            _waiting["writer"] = writer
            writer.start()


def _write_on():
    pause = threading.Event()
    while settings.SEARCHES_WRITTEN_EVERY:
        pause.wait(settings.SEARCHES_WRITTEN_EVERY)
        close_old_connections()
        flush()
        connection.close()


def month_of(day):
    """Return the first day of a day's month."""
    return day.replace(day=1)


def first_month_kept(today):
    """Return the oldest month that is kept beside the current one."""
    months = today.year * 12 + today.month - 1 - MONTHS_KEPT
    return date(months // 12, months % 12 + 1, 1)
