"""What both database engines ask in the same words."""

from contextlib import nullcontext

from django.db import DatabaseError, connection, transaction

from search.engines.base import EngineError
from search.shelves import AMONG, APART

_ESCAPE = "!"


def filter_sql(filters):
    """Return (conditions on search_entry, each with AND before it, and their parameters) of what a reader chose."""
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
