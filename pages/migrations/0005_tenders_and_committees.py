import pages.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pages", "0004_directorate_contacts")]

    operations = [
        migrations.AddField(
            model_name="tenderindexpage",
            name="body",
            field=pages.fields.BlocksField([], blank=True, verbose_name="text below the list"),
        ),
        migrations.AddField(
            model_name="tenderpage",
            name="bids_opened_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="bids are opened in public"),
        ),
        migrations.AddField(
            model_name="tenderpage",
            name="opening_place",
            field=models.CharField(blank=True, max_length=200, verbose_name="where bids are opened"),
        ),
        migrations.AddField(
            model_name="tenderpage",
            name="price_note",
            field=models.CharField(blank=True, max_length=120, verbose_name="about the price"),
        ),
        migrations.AddField(
            model_name="tenderpage",
            name="bids",
            field=pages.fields.BlocksField([], blank=True, verbose_name="bids and their amounts"),
        ),
        migrations.AddField(
            model_name="committeepage",
            name="kind",
            field=models.CharField(
                choices=[("council", "council"), ("committee", "committee")],
                default="committee",
                max_length=20,
                verbose_name="kind",
            ),
        ),
    ]
