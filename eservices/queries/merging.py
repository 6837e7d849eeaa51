"""Several ordered ranges read as one list: keyset pages and counts with a ceiling, in constant time.

A range is a queryset of access rows, or of lookup rows, which stand for the access rows they lead to.

SQLite refuses ORDER BY and LIMIT inside a compound query, so each part is wrapped as a subquery of its own;
that runs alike on PostgreSQL. Values reach the database as parameters only.
"""

from dataclasses import dataclass, replace

from django.db import connection
from django.db.models import Q, QuerySet, Value

from eservices.models import Lookup

# Stand in the place of directorates in a Spread's rows. No row has a negative key.
HERE, THERE = -1, -2


@dataclass(frozen=True)
class Spread:
    """One range for each of many places, written once: compiling a queryset costs more than running it.

    `rows` names HERE for the directorate that sees and THERE for the one that has the application now; `places`
    are (here, there), `there` None where `rows` does not name it.
    """

    rows: QuerySet
    places: tuple

    @property
    def model(self):
        return self.rows.model

    def filter(self, *conditions, **named):
        """Return the same ranges, narrowed."""
        return replace(self, rows=self.rows.filter(*conditions, **named))


def merged_ids(ranges, key, *, descending, limit, edge=None):
    """Return up to `limit` primary keys of access rows of the union of `ranges`, ordered by (key, primary key).

    `edge` is (value of the key, primary key) of the row after which the page begins.
    """
    parts, params = [], []
    for spread in map(_spread, ranges):
        rows = spread.rows
        pk = "access_id" if rows.model is Lookup else "id"
        if edge:
            rows = rows.filter(_beyond(key, pk, edge, descending))
        order = (f"-{key}", f"-{pk}") if descending else (key, pk)
        _add(parts, params, spread.places, rows.order_by(*order).values_list(pk, key)[:limit])
    if not parts:
        return []
    way = "DESC" if descending else "ASC"
    union = f"{' UNION ALL '.join(parts)} ORDER BY 2 {way}, 1 {way} LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(union, [*params, limit])
        return [row[0] for row in cursor.fetchall()]


def _beyond(key, pk, edge, descending):
    """Rows after the edge. The first condition alone gives the index its starting point."""
    value, number = edge
    suffix = "lt" if descending else "gt"
    return Q(**{f"{key}__{suffix}e": value}) & (Q(**{f"{key}__{suffix}": value}) | Q(**{f"{pk}__{suffix}": number}))


def capped_counts(lists, ceiling):
    """Count several lists of ranges in one query; a count of `ceiling` + 1 means "more than the ceiling"."""
    columns, params = [], []
    for ranges in lists:
        parts = []
        for spread in map(_spread, ranges):
            ones = spread.rows.order_by().annotate(_one=Value(1)).values_list("_one")
            _add(parts, params, spread.places, ones[: ceiling + 1])
        # The limit of the union stops the counting: later ranges are not begun when earlier ones reach it.
        union = f"{' UNION ALL '.join(parts)} LIMIT %s"
        columns.append(f"(SELECT COUNT(*) FROM ({union}) AS list)" if parts else "0")  # noqa: S608
        params += [ceiling + 1] if parts else []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}", params)
        return list(cursor.fetchone())


def _spread(rows):
    return rows if isinstance(rows, Spread) else Spread(rows, ((None, None),))


def _add(parts, params, places, rows):
    """Add the SQL of a range, for each of its places."""
    if not places:
        return
    sql, values = _sql(rows)
    for here, there in places:
        parts.append(f"SELECT * FROM ({sql}) AS part")  # noqa: S608 (compiled by the ORM)
        params += [here if value == HERE else there if value == THERE else value for value in values]


def _sql(rows):
    """Return SQL and values also of what can hold no row, such as `IN ()`, which Django would rather not ask."""
    return rows.query.get_compiler(connection=connection, elide_empty=False).as_sql()
