"""What is asked of an engine, and what it answers. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from search.shelves import Filters

# What each field weighs when an engine chooses candidates.
FIELDS = {"title": 10.0, "keywords": 7.0, "headings": 4.0, "summary": 4.0, "body": 1.0, "document": 0.6}


class EngineError(Exception):
    """An engine could not answer, for whatever reason; the message is for the log."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as engines take it.

    `ways`: at least one must be met; a way is slots that must all be met, a slot alternatives of which one must be met,
    an alternative tokens that must all be there. `phrases`: token sequences that must stand together in one field.
    Tokens hold letters and digits alone. `now` is what ages are counted from.
    """

    ways: tuple
    language: str
    now: datetime
    phrases: tuple[tuple[str, ...], ...] = ()
    filters: Filters = field(default_factory=Filters)
    newest_first: bool = False


@dataclass(frozen=True, slots=True)
class Matches:
    """Ids of entries, the best first, with each one's score (any scale), and {shelf text: count} of everything that
    has the words, whatever the filters."""

    hits: list[tuple[int, float]]
    shelves: dict[str, int]


@dataclass(frozen=True, slots=True)
class Indexed:
    """An entry with its words, each field's tokens parted by spaces; `starts`: what suggestions are found by."""

    entry: object
    title: str
    keywords: str
    headings: str
    summary: str
    body: str
    document: str
    starts: str


class Engine(Protocol):
    """What every engine does. All raise `EngineError` when they cannot."""

    def search(self, asked: Asked, first: int, count: int) -> Matches:
        """Find the entries of one language that meet a query."""

    def suggest(self, beginnings: tuple[str, ...], language: str, count: int) -> list[int]:
        """Return ids of entries in whose `starts` every beginning opens a word, the weightiest first."""

    def put(self, rows: Iterable[Indexed]) -> None:
        """Index entries, or index them anew."""

    def remove(self, ids: list[int]) -> None:
        """Forget entries; those that are not there are no error."""
