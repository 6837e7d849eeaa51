"""Where findable things come from. Apps above register their sources here; search itself knows none of them."""

from collections.abc import Iterable
from typing import Protocol

from search.findable import Findable


class Source(Protocol):
    """One family of things: pages, documents, questions …

    One whose words stand in code has a `sign` too, a short text that changes with them: nobody notes such a change.
    """

    name: str

    def keys(self) -> Iterable[str]:
        """Give the key of everything that may be found now, in a stable order, without holding it all in memory."""

    def read(self, keys: list[str]) -> list[Findable]:
        """Tell of some keys, in a number of queries that does not grow with them; one that is no longer to be found
        is left out."""


_SOURCES = {}
_FACET_NAMES = {}
_SHORTCUTS = []


def register(source):
    """Add a source; its name is used once."""
    if _SOURCES.setdefault(source.name, source) is not source:
        raise ValueError(f"a source {source.name!r} is there already")


def get_source(name):
    """Return the source of this name, None when no app has it any more."""
    return _SOURCES.get(name)


def all_sources():
    """Return every source, in the order of registration."""
    return list(_SOURCES.values())


def register_facet_names(facet, names):
    """Have `names()`, a mapping of code to a text in the reader's language, name the values of a facet."""
    _FACET_NAMES[facet] = names


def facet_names(facet):
    """Return {code: text} of a facet in the reader's language; empty when nobody names it."""
    names = _FACET_NAMES.get(facet)
    return names() if names else {}


def register_shortcut(leads_to):
    """Have `leads_to(text)` say whether a query as typed is not searched but leads to an address; None when not."""
    _SHORTCUTS.append(leads_to)


def shortcut_of(text):
    """Return the address that a query leads to, None when it is to be searched."""
    return next(filter(None, (leads_to(text) for leads_to in _SHORTCUTS)), None)
