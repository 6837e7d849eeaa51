"""Widens a query by everyday names: who asks for «رخصة» finds «إجازة». Pure; nothing is indexed anew for it.

Groups come as data. In a group of equals every phrase finds the others; in a one-way group the first phrase, as people
say it, also finds the others, as offices write them, and not the reverse. Phrases are compared as `search.analysis`
reads them, so that their inflected forms are met as well.
"""

from dataclasses import dataclass
from functools import cache

from search.analysis import prefix_query, query_slots, query_tokens
from search.vocabulary import DATA

EQUALS, ONE_WAY = "=", ">"
MOST_ALTERNATIVES = 12
LONGEST_PHRASE = 6


@dataclass(frozen=True)
class Group:
    """Phrases that mean the same to who searches; `one_way`: only the first leads to the others."""

    phrases: tuple[str, ...]
    one_way: bool = False


@dataclass(frozen=True)
class Thesaurus:
    """Groups made ready by `make_thesaurus`: what each phrase, as tokens, also finds; `spelt` are those phrases as they
    begin when somebody types them, sorted."""

    meanings: dict
    longest: int
    spelt: tuple[str, ...] = ()


def read_groups(text):
    """Return the groups of a data file: one a line, phrases apart by «=», or «>» after the first of a one-way group.

    Empty lines and those starting with # say nothing. Raises `ValueError` with the line that is no group.
    """
    groups = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        one_way = ONE_WAY in line
        phrases = tuple(part.strip() for part in line.replace(ONE_WAY, EQUALS).split(EQUALS))
        if len(phrases) < 2 or not all(phrases):
            raise ValueError(line)
        groups.append(Group(phrases, one_way))
    return groups


@cache
def get_default_groups():
    """The everyday names that come with the portal."""
    return tuple(read_groups((DATA / "synonyms.txt").read_text(encoding="utf-8")))


def make_thesaurus(groups):
    """Make groups ready for `expand`. Phrases without a word or of more than `LONGEST_PHRASE` are passed over."""
    meanings, spelt = {}, set()
    for group in groups:
        read = list(dict.fromkeys(query_tokens(phrase) for phrase in group.phrases))
        read = [phrase for phrase in read if 0 < len(phrase) <= LONGEST_PHRASE]
        spelt |= {" ".join(prefix_query(phrase)) for phrase in group.phrases[: 1 if group.one_way else None]}
        for said in read[:1] if group.one_way else read:
            others = meanings.setdefault(said, {})
            others.update(dict.fromkeys(phrase for phrase in read if phrase != said))
    ready = {said: tuple(others)[: MOST_ALTERNATIVES - 1] for said, others in meanings.items() if others}
    return Thesaurus(ready, max(map(len, ready), default=0), tuple(sorted(spelt)))


def expand(slots, thesaurus):
    """Return the slots of `query_slots` with what their words also mean as further alternatives.

    The longest phrase wins: its words become one slot, met by all of them or by another phrase of its group.
    """
    widened, at = [], 0
    while at < len(slots):
        size = _longest_phrase_at(slots, at, thesaurus)
        said = _said(slots, at, size)
        alternatives = (said, *thesaurus.meanings.get(said, ()))
        own = slots[at] if size == 1 else ()
        widened.append(tuple(dict.fromkeys((*own, *alternatives))))
        at += size
    return tuple(widened)


def expanded_query(text, thesaurus):
    """Return the slots of a query as somebody typed it, widened."""
    return expand(query_slots(text), thesaurus)


def _longest_phrase_at(slots, at, thesaurus):
    for size in range(min(thesaurus.longest, len(slots) - at), 1, -1):
        if _said(slots, at, size) in thesaurus.meanings:
            return size
    return 1


def _said(slots, at, size):
    return tuple(slot[0][0] for slot in slots[at : at + size])
