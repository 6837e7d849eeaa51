"""A query as somebody typed it, made ready for engines: words, everyday names, what stands in quotation marks. Pure."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from search.analysis import LONGEST_QUERY, query_slots, tokens
from search.synonyms import expanded_query
from search.vocabulary import DATA

_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
# Of longer queries the last words are not asked for when not all can be met.
MOST_TO_COMBINE = 6
# A number may be missing only where so many other words are met.
WORDS_THAT_OUTWEIGH_A_NUMBER = 3
# A query of so many words says enough that one more or less does not change what is meant.
WORDS_THAT_SAY_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed and how it is read: `slots` as in `search.analysis.query_slots`, widened; `phrases` as token
    sequences that must stand together."""

    text: str
    slots: tuple = ()
    phrases: tuple[tuple[str, ...], ...] = ()

    @property
    def has_other_names(self):
        """True when everyday names widened it."""
        return self.slots != query_slots(in_whole_words(self.text, LONGEST_QUERY))

    @property
    def strong_slots(self):
        """The slots that name a thing rather than say what is asked about it."""
        return _strong(self.slots)

    @property
    def ways(self):
        """The ways to meet it: one, with every slot."""
        return (self.slots,)

    def ways_like_it(self):
        """Return ways that mean nearly the same, for a query that few entries meet: without words that only say what
        is asked about a thing, and, of a long one, without any one word."""
        strong = _strong(self.slots)
        likely = [strong] if 0 < len(strong) < len(self.slots) else []
        if WORDS_THAT_SAY_ENOUGH <= len(strong) <= MOST_TO_COMBINE:
            likely += _without(strong, 1)
        return tuple(dict.fromkeys(likely))

    def looser_ways(self, held):
        """Yield ways to meet a part of it, the largest parts first; each round is several ways.

        `held`: the slots that stand in some entry. What stands nowhere is left out first, then words that only say what
        is asked about a thing, then one word, whichever it is where enough others stay, then half of them. Numbers are
        left out only where much else is met: another number is another thing.
        """
        missing = [slot for slot in self.slots if slot not in held]
        if not any(map(_says_something, held)) or (
            any(map(_is_number, missing)) and len(held) < WORDS_THAT_OUTWEIGH_A_NUMBER
        ):
            return
        if missing:
            yield (tuple(held),)
        strong = _strong(held)[:MOST_TO_COMBINE] or tuple(held)[:MOST_TO_COMBINE]
        if len(strong) < len(held):
            yield (strong,)
        whole = tuple(held)[:MOST_TO_COMBINE]
        if len(strong) < len(whole) > WORDS_THAT_SAY_ENOUGH:
            yield _without(whole, 1)
        for fewer in sorted({1, len(strong) // 2} if len(strong) > 1 else ()):
            if ways := _without(strong, fewer):
                yield ways

    def last_ways(self, held):
        """Return the ways to meet one word alone, for where no larger part is met.

        There are none for a query with a number, which would be another thing, and none for so many words that one of
        them says too little.
        """
        strong = _strong(self.slots)
        if len(strong) > WORDS_THAT_SAY_ENOUGH or any(map(_is_number, self.slots)):
            return ()
        return tuple((slot,) for slot in strong if slot in held and _says_something(slot))


def in_whole_words(text, most):
    """Return at most `most` letters of a text, without a last word that would be cut in two."""
    if len(text) <= most:
        return text
    cut = text[:most]
    return cut if text[most].isspace() else (cut.rsplit(None, 1)[:-1] or [cut])[0]


def read_query(text, thesaurus):
    """Return the Query of a text; one of marks alone has no slots."""
    text = in_whole_words(text, LONGEST_QUERY)
    phrases = (tuple(tokens(quoted)) for quoted in _QUOTED.findall(text))
    return Query(text, expanded_query(text, thesaurus), tuple(phrase for phrase in phrases if len(phrase) > 1))


def _without(slots, fewer):
    """Return the ways to leave out so many words, none of them a number."""
    numbers = {slot for slot in slots if _is_number(slot)}
    ways = combinations(slots, len(slots) - fewer)
    return tuple(way for way in ways if numbers.issubset(way) and any(map(_says_something, way)))


def _strong(slots):
    return tuple(slot for slot in slots if not (len(slot[0]) == 1 and slot[0][0] in _weak_words()))


@cache
def _weak_words():
    lines = (DATA / "weak_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(token for line in lines if not line.startswith("#") for token in tokens(line))


def _says_something(slot):
    """Say whether a word alone is worth asking for: one or two Latin letters («al», «Mr») are not."""
    return any(len(token) > 2 or not token.isascii() or token.isdigit() for tokens_of in slot for token in tokens_of)


def _is_number(slot):
    return any(letter.isdigit() for tokens_of in slot for token in tokens_of for letter in token)
