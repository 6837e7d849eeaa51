"""Lookup rows become one for each directorate that may find by them; what is known is carried over."""

import django.db.models.deletion
from django.db import migrations, models

_FORWARDS = """
INSERT INTO eservices_lookup (access_id, digest, directorate_id, relation, received_at)
SELECT access.id, former.digest, access.directorate_id, access.relation, access.received_at
FROM eservices_formerlookup AS former
JOIN eservices_access AS access ON access.application_id = former.application_id
WHERE access.relation IN ('current', 'owner', 'referred')
"""
_BACKWARDS = """
INSERT INTO eservices_formerlookup (application_id, digest)
SELECT DISTINCT access.application_id, known.digest
FROM eservices_lookup AS known
JOIN eservices_access AS access ON access.id = known.access_id
"""


class Migration(migrations.Migration):
    dependencies = [("eservices", "0007_exports_and_inbox_index")]

    operations = [
        migrations.RenameModel("Lookup", "FormerLookup"),
        migrations.CreateModel(
            name="Lookup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=32)),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("current", "Current"),
                            ("owner", "Owner"),
                            ("referred", "Referred"),
                            ("past", "Past"),
                        ],
                        max_length=8,
                    ),
                ),
                ("received_at", models.DateTimeField()),
                (
                    "access",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lookups", to="eservices.access"
                    ),
                ),
                (
                    "directorate",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="eservices.directorate",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("digest", "directorate", "relation", "received_at", "access"), name="lookup_in_order"
                    )
                ],
            },
        ),
        migrations.RunSQL(_FORWARDS, _BACKWARDS),
        migrations.DeleteModel("FormerLookup"),
    ]
