from django.db import connection, migrations, models


def make_trigger_again(apps, schema_editor):
    """SQLite rebuilds a table to change it, and drops its trigger with the old one."""
    if connection.vendor == "sqlite":
        from search.engines import sqlite

        schema_editor.execute("DROP TRIGGER IF EXISTS search_entry_gone")
        schema_editor.execute(next(statement for statement in sqlite.TABLES if "CREATE TRIGGER" in statement))


class Migration(migrations.Migration):
    dependencies = [("search", "0002_engine_tables")]
    operations = [
        migrations.RunPython(migrations.RunPython.noop, make_trigger_again),
        migrations.RemoveConstraint(model_name="entry", name="search_entry_once"),
        migrations.AddField(
            model_name="entry",
            name="part",
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(fields=("source", "key", "part", "language"), name="search_entry_once"),
        ),
        migrations.RunPython(make_trigger_again, migrations.RunPython.noop),
    ]
