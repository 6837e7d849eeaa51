"""Full names for copied applications, some common and some rare as among people: `crowd` makes them.

The demo draws every name alike. Here the k-th of a list is as common as 1/(k + 3), near to Zipf's law, which names
follow (https://en.wikipedia.org/wiki/Zipf%27s_law): every third person has the commonest name of men in one of four
places, every eighth the commonest surname. Places are drawn one by one, so two names meet as often as chance has it,
and some never: the first names of two women.
"""

from dataclasses import dataclass
from itertools import accumulate

from eservices.actions.index import name_digests
from portal.demo.name_lists import MEN, SURNAMES, WOMEN

WOMEN_OF_ALL, WITH_SURNAME = 0.3, 0.9
OFFSET = 3


@dataclass(frozen=True)
class Named:
    """A full name, and the digests by which it is found."""

    name: str
    digests: frozenset


def crowd(chance, count):
    """Return `count` people, drawn from the random source `chance`."""
    return [_named(_name(chance)) for _ in range(count)]


def _name(chance):
    first = WOMEN if chance.random() < WOMEN_OF_ALL else MEN
    places = [first, MEN, MEN, MEN] + [SURNAMES] * (chance.random() < WITH_SURNAME)
    return " ".join(_drawn(chance, list(names)) for names in places)


def _drawn(chance, names):
    weights = accumulate(1 / (rank + OFFSET) for rank in range(1, len(names) + 1))
    return chance.choices(names, cum_weights=list(weights))[0]


def _named(name):
    return Named(name, frozenset(name_digests(name)))
