"""SQLite's own full-text index, FTS5: one table of words, one of the beginnings that suggestions are found by.

https://www.sqlite.org/fts5.html . Tokens arrive cut and folded, so the plainest tokenizer serves: `ascii` takes every
letter beyond ASCII as part of a word. Weights are those of `search.engines.base.FIELDS`, by FTS5's bm25.
"""

from django.db import connection, transaction

from search.engines import boost
from search.engines.base import FIELDS
from search.engines.sql import best_and_counts, run

COLUMNS = ", ".join(FIELDS)
_WEIGHTS = ", ".join(str(weight) for weight in FIELDS.values())
TABLES = (
    f"CREATE VIRTUAL TABLE search_words USING fts5({COLUMNS}, tokenize='ascii')",
    "CREATE VIRTUAL TABLE search_starts USING fts5(starts, tokenize='ascii', prefix='1 2 3 4', detail=none)",
    # What deletes an entry, whoever does it, deletes its words.
    """CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
        DELETE FROM search_words WHERE rowid = old.id; DELETE FROM search_starts WHERE rowid = old.id;
    END""",
)
UNDO = (
    "DROP TRIGGER IF EXISTS search_entry_gone",
    "DROP TABLE IF EXISTS search_words",
    "DROP TABLE IF EXISTS search_starts",
)

# Rows hold long texts: what is asked of each match is read from an index that has all of it.
_ENTRY = "search_entry INDEXED BY search_entry_light"
_FROM = (
    f"FROM search_words CROSS JOIN {_ENTRY} ON search_entry.id = search_words.rowid "
    "WHERE search_words MATCH %s AND language = %s"
)
# FTS5 keeps a row for each of its own in a table that is small: https://www.sqlite.org/fts5.html#fts5_data_structures
_HELD = ("search_words_docsize", "search_starts_docsize")


class SqliteEngine:
    """See `search.engines.base.Engine`."""

    def search(self, asked, first, count):
        """Find entries."""
        score = "0.0" if asked.newest_first else f"-bm25(search_words, {_WEIGHTS}) * {boost.SQL}"
        found = f"SELECT search_entry.id AS id, shelf, kind, directorate, day, {score} AS score {_FROM}"  # noqa: S608
        boosts = [] if asked.newest_first else boost.sql_values(asked.now)
        return best_and_counts(found, [*boosts, match_of(asked), asked.language], asked, first, count)

    def held(self, slots, language):
        """Return those of some slots that any entry of a language meets. One query."""
        tests = ", ".join([f"EXISTS(SELECT 1 {_FROM})"] * len(slots))
        (answers,) = run(f"SELECT {tests}", [value for slot in slots for value in (_slot(slot), language)])  # noqa: S608
        return [slot for slot, answer in zip(slots, answers, strict=True) if answer]

    def suggest(self, beginnings, language, count):
        """Find entries by the beginnings of words."""
        match = " AND ".join(f'"{word}" *' for word in beginnings)
        rows = run(
            f"SELECT search_entry.id FROM search_starts CROSS JOIN {_ENTRY} "  # noqa: S608 (our words)
            "ON search_entry.id = search_starts.rowid "
            "WHERE search_starts MATCH %s AND language = %s ORDER BY weight DESC, day DESC, search_entry.id LIMIT %s",
            [match, language, count],
        )
        return [pk for (pk,) in rows]

    def put(self, rows):
        """Index entries, or index them anew."""
        with transaction.atomic(), connection.cursor() as cursor:
            for row in rows:
                _delete(cursor, row.entry.pk)
                texts = [getattr(row, name) for name in FIELDS]
                places = ", ".join(["%s"] * (len(texts) + 1))
                cursor.execute(
                    f"INSERT INTO search_words (rowid, {COLUMNS}) VALUES ({places})",  # noqa: S608 (our words)
                    [row.entry.pk, *texts],
                )
                cursor.execute("INSERT INTO search_starts (rowid, starts) VALUES (%s, %s)", [row.entry.pk, row.starts])

    def remove(self, ids):
        """Forget entries."""
        with transaction.atomic(), connection.cursor() as cursor:
            for pk in ids:
                _delete(cursor, pk)

    def missing(self, count):
        """Return ids of entries without words, at most `count`."""
        lacking = " OR ".join(f"id NOT IN (SELECT id FROM {table})" for table in _HELD)  # noqa: S608 (our words)
        rows = run(f"SELECT id FROM search_entry WHERE {lacking} LIMIT %s", [count])  # noqa: S608 (our words)
        return [pk for (pk,) in rows]

    def left_over(self, count):
        """Return ids of words without an entry, at most `count`."""
        held = " UNION ".join(f"SELECT id FROM {table}" for table in _HELD)  # noqa: S608 (our words)
        alone = "WHERE id NOT IN (SELECT id FROM search_entry)"
        return [pk for (pk,) in run(f"SELECT id FROM ({held}) {alone} LIMIT %s", [count])]  # noqa: S608 (our words)


def _delete(cursor, pk):
    cursor.execute("DELETE FROM search_words WHERE rowid = %s", [pk])
    cursor.execute("DELETE FROM search_starts WHERE rowid = %s", [pk])


def match_of(asked):
    """Return the MATCH expression of a query."""
    ways = " OR ".join(f"({_all(_slot(slot) for slot in way)})" for way in asked.ways)
    phrases = [f'"{" ".join(phrase)}"' for phrase in asked.phrases]
    return _all([f"({ways})", *phrases])


def _all(parts):
    return " AND ".join(parts)


def _slot(slot):
    return "(" + " OR ".join("(" + _all(f'"{token}"' for token in tokens) + ")" for tokens in slot) + ")"
