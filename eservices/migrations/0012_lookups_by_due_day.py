"""Lookup rows know when something is due, so that a search is listed by that day at any size."""

import datetime

from django.db import migrations, models

_FORWARDS = """
UPDATE eservices_lookup
SET due_on = (SELECT due_on FROM eservices_access WHERE eservices_access.id = eservices_lookup.access_id)
"""


class Migration(migrations.Migration):
    dependencies = [("eservices", "0011_kept_replies")]

    operations = [
        migrations.AddField("Lookup", "due_on", models.DateField(default=datetime.date.min), preserve_default=False),
        migrations.RunSQL(_FORWARDS, migrations.RunSQL.noop),
        migrations.AddIndex(
            "Lookup",
            models.Index(fields=["digest", "directorate", "relation", "due_on", "access"], name="lookup_by_due"),
        ),
    ]
