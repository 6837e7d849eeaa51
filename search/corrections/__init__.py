"""What a reader may have meant: words that stand in no entry, brought to words that do.

Three things happen to words: the keyboard was set to the other language, Arabic was typed in Latin letters, or fingers
slipped (letters, and the space between words). Numbers and words that some entry holds are never touched.
"""

import re
from dataclasses import dataclass
from itertools import islice, pairwise, product

from django.utils import timezone

from search.analysis import query_slots, words_of
from search.corrections.candidates import LONG_WORD, SHORTEST_SURE, Candidate, candidates_of
from search.corrections.layouts import on_other_layout
from search.engines import database_engine
from search.engines.base import Asked
from search.queries import read_query

LONGEST_TEXT = 200
MOST_WORDS, MOST_UNKNOWN = 8, 4
MOST_TRIED = 12
NEAR, NEAR_ALONE = 0.6, 0.7
SHORTEST_ON_OTHER_LAYOUT = 3
MOST_ASKED_BY_OTHER_NAMES = 3
_LATIN_ARTICLE = re.compile(r"\b([ae]l) (?=[a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Correction:
    """`text`: what to show and to search instead. `is_certain`: its results may be shown at once."""

    text: str
    is_certain: bool = False


def correct(text, place):
    """Return the Correction of a query into words that entries of a `search.place.Place` hold; None without one."""
    text = " ".join(text[:LONGEST_TEXT].split())
    words = _LATIN_ARTICLE.sub(r"\1-", text).split()
    if not 0 < len(words) <= MOST_WORDS:
        return None
    return _on_other_layout(text, place) or _word_by_word(words, place)


def _on_other_layout(text, place):
    other = on_other_layout(text)
    slots, typed = query_slots(other), query_slots(text)
    if other == text or not slots or sum(map(str.isalpha, other)) < SHORTEST_ON_OTHER_LAYOUT:
        return None
    typed = {slot for slot in typed if len(slot[0][0]) > 1}  # a letter alone says nothing
    held = set(place.held([*slots, *typed]))
    if not typed.isdisjoint(held) or not held.issuperset(slots):
        return None
    return Correction(other, is_certain=True)


def _word_by_word(words, place):
    """Bring each unknown word to known ones, so that all of them stand in one entry where that is possible."""
    known = _known(words, place)
    if not 0 < known.count(False) <= MOST_UNKNOWN:
        return None
    choices = [
        [Candidate(word)] if is_known else candidates_of(word, place.language)
        for word, is_known in zip(words, known, strict=True)
    ]
    joined = _joined(words, known, place)
    if not joined and not any(len(found) and found[0].text != word for word, found in zip(words, choices, strict=True)):
        return None
    best = _best(joined + _combinations(words, choices), place)
    return best if best and best.is_certain else _surely_in_part(words, choices) or best


def _known(words, place):
    """Say of each word whether it is left alone: some entry holds it or what it also means, or it is no word."""
    slots = [read_query(word, place.thesaurus).slots for word in words]
    held = set(place.held([slot for of_word in slots for slot in of_word if not _is_number(slot)]))
    return [all(slot in held or _is_number(slot) for slot in of_word) for of_word in slots]


def _is_number(slot):
    return any(letter.isdigit() for letter in slot[0][0]) and not any(letter.isalpha() for letter in slot[0][0])


def _combinations(words, choices):
    """Return [(text, its Candidates)], the nearest first."""
    kept = [found or [Candidate(word, is_sure=False)] for word, found in zip(words, choices, strict=True)]
    ways = sorted(islice(product(*kept), MOST_TRIED * MOST_TRIED), key=lambda way: sum(each.cost for each in way))
    return [(" ".join(each.text for each in way), way) for way in ways[:MOST_TRIED]]


def _joined(words, known, place):
    """Return what comes of leaving out one space between two words of which one is unknown, as `_combinations` does."""
    texts = []
    for at, (one, other) in enumerate(pairwise(words)):
        if not (known[at] and known[at + 1]):
            texts.append(" ".join([*words[:at], one + other, *words[at + 2 :]]))
    return [(text, (Candidate(text),)) for text in texts if all(_known(text.split(), place))]


def _best(tried, place):
    """Return the first text whose words stand together in an entry, else the nearest, which is then not certain."""
    wholes = {text: _as_one_slot(text) for text, _way in tried}
    held = set(place.held([slot for slot in wholes.values() if slot]))
    for text, way in tried:
        if wholes[text] in held:
            return Correction(text, _is_certain(way))
    for text, way in tried[:MOST_ASKED_BY_OTHER_NAMES]:
        if _finds(text, place):
            return Correction(text, _is_certain(way))
    return Correction(tried[0][0]) if tried else None


def _surely_in_part(words, choices):
    """Return the Correction of those words alone of which each is sure by itself, whatever stands beside them; or None.

    An ordinary word that no entry holds («fee for pasport») must not keep the misspelt one from being found.
    """
    kept = [
        found[0].text if found and _is_sure_alone(word, found[0]) else word
        for word, found in zip(words, choices, strict=True)
    ]
    return None if kept == words else Correction(" ".join(kept), is_certain=True)


def _is_sure_alone(word, candidate):
    """Say whether a Candidate is sure although nothing stands beside it: the word is long, or the slip a likely one.

    Three Latin letters say too little, and no list tells whether they are well spelt: «tap» is not «DAP».
    """
    letters = "".join(words_of(word))
    if not candidate.is_sure or (letters.isascii() and len(letters) < SHORTEST_SURE):
        return False
    return candidate.cost <= NEAR_ALONE or len(letters) >= LONG_WORD


def _finds(text, place):
    """Say whether an entry has every word of a text, or another name of it."""
    slots = read_query(text, place.thesaurus).slots
    return bool(database_engine().search(Asked((slots,), place.language, timezone.now()), 0, 1).hits)


def _is_certain(way):
    """Say whether each word is sure, or near enough beside a sure one: that they stand together speaks for both."""
    if any(each.is_offer for each in way):
        return False
    return all(each.is_sure for each in way) or (
        any(each.is_sure for each in way) and all(each.is_sure or 0 != each.cost < NEAR for each in way)
    )


def _as_one_slot(text):
    tokens = tuple(token for slot in query_slots(text) for token in slot[0])
    return (tokens,) if tokens and words_of(text) else ()
