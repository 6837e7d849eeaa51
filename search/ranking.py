"""Puts the best candidates in order, alike for every engine. Pure.

An engine's own score chooses candidates; what a reader sees first is decided here, from the short fields that each
entry brings along: where the words stand, how much of the title they are, whether they stand together, and the
entry's own boost (`search.engines.boost`).
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from search.analysis import only_holds_together, tokens, words_of
from search.engines.boost import boost_of
from search.stemming import without_article

IN = (("title_words", 9.0), ("keyword_words", 7.0), ("heading_words", 3.5), ("summary_words", 3.0))
IN_TEXT = 1.0
# A word met by another name counts a little less than the word itself.
BY_ANOTHER_NAME = 0.85
WHOLE_TITLE = 6.0
# A title names its thing first: «إجازة بناء لدار سكنية» is the permit, «تجديد إجازة بناء» something about it.
OPENS_TITLE = 2.0
TOGETHER_IN_TITLE, TOGETHER = 1.3, 1.1
EXACT_CODE = 6.0
AS_TYPED = 1.0
LONGEST_COMPARED = 300
# Among entries that fit alike, the engine's own order decides.
ENGINES_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query as each of a hundred candidates is compared with it: its `slots` and how many words they were typed in,
    all their tokens, those of words themselves, the first of each slot, and the forms in which they were typed."""

    slots: tuple
    size: int
    named: frozenset
    itself: frozenset
    firsts: list
    typed: frozenset


def _asked(query):
    named = frozenset(token for slot in query.slots for alternative in slot for token in alternative)
    itself = [token for slot in query.slots for token in slot[0]]
    typed = _forms(query.text[:LONGEST_COMPARED])
    return _Asked(query.slots, len(itself), named, frozenset(itself), [slot[0][0] for slot in query.slots], typed)


def ranked(candidates, query, now, *, whole_first=False):
    """Return entries, best first. `candidates`: (entry, engine's score), the best of the engine first.

    `whole_first`: not all of them have every word. Those that have it in their short fields come before the others, and
    of these the more come first the more words they have there that name a thing.
    """
    count, asked = len(candidates) or 1, _asked(query)
    scored = [
        (
            _words_met(entry, query) if whole_first else (),
            (_score_of(entry, asked) + ENGINES_SHARE * (1 - place / count)) * boost_of(entry, now),
            -place,
            entry,
        )
        for place, (entry, _score) in enumerate(candidates)
    ]
    scored.sort(key=lambda row: row[:3], reverse=True)
    return [row[-1] for row in scored]


def _words_met(entry, query):
    words = {word for name, _weight in IN for word in getattr(entry, name).split()}
    met = [slot for slot in query.slots if any(map(words.issuperset, slot))]
    return len(met) == len(query.slots), len(set(met).intersection(query.strong_slots))


def _score_of(entry, asked):
    fields = [(set(words := getattr(entry, name).split()), weight, words) for name, weight in IN]
    found = sum(_slot_score(slot, fields) for slot in asked.slots) / max(len(asked.slots), 1)
    title, _weight, in_order = fields[0]
    if not asked.named.isdisjoint(title):
        between = _between(entry.title[:LONGEST_COMPARED]) - asked.named
        found += _as_typed(entry, asked) + _coverage(asked, title - between) + _opening(asked, in_order, between)
    return found * _together(asked.firsts, fields)


def _as_typed(entry, asked):
    """Return what it is worth that words stand in the title in the very form that was typed."""
    return AS_TYPED * len(asked.typed & _forms(entry.title[:LONGEST_COMPARED])) / max(len(asked.typed), 1)


@lru_cache(maxsize=1 << 11)
def _forms(text):
    return frozenset(without_article(word)[1] for word in words_of(text))


def ranked_suggestions(entries, beginnings):
    """Return entries, best first: titles that open with what is typed, then titles that hold it, then the others.

    A kind's weight counts here too: a service that holds it comes before news that open with it.
    `entries`: the weightiest first, as an engine gives them; `beginnings` as in `search.analysis.prefix_query`.
    """
    return sorted(entries, key=lambda entry: -_opening_score(entry, beginnings) * entry.weight)


def _opening_score(entry, beginnings):
    title = [(word, without_article(word)[1]) for word in words_of(entry.title[:LONGEST_COMPARED])]
    opens = [any(_opens(forms, beginning) for forms in title) for beginning in beginnings]
    starts = range(len(title) - len(beginnings) + 1)
    together = [at for at in starts if all(map(_opens, title[at:], beginnings))]
    return all(opens) + bool(together) + (0 in together)


def _opens(forms, beginning):
    return any(form.startswith(beginning) for form in forms)


def _slot_score(slot, fields):
    best = IN_TEXT
    for place, alternative in enumerate(slot):
        share = 1.0 if place == 0 else BY_ANOTHER_NAME
        for words, weight, _order in fields:
            if words.issuperset(alternative):
                bonus = EXACT_CODE if place == 0 and _is_code(alternative) else 0.0
                best = max(best, weight * share + bonus)
                break
    return best


def _is_code(alternative):
    return len(alternative) == 1 and any(letter.isdigit() for letter in alternative[0])


def _coverage(asked, title):
    """Return what the share of the title that the query names is worth."""
    itself, named = len(title & asked.itself), len(title & asked.named)
    return WHOLE_TITLE * (itself + BY_ANOTHER_NAME * (named - itself)) / len(title)


def _opening(asked, in_order, between):
    """Return what it is worth that a title opens with all that is asked, in whatever order.

    One word alone opens the titles of many things: «road» those of works and of offices.
    """
    known = asked.named | between
    if asked.size < 2 or in_order[0] not in known:
        return 0.0
    opening = set(takewhile(known.__contains__, in_order))
    opens = all(any(map(opening.issuperset, slot)) for slot in asked.slots)
    return OPENS_TITLE if opens else 0.0


@lru_cache(maxsize=1 << 11)
def _between(title):
    """Return the words of a title that only hold it together, as they are indexed."""
    return frozenset(token for piece in title.split() if only_holds_together(piece) for token in tokens(piece))


def _together(firsts, fields):
    if len(firsts) < 2:
        return 1.0
    for place, (words, _weight, order) in enumerate(fields):
        starts = range(len(order) - len(firsts) + 1) if words.issuperset(firsts) else ()
        if any(order[at : at + len(firsts)] == firsts for at in starts):
            return TOGETHER if place else TOGETHER_IN_TITLE
    return 1.0
