from django.db import migrations

from eservices.append_only import create_triggers, drop_triggers

TABLES = ("eservices_event", "eservices_serviceversion", "eservices_textrevision")


def forwards(apps, schema_editor):
    create_triggers(schema_editor.connection, TABLES)


def backwards(apps, schema_editor):
    drop_triggers(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("eservices", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
