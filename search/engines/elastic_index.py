"""The index in Elasticsearch: what it is made of, and an entry as one of its documents. Pure.

Only what every distribution has: no analysis plug-in, no script, no synonym file. Words arrive cut and folded, so the
whitespace tokenizer serves. Documents hold words and what filters need; no text that could be shown, and the document
as it was sent is not kept (`_source`).
"""

from dataclasses import dataclass

from search.engines.base import FIELDS
from search.shelves import parse_shelf

# Raised when the mapping or what stands in a document changes: an index of another number is not asked.
SCHEMA = 1
OWNER = "bawaba-search"
LONGEST_KEPT_PREFIX = 15

_WORDS = {"type": "text", "analyzer": "whitespace"}
_UNSCORED = {**_WORDS, "norms": False, "index_options": "docs"}
_EXACT = {"type": "keyword"}
MAPPING = {
    "dynamic": "strict",
    "_source": {"enabled": False},
    "properties": {
        **{name: {**_WORDS, "copy_to": "whole"} for name in FIELDS},
        "whole": _UNSCORED,
        "starts": {**_UNSCORED, "index_prefixes": {"min_chars": 1, "max_chars": LONGEST_KEPT_PREFIX}},
        **{name: _EXACT for name in ("language", "kind", "directorate", "audiences", "year", "shelf", "fingerprint")},
        "id": {"type": "long"},
        "weight": {"type": "double"},
        "fades": {"type": "boolean"},
        "day": {"type": "integer"},
        "over_at": {"type": "date"},
    },
}
SETTINGS = {
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    "mapping.coerce": False,
    # A change and a build may cross: so long a number of a deleted entry is kept against what comes late.
    "gc_deletes": "10m",
}


@dataclass(frozen=True, slots=True)
class Names:
    """What is ours in a cluster that others may use as well: all names begin with one word."""

    name: str

    @property
    def live(self):
        """The alias that is asked."""
        return self.name

    @property
    def building(self):
        """The alias of an index that is being filled."""
        return f"{self.name}-building"

    @property
    def pattern(self):
        """What every index of ours is called like."""
        return f"{self.name}-v*"

    def index(self, stamp):
        """Return the name of a new index."""
        return f"{self.name}-v{SCHEMA}-{stamp}"


def document_of(row):
    """Return an `Indexed` as a document."""
    entry = row.entry
    shelf = parse_shelf(entry.shelf)
    return {
        **{name: getattr(row, name) for name in FIELDS},
        "starts": row.starts,
        "id": entry.pk,
        "language": entry.language,
        "kind": entry.kind,
        "directorate": entry.directorate,
        "audiences": list(shelf.audiences),
        "year": str(shelf.year or ""),
        "shelf": entry.shelf,
        "fingerprint": entry.fingerprint,
        "weight": entry.weight,
        "fades": entry.fades,
        "day": entry.day,
        "over_at": entry.over_at.isoformat() if entry.over_at else None,
    }
