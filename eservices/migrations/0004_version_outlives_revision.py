import django.db.models.deletion
from django.db import migrations, models

from eservices.append_only import create_triggers, drop_triggers

TABLES = ("eservices_event", "eservices_serviceversion", "eservices_textrevision")


def without_triggers(apps, schema_editor):
    drop_triggers(schema_editor.connection, TABLES)


def with_triggers(apps, schema_editor):
    # SQLite makes the table anew for a changed column, and its triggers go with the old one.
    create_triggers(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("eservices", "0003_service_page")]

    operations = [
        migrations.RunPython(without_triggers, with_triggers),
        migrations.AlterField(
            model_name="serviceversion",
            name="revision",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="wagtailcore.revision",
            ),
        ),
        migrations.RunPython(with_triggers, without_triggers),
    ]
