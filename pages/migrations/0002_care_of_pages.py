"""Every page has a day of review and a sample mark; running text becomes blocks."""

import json
import uuid

import django.db.models.deletion
import pages.fields
from django.conf import settings
from django.db import migrations, models


def into_blocks(model):
    """Return what puts the one text of a page into the first block of its body."""

    def convert(apps, schema_editor):
        for page in apps.get_model('pages', model).objects.exclude(plain_body=''):
            value = [{'type': 'text', 'value': page.plain_body, 'id': str(uuid.uuid4())}]
            schema_editor.execute(
                f'UPDATE pages_{model} SET body = %s WHERE page_ptr_id = %s', [json.dumps(value), page.pk]
            )

    return convert


def out_of_blocks(model):
    """Return what takes the texts of a body's blocks back into one."""

    def convert(apps, schema_editor):
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(f'SELECT page_ptr_id, body FROM pages_{model}')
            for pk, body in cursor.fetchall():
                blocks = json.loads(body) if isinstance(body, str) else body or []
                text = ''.join(b['value'] for b in blocks if b.get('type') == 'text')
                cursor.execute(f'UPDATE pages_{model} SET plain_body = %s WHERE page_ptr_id = %s', [text, pk])

    return convert


class Migration(migrations.Migration):

    dependencies = [
        ('eservices', '0010_lists_of_published_services'),
        ('media', '0001_pictures_and_documents'),
        ('pages', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='directorateindexpage',
            name='is_sample',
            field=models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample'),
        ),
        migrations.AddField(
            model_name='directorateindexpage',
            name='review_by',
            field=models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by'),
        ),
        migrations.AddField(
            model_name='directorateindexpage',
            name='share_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing'),
        ),
        migrations.AddField(
            model_name='directoratepage',
            name='is_sample',
            field=models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample'),
        ),
        migrations.AddField(
            model_name='directoratepage',
            name='latitude',
            field=models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='latitude'),
        ),
        migrations.AddField(
            model_name='directoratepage',
            name='longitude',
            field=models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='longitude'),
        ),
        migrations.AddField(
            model_name='directoratepage',
            name='people',
            field=pages.fields.BlocksField([], blank=True, verbose_name='people'),
        ),
        migrations.AddField(
            model_name='directoratepage',
            name='review_by',
            field=models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by'),
        ),
        migrations.AddField(
            model_name='directoratepage',
            name='share_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing'),
        ),
        migrations.AddField(
            model_name='homepage',
            name='heading',
            field=models.CharField(blank=True, max_length=120, verbose_name='heading'),
        ),
        migrations.AddField(
            model_name='homepage',
            name='is_sample',
            field=models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample'),
        ),
        migrations.AddField(
            model_name='homepage',
            name='review_by',
            field=models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by'),
        ),
        migrations.AddField(
            model_name='homepage',
            name='sections',
            field=pages.fields.BlocksField([], blank=True, verbose_name='sections'),
        ),
        migrations.AddField(
            model_name='homepage',
            name='share_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing'),
        ),
        migrations.AddField(
            model_name='standardpage',
            name='is_sample',
            field=models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample'),
        ),
        migrations.AddField(
            model_name='standardpage',
            name='review_by',
            field=models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by'),
        ),
        migrations.AddField(
            model_name='standardpage',
            name='share_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing'),
        ),
        migrations.RenameField(model_name='directoratepage', old_name='body', new_name='plain_body'),
        migrations.AddField(
            model_name='directoratepage',
            name='body',
            field=pages.fields.BlocksField([], blank=True, verbose_name='text'),
        ),
        migrations.RunPython(into_blocks('directoratepage'), out_of_blocks('directoratepage')),
        migrations.RemoveField(model_name='directoratepage', name='plain_body'),
        migrations.RenameField(model_name='standardpage', old_name='body', new_name='plain_body'),
        migrations.AddField(
            model_name='standardpage',
            name='body',
            field=pages.fields.BlocksField([], blank=True, verbose_name='text'),
        ),
        migrations.RunPython(into_blocks('standardpage'), out_of_blocks('standardpage')),
        migrations.RemoveField(model_name='standardpage', name='plain_body'),
    ]
