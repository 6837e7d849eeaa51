"""Lookups know roughly which other words their application has, so that two common names that nobody bears together
are told apart without looking up each row.
"""

from itertools import groupby

from django.db import migrations, models

_STARTS = ["digest", "directorate", "relation", "present"]
_PLACES = 62


def _fill(apps, schema_editor):
    rows = apps.get_model("eservices", "Lookup").objects.using(schema_editor.connection.alias)
    known = rows.order_by("access").values_list("access", "digest")
    for access, found in groupby(known.iterator(), key=lambda row: row[0]):
        rows.filter(access=access).update(sieve=_sieve_of(digest for _access, digest in found))


def _sieve_of(digests):
    bits = 0
    for digest in digests:
        for at in (0, 4):
            bits |= 1 << int(digest[at : at + 4], 16) % _PLACES
    return bits


def _in_order(*last):
    return models.UniqueConstraint(fields=[*_STARTS, "received_at", "access", *last], name="lookup_in_order")


def _by_due(*last):
    return models.Index(fields=[*_STARTS, "due_on", "access", *last], name="lookup_by_due")


class Migration(migrations.Migration):
    dependencies = [("eservices", "0016_service_review_by")]

    operations = [
        migrations.AddField("Lookup", "sieve", models.BigIntegerField(default=0)),
        migrations.RunPython(_fill, migrations.RunPython.noop, elidable=True),
        migrations.RemoveConstraint("Lookup", "lookup_in_order"),
        migrations.RemoveIndex("Lookup", "lookup_by_due"),
        migrations.AddConstraint("Lookup", _in_order("sieve")),
        migrations.AddIndex("Lookup", _by_due("sieve")),
    ]
