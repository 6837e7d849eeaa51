"""Triggers by which the database itself refuses to change rows that are written once.

They catch what goes around the models: bulk SQL, another program, a mistake at a prompt.
"""

TABLES = ("eservices_event", "eservices_serviceversion", "eservices_textrevision")
ACTS = ("UPDATE", "DELETE")

_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION eservices_refuse_change() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$ LANGUAGE plpgsql
"""


def create_triggers(connection):
    """Create the triggers on SQLite or PostgreSQL."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRES_FUNCTION)
        for table, act, name in _triggers():
            cursor.execute(_create(connection.vendor, table, act, name))


def drop_triggers(connection):
    """Drop the triggers again."""
    with connection.cursor() as cursor:
        for table, _act, name in _triggers():
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _triggers():
    for table in TABLES:
        for act in ACTS:
            yield table, act, f"{table}_no_{act.lower()}"


def _create(vendor, table, act, name):
    if vendor == "postgresql":
        return (
            f"CREATE TRIGGER {name} BEFORE {act} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION eservices_refuse_change()"
        )
    return (
        f"CREATE TRIGGER {name} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )
