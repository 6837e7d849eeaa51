"""Rows of sight know who has the application now, so that somebody who reads in many directorates walks past none."""

import django.db.models.deletion
from django.db import migrations, models

_ACCESS = """
UPDATE eservices_access SET present_id = (
    SELECT directorate_id FROM eservices_application WHERE eservices_application.id = eservices_access.application_id
)
"""
_LOOKUPS = """
UPDATE eservices_lookup
SET present_id = (SELECT present_id FROM eservices_access WHERE eservices_access.id = eservices_lookup.access_id)
"""


def _present(**more):
    return models.ForeignKey(
        "eservices.Directorate", on_delete=django.db.models.deletion.PROTECT, related_name="+", db_index=False, **more
    )


class Migration(migrations.Migration):
    dependencies = [("eservices", "0014_contact_messages")]

    operations = [
        migrations.AddField("Access", "present", _present(null=True)),
        migrations.AddField("Lookup", "present", _present(null=True)),
        migrations.RunSQL(_ACCESS, migrations.RunSQL.noop),
        migrations.RunSQL(_LOOKUPS, migrations.RunSQL.noop),
        migrations.AlterField("Access", "present", _present()),
        migrations.RemoveConstraint("Lookup", "lookup_in_order"),
        migrations.RemoveIndex("Lookup", "lookup_by_due"),
        migrations.AlterField("Lookup", "present", _present()),
        migrations.AddConstraint(
            "Lookup",
            models.UniqueConstraint(
                fields=["digest", "directorate", "relation", "present", "received_at", "access"],
                name="lookup_in_order",
            ),
        ),
        migrations.AddIndex(
            "Lookup",
            models.Index(
                fields=["digest", "directorate", "relation", "present", "due_on", "access"], name="lookup_by_due"
            ),
        ),
        migrations.AddIndex(
            "Access",
            models.Index(
                fields=["directorate", "relation", "bucket", "present", "due_on", "id"], name="access_by_present_due"
            ),
        ),
        migrations.AddIndex(
            "Access",
            models.Index(
                fields=["directorate", "relation", "bucket", "present", "received_at", "id"],
                name="access_by_present_received",
            ),
        ),
    ]
