from django.db import connection, migrations


def _statements(name):
    if connection.vendor == "postgresql":
        from search.engines import postgres as engine
    else:
        from search.engines import sqlite as engine
    return getattr(engine, name)


def create_tables(apps, schema_editor):
    for statement in _statements("TABLES"):
        schema_editor.execute(statement)


def drop_tables(apps, schema_editor):
    for statement in _statements("UNDO"):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_entries")]
    # On SQLite a later migration that rebuilds search_entry loses the trigger: let it run these again.
    operations = [migrations.RunPython(create_tables, drop_tables)]
