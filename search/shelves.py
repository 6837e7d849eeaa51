"""A shelf is what facets sort by, in one short text: kind, directorate, audiences and year. Pure.

Every engine counts its matches by shelf in one go; the numbers beside each facet are sums over shelves.
"""

from collections import Counter
from dataclasses import dataclass

APART, AMONG = "|", ","
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where something stands. `year` is None for what has no date."""

    kind: str
    directorate: str = ""
    audiences: tuple[str, ...] = ()
    year: int | None = None

    def __str__(self):
        audiences = "".join(f"{AMONG}{code}" for code in self.audiences) + AMONG
        return APART.join((self.kind, self.directorate, audiences, str(self.year or "")))


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader chose of each facet; empty chooses nothing."""

    kind: str = ""
    directorate: str = ""
    audience: str = ""
    year: str = ""

    def admit(self, shelf, *, but=""):
        """Say whether a shelf passes, one facet left aside."""
        return all(not wanted or wanted in has for name, wanted, has in self._pairs(shelf) if name != but)

    def _pairs(self, shelf):
        return (
            ("kind", self.kind, (shelf.kind,)),
            ("directorate", self.directorate, (shelf.directorate,)),
            ("audience", self.audience, shelf.audiences),
            ("year", self.year, (str(shelf.year or ""),)),
        )

    def __bool__(self):
        return any((self.kind, self.directorate, self.audience, self.year))


def parse_shelf(text):
    """Read what `str(shelf)` wrote. Raises `ValueError` for anything else."""
    kind, directorate, audiences, year = text.split(APART)
    return Shelf(kind, directorate, tuple(filter(None, audiences.split(AMONG))), int(year) if year else None)


def total(counts, filters):
    """Return how many things pass the filters, of {shelf: count}."""
    return sum(count for shelf, count in counts.items() if filters.admit(shelf))


def facet_counts(counts, filters):
    """Return {facet: Counter of its values}: what a reader would see after choosing each, the other choices kept."""
    found = {name: Counter() for name in ("kind", "directorate", "audience", "year")}
    for shelf, count in counts.items():
        values = {
            "kind": (shelf.kind,),
            "directorate": (shelf.directorate,),
            "audience": shelf.audiences,
            "year": (str(shelf.year or ""),),
        }
        for name, counter in found.items():
            if filters.admit(shelf, but=name):
                counter.update({value: count for value in values[name] if value})
    return found
