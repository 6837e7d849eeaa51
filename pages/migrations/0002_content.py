"""Page types of the content portal and what stands beside them."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import media.fields
import pages.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('eservices', '0010_lists_of_published_services'),
        ('media', '0001_pictures_and_documents'),
        ('pages', '0002_care_of_pages'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NewsCategory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=40, unique=True, verbose_name='code')),
                ('names', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='name')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
            ],
            options={
                'verbose_name': 'news category',
                'verbose_name_plural': 'news categories',
                'ordering': ['sort_order', 'code'],
            },
        ),
        migrations.CreateModel(
            name='Alert',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.PositiveSmallIntegerField(choices=[(1, 'information'), (2, 'warning'), (3, 'emergency')], default=1, verbose_name='level')),
                ('titles', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='title')),
                ('texts', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='text')),
                ('area', models.CharField(blank=True, help_text='Beginning of the addresses it is shown on, without the language: services/. Empty: everywhere.', max_length=200, verbose_name='where')),
                ('starts_at', models.DateTimeField(blank=True, null=True, verbose_name='from')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='until')),
                ('is_on', models.BooleanField(default=True, verbose_name='switched on')),
                ('link', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
            ],
            options={
                'verbose_name': 'alert',
                'verbose_name_plural': 'alerts',
            },
        ),
        migrations.CreateModel(
            name='CommitteeIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of councils and committees',
                'verbose_name_plural': 'lists of councils and committees',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='CommitteePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('body', pages.fields.BlocksField([], blank=True, verbose_name='text')),
                ('members', pages.fields.BlocksField([], blank=True, verbose_name='members')),
                ('meetings', pages.fields.BlocksField([], blank=True, verbose_name='meetings and minutes')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'council or committee',
                'verbose_name_plural': 'councils and committees',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='ContactPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('body', pages.fields.BlocksField([], blank=True, verbose_name='text')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'contact page',
                'verbose_name_plural': 'contact pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='EventIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of events',
                'verbose_name_plural': 'lists of events',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='EventPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('kind', models.CharField(choices=[('event', 'event'), ('workshop', 'workshop'), ('meeting', 'meeting')], default='event', max_length=20, verbose_name='kind')),
                ('starts_at', models.DateTimeField(db_index=True, verbose_name='begins')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='ends')),
                ('is_all_day', models.BooleanField(default=False, verbose_name='the whole day')),
                ('is_cancelled', models.BooleanField(default=False, verbose_name='cancelled')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                ('address', models.CharField(blank=True, max_length=250, verbose_name='address')),
                ('online_address', models.URLField(blank=True, verbose_name='address on the internet')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('agenda', pages.fields.BlocksField([], blank=True, verbose_name='agenda')),
                ('documents', pages.fields.BlocksField([], blank=True, verbose_name='documents')),
                ('body', pages.fields.BlocksField([], blank=True, verbose_name='text')),
                ('directorate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate', verbose_name='directorate')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'event',
                'verbose_name_plural': 'events',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='FaqPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('groups', pages.fields.BlocksField([], blank=True, verbose_name='groups of questions')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'frequently asked questions',
                'verbose_name_plural': 'frequently asked questions',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='MenuItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('menu', models.CharField(choices=[('main', 'main menu'), ('footer-services', 'footer: services'), ('footer-about', 'footer: about the governorate'), ('footer-more', 'footer: more')], default='main', max_length=20, verbose_name='menu')),
                ('labels', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='words of the link')),
                ('address', models.CharField(blank=True, help_text='For example services/ or track/.', max_length=200, verbose_name='address below the language')),
                ('is_on', models.BooleanField(default=True, verbose_name='shown')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
            ],
            options={
                'verbose_name': 'menu item',
                'verbose_name_plural': 'menu items',
                'ordering': ['menu', 'sort_order', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='NewsIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of news',
                'verbose_name_plural': 'lists of news',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='NewsPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('date', models.DateField(db_index=True, default=django.utils.timezone.localdate, verbose_name='date')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('body', pages.fields.BlocksField([], blank=True, verbose_name='text')),
                ('category', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pages.newscategory', verbose_name='category')),
                ('directorate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate', verbose_name='directorate')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture')),
                ('service', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='eservices.service', verbose_name='service')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'piece of news',
                'verbose_name_plural': 'news',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='PageFeedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=250, verbose_name='address')),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('is_useful', models.BooleanField(verbose_name='useful')),
                ('comment', models.TextField(blank=True, max_length=1000, verbose_name='comment')),
                ('created_at', models.DateTimeField(auto_now_add=True, db_index=True)),
                ('is_handled', models.BooleanField(default=False, verbose_name='dealt with')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'word on a page',
                'verbose_name_plural': 'words on pages',
                'ordering': ['-created_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PublicationIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of publications',
                'verbose_name_plural': 'lists of publications',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='PublicationPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('kind', models.CharField(choices=[('report', 'report'), ('plan', 'plan'), ('budget', 'budget'), ('law', 'law or instruction'), ('guide', 'guide'), ('data', 'open data')], default='report', max_length=20, verbose_name='kind')),
                ('published_on', models.DateField(db_index=True, default=django.utils.timezone.localdate, verbose_name='published on')),
                ('licence', models.CharField(choices=[('cc-by-4.0', 'Creative Commons Attribution 4.0'), ('cc0-1.0', 'public domain (CC0 1.0)'), ('reserved', 'all rights reserved')], default='cc-by-4.0', max_length=20, verbose_name='licence')),
                ('covers', models.CharField(blank=True, max_length=120, verbose_name='period that it covers')),
                ('updates', models.CharField(blank=True, max_length=120, verbose_name='how often it is renewed')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('files', pages.fields.BlocksField([], blank=True, verbose_name='files')),
                ('body', pages.fields.BlocksField([], blank=True, verbose_name='text')),
                ('directorate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate', verbose_name='directorate')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'publication',
                'verbose_name_plural': 'publications',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='SectionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('body', pages.fields.BlocksField([], blank=True, verbose_name='text')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'section',
                'verbose_name_plural': 'sections',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='SiteIdentity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('names', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='name')),
                ('taglines', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='line below the name')),
                ('colour_act', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'A colour is written as # and six hexadecimal digits: #1A4D3E.')], verbose_name='colour of buttons')),
                ('colour_link', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'A colour is written as # and six hexadecimal digits: #1A4D3E.')], verbose_name='colour of links')),
                ('colour_hero', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'A colour is written as # and six hexadecimal digits: #1A4D3E.')], verbose_name='dark ground')),
                ('colour_gold', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'A colour is written as # and six hexadecimal digits: #1A4D3E.')], verbose_name='accent')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='phone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('addresses', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='address')),
                ('hours', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='opening hours')),
                ('footer_texts', media.fields.LanguageTextField(blank=True, default=dict, verbose_name='line at the foot')),
                ('social', pages.fields.BlocksField([], blank=True, verbose_name='social networks')),
                ('logo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='seal')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'name, colours and contacts',
            },
        ),
        migrations.CreateModel(
            name='TenderIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of tenders',
                'verbose_name_plural': 'lists of tenders',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='TenderPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('review_by', models.DateField(blank=True, help_text='Before this day its owner is reminded to check that everything still holds.', null=True, verbose_name='to be reviewed by')),
                ('is_sample', models.BooleanField(default=False, help_text='Shows a mark until the responsible directorate has confirmed it.', verbose_name='sample')),
                ('number', models.CharField(max_length=40, verbose_name='number')),
                ('kind', models.CharField(choices=[('works', 'works'), ('goods', 'goods'), ('services', 'services'), ('consulting', 'consulting')], default='works', max_length=20, verbose_name='kind')),
                ('opens_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='announced on')),
                ('questions_until', models.DateTimeField(blank=True, null=True, verbose_name='questions until')),
                ('closes_at', models.DateTimeField(db_index=True, verbose_name='closes')),
                ('price', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='price of the documents, IQD')),
                ('lead', models.CharField(blank=True, max_length=300, verbose_name='lead')),
                ('how_to_bid', models.TextField(blank=True, verbose_name='how to bid')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='phone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('documents', pages.fields.BlocksField([], blank=True, verbose_name='documents')),
                ('clarifications', pages.fields.BlocksField([], blank=True, verbose_name='clarifications')),
                ('amendments', pages.fields.BlocksField([], blank=True, verbose_name='amendments')),
                ('body', pages.fields.BlocksField([], blank=True, verbose_name='text')),
                ('cancelled_on', models.DateField(blank=True, null=True, verbose_name='cancelled on')),
                ('cancel_reason', models.CharField(blank=True, max_length=300, verbose_name='reason of the cancellation')),
                ('awarded_on', models.DateField(blank=True, null=True, verbose_name='awarded on')),
                ('awarded_to', models.CharField(blank=True, max_length=200, verbose_name='awarded to')),
                ('award_value', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='award value, IQD')),
                ('bids_received', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='bids received')),
                ('result_note', models.TextField(blank=True, verbose_name='about the result')),
                ('directorate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate', verbose_name='directorate')),
                ('share_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customimage', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'tender',
                'verbose_name_plural': 'tenders',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
