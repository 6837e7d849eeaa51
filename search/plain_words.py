"""Which words are nobody's: those of offices, services and the data of the search, without names of people."""

import time
from threading import Lock

from search.analysis import only_holds_together, tokens
from search.models import Entry
from search.synonyms import get_default_groups
from search.thesaurus import current_groups
from search.vocabulary import DATA, get_groups

# Kinds whose texts name offices and what they do; news, people and councils name persons as well.
OF_OFFICES = ("service", "directorate", "question", "page", "publication", "place")
FIELDS = ("title_words", "keyword_words", "heading_words")
# Entries change seldom, and a word that is taken for strange for an hour only waits.
KEPT_SECONDS = 3600
_PEOPLE = "# People"

_lock = Lock()
_kept = {"until": 0.0, "words": frozenset()}


def is_plain(word):
    """Say whether a word, as somebody typed it, stands among the words of offices and is not the name of a person."""
    read = tokens(word)
    if only_holds_together(word):
        return True
    return bool(read) and plain_words().issuperset(read)


def plain_words():
    """Return the words, as they are indexed; read from the database once an hour."""
    with _lock:
        if _kept["until"] < time.monotonic():
            _kept.update(words=_read_words(), until=time.monotonic() + KEPT_SECONDS)
        return _kept["words"]


def forget():
    """Read the words again when they are asked for next."""
    with _lock:
        _kept["until"] = 0.0


def _read_words():
    words = {token for group in get_groups() for form in group for token in tokens(form)}
    for group in (*get_default_groups(), *current_groups()):
        words.update(token for phrase in group.phrases for token in tokens(phrase))
    for row in Entry.objects.filter(kind__in=OF_OFFICES).values_list(*FIELDS).iterator(chunk_size=500):
        words.update(token for text in row for token in text.split())
    return frozenset(word for word in words - _names() if not word.isdigit())


def _names():
    text = (DATA / "names.txt").read_text(encoding="utf-8")
    people = text.partition(_PEOPLE)[2].partition("\n#")[0]
    return {token for name in people.split() for token in tokens(name)}
