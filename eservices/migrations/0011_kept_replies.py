"""Replies that came without a session, and the files that hang on them."""

import django.db.models.deletion
from django.db import migrations, models

import eservices.clock
import eservices.models.encrypted


class Migration(migrations.Migration):
    dependencies = [
        ("eservices", "0010_lists_of_published_services"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptReply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key_hash", models.CharField(max_length=32)),
                ("content", eservices.models.encrypted.EncryptedJSONField(default=dict)),
                ("created_at", models.DateTimeField(default=eservices.clock.now)),
                ("expires_at", models.DateTimeField(db_index=True)),
                (
                    "completion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="eservices.completion"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("key_hash", "completion"), name="kept_reply_once"),
                ],
            },
        ),
        migrations.AddField(
            model_name="attachment",
            name="kept_reply",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attachments",
                to="eservices.keptreply",
            ),
        ),
    ]
