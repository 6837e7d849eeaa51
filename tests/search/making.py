"""Findable things for tests of search."""

import itertools

from search import entries
from search.findable import Findable
from search.models import Entry

_numbers = itertools.count(1)
SOURCE = "made"


def findable(title="إجازة بناء", language="ar", **values):
    """Return a thing with a key of its own, a page (kind) without a row in Wagtail."""
    number = str(next(_numbers))
    values = {"key": number, "kind": "page", "address": f"/{language}/{number}/"} | values
    return Findable(title=title, language=language, **values)


def make_entry(title="إجازة بناء", language="ar", **values):
    """Store one thing and return its entry."""
    found = findable(title, language, **values)
    entries.store(SOURCE, [found.key], [found])
    return Entry.objects.get(source=SOURCE, key=found.key, language=language)
