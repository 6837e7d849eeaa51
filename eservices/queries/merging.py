"""Several ordered ranges of one table read as one list: keyset pages and counts with a ceiling, in constant time.

SQLite refuses ORDER BY and LIMIT inside a compound query, so each part is wrapped as a subquery of its own;
that runs alike on PostgreSQL. Values reach the database as parameters only.
"""

from django.db import connection
from django.db.models import Q, Value


def merged_ids(ranges, key, *, descending, limit, edge=None):
    """Return up to `limit` primary keys of the union of `ranges`, ordered by (key, id).

    `edge` is (value of the key, id) of the row after which the page begins.
    """
    order = (f"-{key}", "-id") if descending else (key, "id")
    parts, params = [], []
    for rows in ranges:
        if edge:
            rows = rows.filter(_beyond(key, edge, descending))
        sql, values = _sql(rows.order_by(*order).values_list("id", key)[:limit])
        parts.append(f"SELECT * FROM ({sql}) AS part")  # noqa: S608 (compiled by the ORM)
        params += values
    if not parts:
        return []
    way = "DESC" if descending else "ASC"
    union = f"{' UNION ALL '.join(parts)} ORDER BY 2 {way}, 1 {way} LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(union, [*params, limit])
        return [row[0] for row in cursor.fetchall()]


def _beyond(key, edge, descending):
    """Rows after the edge. The first condition alone gives the index its starting point."""
    value, pk = edge
    suffix = "lt" if descending else "gt"
    return Q(**{f"{key}__{suffix}e": value}) & (Q(**{f"{key}__{suffix}": value}) | Q(**{f"id__{suffix}": pk}))


def capped_counts(lists, ceiling):
    """Count several lists of ranges in one query; a count of `ceiling` + 1 means "more than the ceiling"."""
    columns, params, shape = [], [], []
    for ranges in lists:
        shape.append(len(ranges))
        for rows in ranges:
            sql, values = _sql(rows.order_by().annotate(_one=Value(1)).values_list("_one")[: ceiling + 1])
            columns.append(f"(SELECT COUNT(*) FROM ({sql}) AS part)")  # noqa: S608 (compiled by the ORM)
            params += values
    if not columns:
        return [0 for _ in lists]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}", params)
        counts = iter(cursor.fetchone())
    return [min(sum(next(counts) for _ in range(size)), ceiling + 1) for size in shape]


def _sql(rows):
    """Return SQL and values also of what can hold no row, such as `IN ()`, which Django would rather not ask."""
    return rows.query.get_compiler(connection=connection, elide_empty=False).as_sql()
