import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('eservices', '0008_lookups_by_directorate'),
    ]

    operations = [
        migrations.CreateModel(
            name='ReferenceList',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=40, unique=True, verbose_name='code')),
                ('titles', models.JSONField(default=dict, verbose_name='title')),
                ('sample', models.BooleanField(default=False, verbose_name='sample data')),
                ('directorate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reference_lists', to='eservices.directorate', verbose_name='directorate')),
            ],
            options={
                'verbose_name': 'reference list',
                'verbose_name_plural': 'reference lists',
                'ordering': ['code'],
            },
        ),
        migrations.CreateModel(
            name='ReferenceEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=40, verbose_name='code')),
                ('labels', models.JSONField(default=dict, verbose_name='label')),
                ('parents', models.JSONField(blank=True, default=list, verbose_name='belongs to')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='order')),
                ('retired', models.BooleanField(default=False, verbose_name='no longer offered')),
                ('reference_list', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='eservices.referencelist')),
            ],
            options={
                'verbose_name': 'entry of a reference list',
                'verbose_name_plural': 'entries of reference lists',
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('reference_list', 'code'), name='reference_entry_code_once')],
            },
        ),
    ]
