"""Shows where the words of a query stand: a result's title and a few words around them, in their own spelling.

A word is marked when `search.analysis` reads it as the query was read, so «البناء» is marked for «بنا». Never more than
`MOST_WORDS` words of a result are looked at, whatever its length. What comes out is escaped.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from django.utils.html import escape, format_html_join

from search.analysis import prefix_tokens, tokens

MOST_WORDS = 600
# So many words may lie between the first and the last of the words that are shown together.
WINDOW = 26
LONGEST_SNIPPET = 210
# Where no sentence begins near by, a snippet begins so many words before the first that is marked.
WORDS_BEFORE, LOOK_BACK = 4, 12
MORE = "…"
BETWEEN = " · "

_PIECE = re.compile(r"\S{1,256}")
# Vowel signs, joiners and accents belong to the word they stand in.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d'’])*")
_SENTENCE_ENDS = re.compile(r"[.!?؟؛\n]")


@lru_cache(maxsize=1 << 14)
def _tokens_of(word):
    """Return how the indexer reads a word by itself: texts repeat few words, so that most are known already."""
    return frozenset(tokens(word))


@dataclass(frozen=True, slots=True)
class Shown:
    """A result's title and words as safe HTML; `names` are the marked stretches of the title as plain text."""

    title: str
    words: str
    names: tuple[str, ...]


def show(entry, query):
    """Return the Shown of an entry for a `search.queries.Query`."""
    text = _best_stretch(entry, query)
    present = {*entry.title_words.split(), *tokens(text)}
    wanted = _met(query.slots, present)

    def is_wanted(word):
        return not wanted.isdisjoint(_tokens_of(word))

    title = _stretches(entry.title, is_wanted)
    names = tuple(entry.title[start:end] for start, end in title)
    return Shown(_as_html(entry.title, title), _as_html(text, _stretches(text, is_wanted)), names)


def parts_by_beginnings(text, beginnings):
    """Return a text cut into parts for a list of suggestions: every second part, the first being plain, is marked.

    Marked are whole words that `beginnings`, as `search.analysis.prefix_query` gives them, open.
    """
    found = _stretches(text, lambda word: any(form.startswith(beginnings) for form in prefix_tokens(word)))
    cuts = [0, *(place for stretch in found for place in stretch), len(text)]
    return [text[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]


def _met(slots, present):
    """Return the tokens of all alternatives that are there whole."""
    return {token for slot in slots for alternative in slot if present.issuperset(alternative) for token in alternative}


def _stretches(text, is_wanted):
    """Return (start, end) of the words that are wanted, neighbours joined."""
    found = []
    for piece in islice(_PIECE.finditer(text), MOST_WORDS):
        if not is_wanted(piece[0]):
            continue
        for start, end in _inside(piece, is_wanted):
            if found and not text[found[-1][1] : start].strip():
                start = found.pop()[0]
            found.append((start, end))
    return found


def _inside(piece, is_wanted):
    """Return where in a piece the wanted words stand; all of it, but for marks around it, when only the whole is."""
    words = list(_WORD.finditer(piece[0]))
    places = [word.span() for word in words if is_wanted(word[0])]
    if not places and words:
        places = [(words[0].start(), words[-1].end())]
    return [(piece.start() + start, piece.start() + end) for start, end in places]


def _as_html(text, stretches):
    ends = [0, *(end for _start, end in stretches)]
    parts = [(text[at:start], text[start:end]) for at, (start, end) in zip(ends, stretches, strict=False)]
    return format_html_join("", "{}<mark>{}</mark>", parts) + escape(text[ends[-1] :])


def _best_stretch(entry, query):
    """Return the words to show: the summary, unless another text has more of the query that the title lacks."""
    title = set(entry.title_words.split())
    sets = [frozenset(token for alternative in slot for token in alternative) for slot in query.slots]
    missing = [words for words in sets if title.isdisjoint(words)]
    best, left = None, MOST_WORDS
    for text in (entry.summary, entry.body, entry.document):
        if left <= 0 or not text.strip():
            continue
        window = _densest(text, missing, left)
        left -= window.looked_at
        if best is None or window.met > best[0].met:
            best = window, text
        if best[0].met == len(missing):
            break
    return _cut(best[1], best[0]) if best else ""


@dataclass(frozen=True, slots=True)
class _Window:
    """Where most words stand: how many slots are met there, the places of all words read until then, the first one
    that is wanted."""

    met: int
    spans: list
    first: int

    @property
    def looked_at(self):
        return len(self.spans)


def _densest(text, missing, most):
    spans, hits, best, first = [], [], 0, 0
    any_of_them = frozenset().union(*missing)
    for at, piece in enumerate(islice(_PIECE.finditer(text), most)):
        spans.append(piece.span())
        if best == len(missing):
            break
        words = _tokens_of(piece[0])
        if words.isdisjoint(any_of_them):
            continue
        slots = {number for number, wanted in enumerate(missing) if not words.isdisjoint(wanted)}
        hits = [hit for hit in hits if at - hit[0] < WINDOW] + [(at, slots)]
        met = len(set().union(*(slots for _at, slots in hits)))
        if met > best:
            best, first = met, hits[0][0]
    return _Window(best, spans, first)


def _cut(text, window):
    begin = _beginning(text, window)
    start = window.spans[begin][0]
    taken = _on_one_line(text[start : start + 2 * LONGEST_SNIPPET])
    before = f"{MORE} " if begin and not _ends_sentence(text, window.spans, begin - 1) else ""
    if len(taken) <= LONGEST_SNIPPET:
        return f"{before}{taken}"
    return f"{before}{taken[: LONGEST_SNIPPET + 1].rsplit(' ', 1)[0][:LONGEST_SNIPPET]}{MORE}"


def _on_one_line(text):
    """Return lines one after the other, apart where the first does not end as a sentence does: they were a list."""
    taken = ""
    for line in filter(None, (" ".join(line.split()) for line in text.splitlines())):
        apart = " " if not taken or _SENTENCE_ENDS.match(taken[-1]) else BETWEEN
        taken = f"{taken}{apart}{line}"
    return taken.lstrip()


def _beginning(text, window):
    for at in range(window.first, max(window.first - LOOK_BACK, 0), -1):
        if _ends_sentence(text, window.spans, at - 1):
            return at
    return 0 if window.first < LOOK_BACK else window.first - WORDS_BEFORE


def _ends_sentence(text, spans, at):
    """Tell whether a sentence or a line ends with the word at this place."""
    following = spans[at + 1][0] if at + 1 < len(spans) else len(text)
    return bool(_SENTENCE_ENDS.search(text, spans[at][1] - 1, following))
