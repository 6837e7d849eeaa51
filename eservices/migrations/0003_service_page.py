
import django.db.models.deletion
import eservices.questions.blocks.struct_field
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('eservices', '0002_append_only_triggers'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='ServicePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('body', wagtail.fields.RichTextField(blank=True, verbose_name='text')),
                ('card', eservices.questions.blocks.struct_field.CardField(verbose_name='card')),
                ('questions', eservices.questions.blocks.struct_field.QuestionsField(verbose_name='questions')),
                ('documents', eservices.questions.blocks.struct_field.DocumentsField(verbose_name='documents')),
                ('handling', eservices.questions.blocks.struct_field.HandlingField(verbose_name='handling')),
            ],
            options={
                'verbose_name': 'service',
                'verbose_name_plural': 'services',
            },
            bases=('wagtailcore.page',),
        ),
    ]
