"""An entry made ready for an engine: its texts as tokens."""

from search.analysis import analysed, prefix_tokens
from search.engines.base import Indexed

# A document of a thousand pages is found by its beginning. PostgreSQL takes a vector of one megabyte.
LONGEST_BODY = 100_000


def indexed(entry):
    """Return an entry with its words."""
    return Indexed(
        entry=entry,
        title=entry.title_words,
        keywords=entry.keyword_words,
        headings=entry.heading_words,
        summary=entry.summary_words,
        body=analysed(entry.body[:LONGEST_BODY]),
        document=analysed(entry.document[:LONGEST_BODY]),
        starts=" ".join(prefix_tokens(f"{entry.title} {entry.keywords}")),
    )
