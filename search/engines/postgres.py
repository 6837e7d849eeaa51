"""PostgreSQL's full-text search: three columns beside `search_entry` that Django does not know.

https://www.postgresql.org/docs/current/textsearch.html . Tokens arrive cut and folded, so vectors and queries are cast
from text that we write ourselves: no dictionary and no parser of PostgreSQL takes part. `whole` has every field and
is what is searched; `head` has the short ones and is what ranks, because reading the words of long texts back for
every match would take most of the time.
"""

from django.db import connection, transaction

from search.engines import boost
from search.engines.base import FIELDS
from search.engines.sql import best_and_counts, run

# PostgreSQL knows four weights: D, C, B, A.
LABELS = {"title": "A", "keywords": "B", "headings": "C", "summary": "C", "body": "D", "document": "D"}
_SHORT = ("title", "keywords", "headings", "summary")


def _weight_of(label):
    return max(FIELDS[name] for name, has in LABELS.items() if has == label) / max(FIELDS.values())


_WEIGHTS = "{" + ",".join(str(_weight_of(label)) for label in "DCBA") + "}"
# What a vector takes: https://www.postgresql.org/docs/current/textsearch-limitations.html
MOST_POSITION = 16_383
MOST_TOKENS = 100_000

TABLES = (
    "ALTER TABLE search_entry ADD COLUMN whole tsvector, ADD COLUMN head tsvector, ADD COLUMN starts tsvector",
    # Without statistics every query is taken for a rare one and read from the index. With them PostgreSQL may walk the
    # table for common words and read every long vector back, the cost of which its planner does not know.
    "ALTER TABLE search_entry ALTER COLUMN whole SET STATISTICS 0, ALTER COLUMN head SET STATISTICS 0, "
    "ALTER COLUMN starts SET STATISTICS 0",
    "CREATE INDEX search_entry_whole ON search_entry USING gin (whole) WITH (fastupdate = off)",
    "CREATE INDEX search_entry_starts ON search_entry USING gin (starts) WITH (fastupdate = off)",
)
UNDO = ("ALTER TABLE search_entry DROP COLUMN whole, DROP COLUMN head, DROP COLUMN starts",)


# Reckoned with, so that no index of languages answers: half of all entries have each.
_OF_LANGUAGE = "language || '' = %s"


class PostgresEngine:
    """See `search.engines.base.Engine`."""

    def search(self, asked, first, count):
        """Find entries."""
        score = "0.0" if asked.newest_first else f"(0.02 + ts_rank('{_WEIGHTS}', head, %s::tsquery)) * {boost.SQL}"
        # Each way by itself: one tsquery of many ways is tested word by word on whatever has any word of it.
        met = " OR ".join(["whole @@ %s::tsquery"] * len(asked.ways))
        found = (
            f"SELECT id, shelf, kind, directorate, day, {score} AS score "  # noqa: S608 (our words)
            f"FROM search_entry WHERE ({met}) AND {_OF_LANGUAGE}"
        )
        boosts = [] if asked.newest_first else [ranking_of(asked), *boost.sql_values(asked.now)]
        return best_and_counts(found, [*boosts, *matches_of(asked), asked.language], asked, first, count)

    def held(self, slots, language):
        """Return those of some slots that any entry of a language meets. One query."""
        # Found first, then looked at until one is of the language: for one row alone the planner would walk the table,
        # and read long vectors back, in the hope of meeting it soon.
        test = (
            "EXISTS (WITH met AS MATERIALIZED (SELECT language FROM search_entry WHERE whole @@ %s::tsquery) "
            "SELECT FROM met WHERE language = %s)"
        )
        sql = f"SELECT {', '.join([test] * len(slots))}"
        (answers,) = run(sql, [value for slot in slots for value in (_slot(slot), language)])
        return [slot for slot, answer in zip(slots, answers, strict=True) if answer]

    def suggest(self, beginnings, language, count):
        """Find entries by the beginnings of words."""
        match = " & ".join(f"'{word}':*" for word in beginnings)
        rows = run(
            f"SELECT id FROM search_entry WHERE starts @@ %s::tsquery AND {_OF_LANGUAGE} "  # noqa: S608 (our words)
            "ORDER BY weight DESC, day DESC, id LIMIT %s",
            [match, language, count],
        )
        return [pk for (pk,) in rows]

    def put(self, rows):
        """Index entries, or index them anew."""
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE search_entry SET whole = %s::tsvector, head = %s::tsvector, starts = %s::tsvector "
                "WHERE id = %s",
                (
                    (vector_of(row, FIELDS), vector_of(row, _SHORT), _bare(row.starts.split()), row.entry.pk)
                    for row in rows
                ),
            )

    def remove(self, ids):
        """Forget entries."""
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE search_entry SET whole = NULL, head = NULL, starts = NULL WHERE id = ANY(%s)", [list(ids)]
            )

    def missing(self, count):
        """Return ids of entries without words, at most `count`."""
        lacking = "whole IS NULL OR head IS NULL OR starts IS NULL"
        return [pk for (pk,) in run(f"SELECT id FROM search_entry WHERE {lacking} LIMIT %s", [count])]  # noqa: S608

    def left_over(self, count):
        """Return ids of words without an entry: there can be none, they stand in its row."""
        return []


def vector_of(row, fields):
    """Return fields as the text of a tsvector: each token with its place and its field's label.

    Fields stand one place apart, so that no phrase runs from one into the next.
    """
    place, parts = 0, []
    for name in fields:
        for token in getattr(row, name).split()[:MOST_TOKENS]:
            place = min(place + 1, MOST_POSITION)
            parts.append(f"'{token}':{place}{LABELS[name]}")
        place = min(place + 1, MOST_POSITION)
    return " ".join(parts)


def _bare(tokens):
    return " ".join(f"'{token}'" for token in tokens)


def matches_of(asked):
    """Return the texts of the tsqueries of which one must be met."""
    phrases = ["(" + " <-> ".join(f"'{token}'" for token in phrase) + ")" for phrase in asked.phrases]
    return [" & ".join([_way(way), *phrases]) for way in asked.ways]


def ranking_of(asked):
    """Return the text of the tsquery that ranks: any of the words adds its part."""
    tokens = {token for way in asked.ways for slot in way for alternative in slot for token in alternative}
    return " | ".join(f"'{token}'" for token in sorted(tokens))


def _way(way):
    return "(" + " & ".join(_slot(slot) for slot in way) + ")"


def _slot(slot):
    return "(" + " | ".join("(" + " & ".join(f"'{token}'" for token in tokens) + ")" for tokens in slot) + ")"
