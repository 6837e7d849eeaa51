"""Rows that are copied by statements inside the database, for `bench.inside.fill`: history, and names to look up."""

from django.core.management.color import no_style
from django.db import connection

from eservices.models import Access, Event, Lookup
from eservices.models.access import OPEN_RELATIONS


def remember_people(digests):
    """Keep the digests of people, of whom the first is number 0, for as long as the connection lasts."""
    with connection.cursor() as cursor:
        _fill_table(
            cursor,
            "bench_person (person integer, digest varchar(32))",
            [(person, digest) for person, every in enumerate(digests) for digest in sorted(every)],
        )
        cursor.execute("CREATE INDEX bench_person_number ON bench_person (person)")


def copy_events(pairs):
    """Copy the events of (new, old) pairs of applications."""
    names = [field.column for field in Event._meta.concrete_fields if not field.primary_key]
    chosen = ["bench_pair.fresh" if name == "application_id" else f"event.{name}" for name in names]
    with connection.cursor() as cursor:
        _fill_table(cursor, "bench_pair (fresh bigint, model bigint)", pairs)
        cursor.execute(
            f"INSERT INTO {Event._meta.db_table} ({', '.join(names)}) SELECT {', '.join(chosen)} "
            f"FROM bench_pair CROSS JOIN {Event._meta.db_table} AS event "
            "WHERE event.application_id = bench_pair.model"
        )
        _end(cursor, Event)


def copy_names(sights):
    """Write the lookup rows of names, of (access row, person's number, its sieve's two numbers)."""
    same = ["directorate_id", "present_id", "relation", "received_at", "due_on"]
    repeated = ", ".join(f"access.{name}" for name in same)
    marks = ", ".join(["%s"] * len(OPEN_RELATIONS))
    with connection.cursor() as cursor:
        _fill_table(cursor, "bench_pair (fresh bigint, person integer, low bigint, high bigint)", sights)
        # CROSS JOIN: left to itself the planner may read the whole table for every chunk.
        cursor.execute(
            f"INSERT INTO {Lookup._meta.db_table} (access_id, digest, sieve, sieve_high, {', '.join(same)}) "
            f"SELECT access.id, bench_person.digest, bench_pair.low, bench_pair.high, {repeated} FROM bench_pair "
            f"CROSS JOIN {Access._meta.db_table} AS access CROSS JOIN bench_person "
            f"WHERE access.id = bench_pair.fresh AND access.relation IN ({marks}) "
            "AND bench_person.person = bench_pair.person",
            OPEN_RELATIONS,
        )
        _end(cursor, Lookup)


def _fill_table(cursor, shape, rows):
    cursor.execute(f"CREATE TEMPORARY TABLE {shape}")
    table, places = shape.split()[0], ", ".join(["%s"] * len(rows[0]))
    cursor.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
    cursor.execute(f"ANALYZE {table}")


def _end(cursor, model):
    cursor.execute("DROP TABLE bench_pair")
    for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
        cursor.execute(statement)
