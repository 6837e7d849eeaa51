"""What both database engines ask in the same words."""

from contextlib import nullcontext

from django.db import DatabaseError, connection, transaction

from search.engines.base import EngineError, Matches
from search.shelves import AMONG, APART

_ESCAPE = "!"


def best_and_counts(found, values, asked, first, count):
    """Return Matches of one statement: what was found is read once, counted by shelf, and its best taken.

    `found` is a SELECT of id, shelf, kind, directorate, day and score, with its parameters.
    """
    conditions, chosen = filter_sql(asked.filters)
    order = "day DESC, id DESC" if asked.newest_first else "score DESC, id DESC"
    rows = run(
        f"WITH found AS MATERIALIZED ({found}) "  # noqa: S608 (our words)
        "SELECT NULL, NULL, shelf, COUNT(*) FROM found GROUP BY shelf UNION ALL "
        f"SELECT * FROM (SELECT id, score, NULL, day FROM found WHERE 1 = 1{conditions} "
        f"ORDER BY {order} LIMIT %s OFFSET %s) AS best",
        [*values, *chosen, count, first],
    )
    best = [(pk, float(score), day) for pk, score, shelf, day in rows if shelf is None]
    # A union promises no order.
    best.sort(key=lambda row: (row[2] if asked.newest_first else row[1], row[0]), reverse=True)
    return Matches([row[:2] for row in best], {shelf: times for _pk, _score, shelf, times in rows if shelf is not None})


def filter_sql(filters):
    """Return (conditions, each with AND before it, and their parameters) of what a reader chose."""
    conditions, values = [], []
    if filters.kind:
        conditions.append("kind = %s")
        values.append(filters.kind)
    if filters.directorate:
        conditions.append("directorate = %s")
        values.append(filters.directorate)
    for before, wanted, after in ((AMONG, filters.audience, f"{AMONG}%"), (APART, filters.year, "")):
        if wanted:
            conditions.append(f"shelf LIKE %s ESCAPE '{_ESCAPE}'")
            values.append(f"%{before}{_literal(wanted)}{after}")
    return "".join(f" AND {condition}" for condition in conditions), values


def _literal(text):
    return "".join(f"{_ESCAPE}{letter}" if letter in f"{_ESCAPE}%_" else letter for letter in text)


def run(sql, values):
    """Return the rows of a query. Inside a transaction a failure is undone to a savepoint, so that it spoils nothing;
    outside none is begun, because on SQLite it would take the lock of writers."""
    around = transaction.atomic() if connection.in_atomic_block else nullcontext()
    try:
        with around, connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()
    except DatabaseError as error:
        raise EngineError(str(error)) from error
