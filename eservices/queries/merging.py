"""Several ordered ranges read as one list: keyset pages and counts with a ceiling, in constant time.

A range is a queryset of access rows, or of lookup rows, which stand for the access rows they lead to.

SQLite refuses ORDER BY and LIMIT inside a compound query, so each part is wrapped as a subquery of its own;
that runs alike on PostgreSQL. Values reach the database as parameters only.
"""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from django.db import connection
from django.db.models import Q, QuerySet, Value

from eservices.models import Lookup

# Stand in the place of directorates in a Spread's rows. No row has a negative key.
HERE, THERE = -1, -2


@dataclass(frozen=True)
class Spread:
    """One range for each of many places, written once: compiling a queryset costs more than running it.

    `rows` names HERE for the directorate that sees and THERE for the one that has the application now; `places`
    are (here, there), `there` None where `rows` does not name it. A range whose `rows` somebody keeps, to use them
    again, is `kept`: its SQL is kept with them. What differs from time to time stands in it as marks; `given` has the
    value of each.
    """

    rows: QuerySet
    places: tuple = ((None, None),)
    given: dict = field(default_factory=dict)
    kept: bool = False

    @property
    def model(self):
        return self.rows.model

    def filter(self, *conditions, **named):
        """Return the same ranges, narrowed."""
        return replace(self, rows=self.rows.filter(*conditions, **named), kept=False)


def merged_ids(ranges, key, *, descending, limit, edge=None):
    """Return up to `limit` primary keys of access rows of the union of `ranges`, ordered by (key, primary key).

    `edge` is (value of the key, primary key) of the row after which the page begins.
    """
    parts, params = [], []
    for spread in map(_spread, ranges):
        if edge or not spread.kept:
            _add(parts, params, spread, _sql_of_page(spread.rows, key, descending, limit, edge))
        else:
            _add(parts, params, spread, _kept_sql_of_page(spread.rows, key, descending, limit))
    if not parts:
        return []
    way = "DESC" if descending else "ASC"
    union = f"{' UNION ALL '.join(parts)} ORDER BY 2 {way}, 1 {way} LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(union, [*params, limit])
        return [row[0] for row in cursor.fetchall()]


def reaches(lists, key, depth):
    """Return of each list of ranges the `key` of its `depth`-th row from the end, None where it has fewer. One query.

    The further back, the fewer rows there are in a time: what is rare is known by a few rows, however many there are.
    """
    columns, params = [], []
    for ranges in lists:
        parts = []
        for spread in map(_spread, ranges):
            sql_of = _kept_sql_of_page if spread.kept else _sql_of_page
            _add(parts, params, spread, sql_of(spread.rows, key, True, depth))
        union = f"{' UNION ALL '.join(parts)} ORDER BY 2 DESC LIMIT 1 OFFSET %s"
        columns.append(f"(SELECT {key} FROM ({union}) AS list)" if parts else "NULL")  # noqa: S608
        params += [depth - 1] if parts else []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}", params)
        return list(cursor.fetchone())


def _sql_of_page(rows, key, descending, limit, edge=None):
    pk = "access_id" if rows.model is Lookup else "id"
    if edge:
        rows = rows.filter(_beyond(key, pk, edge, descending))
    order = (f"-{key}", f"-{pk}") if descending else (key, pk)
    return _sql(rows.order_by(*order).values_list(pk, key)[:limit])


def _beyond(key, pk, edge, descending):
    """Rows after the edge. The first condition alone gives the index its starting point."""
    value, number = edge
    suffix = "lt" if descending else "gt"
    return Q(**{f"{key}__{suffix}e": value}) & (Q(**{f"{key}__{suffix}": value}) | Q(**{f"{pk}__{suffix}": number}))


@dataclass(frozen=True)
class Counting:
    """One statement that counts several lists of ranges, written and ready to be asked again and again."""

    sql: str
    params: tuple

    def ask(self):
        """Return the counts now; one of `ceiling` + 1 means "more than the ceiling". One query."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.params)
            return list(cursor.fetchone())


def capped_counts(lists, ceiling):
    """Count several lists of ranges in one query; a count of `ceiling` + 1 means "more than the ceiling"."""
    return counting_of(lists, ceiling).ask()


def counting_of(lists, ceiling):
    """Return the Counting of several lists of ranges, up to `ceiling` rows of each."""
    columns, params = [], []
    for ranges in lists:
        parts = []
        for spread in map(_spread, ranges):
            sql_of = _kept_sql_of_count if spread.kept else _sql_of_count
            _add(parts, params, spread, sql_of(spread.rows, ceiling))
        # The limit of the union stops the counting: later ranges are not begun when earlier ones reach it.
        union = f"{' UNION ALL '.join(parts)} LIMIT %s"
        columns.append(f"(SELECT COUNT(*) FROM ({union}) AS list)" if parts else "0")  # noqa: S608
        params += [ceiling + 1] if parts else []
    return Counting(f"SELECT {', '.join(columns)}", tuple(params))


def _sql_of_count(rows, ceiling):
    return _sql(rows.order_by().annotate(_one=Value(1)).values_list("_one")[: ceiling + 1])


def _spread(rows):
    return rows if isinstance(rows, Spread) else Spread(rows)


def _add(parts, params, spread, statement):
    """Add the SQL of a range, for each of its places."""
    sql, values = statement
    places, values = spread.places, [spread.given.get(value, value) for value in values]
    if not places:
        return
    if len(places) > 1 and connection.vendor == "postgresql":
        _add_planned_once(parts, params, places, sql, values)
        return
    for here, there in places:
        parts.append(f"SELECT * FROM ({sql}) AS part")  # noqa: S608 (compiled by the ORM)
        params += [here if value == HERE else there if value == THERE else value for value in values]


def _add_planned_once(parts, params, places, sql, values):
    """Add the SQL of a range, with its places as rows of a table: PostgreSQL plans it once, where it would need longer
    to plan fifty parts than to read them. SQLite knows no LATERAL, and plans quickly."""
    named = {HERE: "place.here", THERE: "place.there"}
    begin, *rest = sql.split("%s")
    text = begin + "".join(named.get(value, "%s") + piece for value, piece in zip(values, rest, strict=True))
    table = ", ".join(["(%s::bigint, %s::bigint)"] * len(places))
    parts.append(
        f"SELECT part.* FROM (VALUES {table}) AS place (here, there) "  # noqa: S608 (compiled by the ORM)
        f"CROSS JOIN LATERAL ({text}) AS part"
    )
    params += [number for place in places for number in place]
    params += [value for value in values if value not in named]


def _sql(rows):
    """Return SQL and values also of what can hold no row, such as `IN ()`, which Django would rather not ask."""
    return rows.query.get_compiler(connection=connection, elide_empty=False).as_sql()


# By the queryset itself, whoever keeps it: of these there are few.
_kept_sql_of_page = lru_cache(maxsize=1_024)(_sql_of_page)
_kept_sql_of_count = lru_cache(maxsize=1_024)(_sql_of_count)
