"""Triggers by which the database itself refuses to change rows that are written once.

They catch what goes around the models: bulk SQL, another program, a mistake at a prompt.
"""

from contextlib import contextmanager

TABLES = ("eservices_event", "eservices_serviceversion", "eservices_textrevision", "eservices_export")
ACTS = ("UPDATE", "DELETE")

_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION eservices_refuse_change() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$ LANGUAGE plpgsql
"""


def create_triggers(connection, tables=TABLES):
    """Create the triggers on SQLite or PostgreSQL."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRES_FUNCTION)
        for table, act, name in _triggers(tables):
            cursor.execute(_create(connection.vendor, table, act, name))


def drop_triggers(connection, tables=TABLES):
    """Drop the triggers again."""
    with connection.cursor() as cursor:
        for table, _act, name in _triggers(tables):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


@contextmanager
def rewriting(connection, table):
    """Let updates of one append-only table pass, inside the caller's transaction and nowhere else.

    For `reencrypt` only: it changes the cipher of a column and not what it says. Dropping a trigger locks the
    table (PostgreSQL) or the database (SQLite) until the transaction ends, so nobody else can use the gap,
    and a rollback brings the trigger back.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("rewriting() needs a transaction around it")
    name = f"{table}_no_update"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
        yield
        cursor.execute(_create(connection.vendor, table, "UPDATE", name))


def _triggers(tables):
    for table in tables:
        for act in ACTS:
            yield table, act, f"{table}_no_{act.lower()}"


def _create(vendor, table, act, name):
    if vendor == "postgresql":
        return f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION eservices_refuse_change()"
    return f"CREATE TRIGGER {name} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
