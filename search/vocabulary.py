"""Broken plurals and irregular forms, as data: which words of government are forms of one word. Pure.

The groups stand in data/vocabulary.txt, words that stay as they are in data/names.txt; the format is described at the
head of each file. Both the index and the query ask here, so that «مشاريع» and «المشروع» are the same token.
"""

from functools import cache
from pathlib import Path

from search.arabic import fold
from search.spelling import plain_letters, without_hamza

DATA = Path(__file__).parent / "data"
_SEATS = frozenset("ؤئ")
_ON_THEIR_SEATS = str.maketrans({"ؤ": "و", "ئ": "ي"})
SHORTEST_TYPED, SHORTEST_WITHOUT_SEAT = 3, 4


class BadVocabulary(ValueError):
    """A line of a data file that contradicts another one; the message names both."""


def read_groups(text):
    """Return the groups of a vocabulary file's text: tuples of folded forms, the key first.

    Raises `BadVocabulary` when a form stands in two groups.
    """
    groups, home = [], {}
    for line in _lines(text):
        forms = tuple(dict.fromkeys(_folded(form) for form in line.split()))
        for form in forms:
            if form in home:
                raise BadVocabulary(f"{form}: {home[form]} / {line}")
            home[form] = line
        groups.append(forms)
    return groups


def read_single_words(text):
    """Return the groups of a file of words that stand alone, any number a line."""
    return [(_folded(word),) for line in _lines(text) for word in line.split()]


@cache
def get_groups():
    """Every group of the project's data files, keys first."""
    names = read_single_words((DATA / "names.txt").read_text(encoding="utf-8"))
    return read_groups((DATA / "vocabulary.txt").read_text(encoding="utf-8")) + names


@cache
def get_words_in_waw():
    """Folded words, without their endings, that open with a و of their own."""
    return frozenset(word for (word,) in read_single_words((DATA / "words_in_waw.txt").read_text(encoding="utf-8")))


@cache
def get_keys():
    """The key of every form, folded."""
    return {form: group[0] for group in get_groups() for form in group}


@cache
def get_keys_without_hamza():
    """The key of every form as it is typed without its hamza; where two words meet so, the first in the file has it."""
    exact, keys = get_keys(), {}
    for form, key in exact.items():
        keys.setdefault(without_hamza(form), key)
    for name in ("vocabulary.txt", "names.txt"):
        for line in _lines((DATA / name).read_text(encoding="utf-8")):
            for form in line.split():
                for typed in _typed_without_hamza(form):
                    if typed not in exact:
                        keys.setdefault(typed, exact[_folded(form)])
    return keys


def _typed_without_hamza(form):
    """Yield how a word is typed by who has no key for its hamza: «رئاسة» as «رياسة», «مسؤول» as «مسوول» and «مسول»."""
    if _SEATS.isdisjoint(form):
        return
    typed = without_hamza(_folded(form.translate(_ON_THEIR_SEATS)))
    if len(typed) >= SHORTEST_TYPED:
        yield typed
    shorter = typed.replace("وو", "و").replace("يي", "ي")
    if len(shorter) >= SHORTEST_WITHOUT_SEAT:
        yield shorter


def _lines(text):
    stripped = (line.strip() for line in text.splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


def _folded(form):
    return plain_letters(fold(form))
