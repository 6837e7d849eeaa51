
import django.db.models.deletion
import eservices.clock
import eservices.models.encrypted
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Directorate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=12, unique=True, verbose_name='code')),
                ('names', models.JSONField(default=dict, verbose_name='names')),
                ('about', models.JSONField(blank=True, default=dict, verbose_name='what it does')),
                ('address', models.JSONField(blank=True, default=dict, verbose_name='address')),
                ('hours', models.JSONField(blank=True, default=dict, verbose_name='opening hours')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='phone')),
                ('handles_confidential', models.BooleanField(default=False, verbose_name='receives confidential complaints')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
            ],
            options={
                'verbose_name': 'directorate',
                'verbose_name_plural': 'directorates',
                'ordering': ['sort_order', 'code'],
            },
        ),
        migrations.CreateModel(
            name='Holiday',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', models.DateField(unique=True, verbose_name='date')),
                ('names', models.JSONField(default=dict, verbose_name='names')),
                ('standing', models.CharField(choices=[('expected', 'Expected'), ('announced', 'Announced'), ('cancelled', 'Cancelled')], default='expected', max_length=9, verbose_name='standing')),
            ],
            options={
                'verbose_name': 'public holiday',
                'verbose_name_plural': 'public holidays',
                'ordering': ['date'],
            },
        ),
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('draft_id', models.UUIDField(editable=False, unique=True)),
                ('number', models.CharField(max_length=11, unique=True, verbose_name='number')),
                ('code_issue', models.PositiveSmallIntegerField(default=1)),
                ('text_revision', models.PositiveIntegerField(default=0)),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('answers', eservices.models.encrypted.EncryptedJSONField()),
                ('applicant', eservices.models.encrypted.EncryptedJSONField(default=dict)),
                ('confidential', models.BooleanField(default=False)),
                ('anonymous', models.BooleanField(default=False)),
                ('status', models.CharField(choices=[('submitted', 'Submitted'), ('in_review', 'Under review'), ('returned', 'Returned for completion'), ('approved', 'Approved'), ('rejected', 'Rejected'), ('issued', 'Document issued'), ('withdrawn', 'Withdrawn by the applicant'), ('lapsed', 'Lapsed: no reply in time')], default='submitted', max_length=12, verbose_name='status')),
                ('stage', models.CharField(blank=True, max_length=36)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('events_count', models.PositiveIntegerField(default=0)),
                ('answered', models.BooleanField(default=False, verbose_name='new answer from the applicant')),
                ('submitted_at', models.DateTimeField(default=eservices.clock.now, verbose_name='received')),
                ('first_due_on', models.DateField()),
                ('due_on', models.DateField(verbose_name='due')),
                ('stage_due_on', models.DateField()),
                ('paused_on', models.DateField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('assignee', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('filed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('directorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate')),
            ],
            options={
                'verbose_name': 'application',
                'verbose_name_plural': 'applications',
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('action', models.CharField(choices=[('submit', 'Submitted'), ('take', 'Taken'), ('assign', 'Assigned'), ('release', 'Returned to the queue'), ('note', 'Internal note'), ('message', 'Message to the applicant'), ('verdict', 'Document checked'), ('return', 'Returned for completion'), ('answer', 'Answered by the applicant'), ('forward', 'Forwarded'), ('approve', 'Approved'), ('reject', 'Rejected'), ('issue', 'Document issued'), ('withdraw', 'Withdrawn'), ('lapse', 'Lapsed'), ('reissue_code', 'Tracking code issued again'), ('view', 'Viewed'), ('view_file', 'File opened'), ('reveal', 'National number shown')], max_length=14)),
                ('at', models.DateTimeField(default=eservices.clock.now)),
                ('stage', models.CharField(blank=True, max_length=36)),
                ('status', models.CharField(max_length=12)),
                ('public', models.BooleanField(default=False)),
                ('data', models.JSONField(default=dict)),
                ('text', eservices.models.encrypted.EncryptedJSONField(default=str)),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='eservices.application')),
                ('directorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='Completion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('questions', models.JSONField(default=list)),
                ('documents', models.JSONField(default=list)),
                ('text', eservices.models.encrypted.EncryptedJSONField(default=str)),
                ('due_on', models.DateField()),
                ('created_at', models.DateTimeField(default=eservices.clock.now)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('working_answers', eservices.models.encrypted.EncryptedJSONField(default=dict)),
                ('reminded_at', models.DateTimeField(blank=True, null=True)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='completions', to='eservices.application')),
                ('event', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.event')),
            ],
        ),
        migrations.CreateModel(
            name='Lookup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=32)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lookups', to='eservices.application')),
            ],
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('editor', 'Directorate editor'), ('officer', 'Directorate officer'), ('manager', 'Directorate manager'), ('clerk', 'Service-centre clerk'), ('auditor', 'Auditor (reads only)')], max_length=10, verbose_name='role')),
                ('directorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='eservices.directorate', verbose_name='directorate')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'membership',
                'verbose_name_plural': 'memberships',
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(choices=[('sms', 'SMS'), ('email', 'E-mail')], max_length=5)),
                ('language', models.CharField(max_length=10)),
                ('recipient', eservices.models.encrypted.EncryptedJSONField()),
                ('subject', eservices.models.encrypted.EncryptedJSONField(default=str)),
                ('body', eservices.models.encrypted.EncryptedJSONField()),
                ('state', models.CharField(choices=[('queued', 'Queued'), ('sending', 'Being sent'), ('sent', 'Sent'), ('failed', 'Failed')], default='queued', max_length=7)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('next_at', models.DateTimeField(default=eservices.clock.now)),
                ('claimed_at', models.DateTimeField(blank=True, null=True)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('error', models.CharField(blank=True, max_length=200)),
                ('created_at', models.DateTimeField(default=eservices.clock.now)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='eservices.application')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='eservices.event')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Service',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='slug')),
                ('is_live', models.BooleanField(default=False)),
                ('sort_order', models.PositiveSmallIntegerField(default=0)),
                ('directorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='services', to='eservices.directorate', verbose_name='directorate')),
                ('page', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'service',
                'verbose_name_plural': 'services',
                'ordering': ['sort_order', 'slug'],
            },
        ),
        migrations.AddField(
            model_name='application',
            name='service',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='eservices.service'),
        ),
        migrations.CreateModel(
            name='Access',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('relation', models.CharField(choices=[('current', 'Current'), ('owner', 'Owner'), ('referred', 'Referred'), ('past', 'Past')], max_length=8)),
                ('bucket', models.CharField(choices=[('open', 'Open'), ('waiting', 'Waiting for the citizen'), ('closed', 'Closed')], default='open', max_length=8)),
                ('due_on', models.DateField()),
                ('received_at', models.DateTimeField()),
                ('assignee', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='access', to='eservices.application')),
                ('directorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.directorate')),
                ('service', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.service')),
            ],
        ),
        migrations.CreateModel(
            name='ServiceVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('document', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('published_at', models.DateTimeField(default=eservices.clock.now)),
                ('published_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('revision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
                ('service', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='eservices.service')),
            ],
            options={
                'verbose_name': 'service version',
                'verbose_name_plural': 'service versions',
                'ordering': ['-number'],
            },
        ),
        migrations.AddField(
            model_name='service',
            name='current',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.serviceversion'),
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key_hash', models.CharField(max_length=32, unique=True)),
                ('resume_hash', models.CharField(max_length=32, unique=True)),
                ('text_revision', models.PositiveIntegerField(default=0)),
                ('language', models.CharField(max_length=10)),
                ('answers', eservices.models.encrypted.EncryptedJSONField(default=dict)),
                ('done_steps', models.JSONField(default=list)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(default=eservices.clock.now)),
                ('updated_at', models.DateTimeField(default=eservices.clock.now)),
                ('expires_at', models.DateTimeField(db_index=True)),
                ('filed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='eservices.serviceversion')),
            ],
        ),
        migrations.AddField(
            model_name='application',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='eservices.serviceversion'),
        ),
        migrations.CreateModel(
            name='TextRevision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('texts', models.JSONField()),
                ('created_at', models.DateTimeField(default=eservices.clock.now)),
                ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='text_revisions', to='eservices.serviceversion')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='Throttle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=32)),
                ('window', models.BigIntegerField()),
                ('count', models.PositiveIntegerField(default=0)),
                ('expires_at', models.DateTimeField(db_index=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'window'), name='throttle_once')],
            },
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key', models.CharField(max_length=36)),
                ('is_document', models.BooleanField(default=False)),
                ('restricted', models.BooleanField(default=False)),
                ('file_name', eservices.models.encrypted.EncryptedJSONField(default=str)),
                ('extension', models.CharField(max_length=8)),
                ('content_type', models.CharField(max_length=60)),
                ('size', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('pages', models.PositiveIntegerField(blank=True, null=True)),
                ('stored_as', models.CharField(max_length=120, unique=True)),
                ('thumbnail', models.CharField(blank=True, max_length=120)),
                ('scan', models.CharField(choices=[('clean', 'Checked'), ('held', 'Held until it is checked'), ('infected', 'Refused: malware')], default='clean', max_length=8)),
                ('verdict', models.CharField(blank=True, choices=[('accepted', 'Accepted'), ('unreadable', 'Unreadable'), ('expired', 'Expired'), ('wrong', 'Wrong document'), ('missing', 'Missing pages')], max_length=10)),
                ('verdict_reason', eservices.models.encrypted.EncryptedJSONField(default=str)),
                ('created_at', models.DateTimeField(default=eservices.clock.now)),
                ('application', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='attachments', to='eservices.application')),
                ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='eservices.attachment')),
                ('draft', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='attachments', to='eservices.draft')),
            ],
            options={
                'ordering': ['created_at', 'uuid'],
                'indexes': [models.Index(fields=['scan', 'created_at'], name='attachment_by_scan')],
                'constraints': [models.CheckConstraint(condition=models.Q(('application__isnull', True), ('draft__isnull', True), _connector='OR'), name='attachment_filed_or_draft')],
            },
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.UniqueConstraint(fields=('application', 'number'), name='event_number_once'),
        ),
        migrations.AddConstraint(
            model_name='completion',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at__isnull', True)), fields=('application',), name='completion_one_open'),
        ),
        migrations.AddConstraint(
            model_name='lookup',
            constraint=models.UniqueConstraint(fields=('digest', 'application'), name='lookup_once'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('user', 'directorate', 'role'), name='membership_once'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['state', 'next_at'], name='message_by_state'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.UniqueConstraint(fields=('event', 'channel'), name='message_once'),
        ),
        migrations.AddIndex(
            model_name='access',
            index=models.Index(fields=['directorate', 'relation', 'bucket', 'due_on', 'id'], name='access_by_due'),
        ),
        migrations.AddIndex(
            model_name='access',
            index=models.Index(fields=['directorate', 'relation', 'bucket', 'received_at', 'id'], name='access_by_received'),
        ),
        migrations.AddIndex(
            model_name='access',
            index=models.Index(fields=['directorate', 'relation', 'bucket', 'assignee', 'due_on', 'id'], name='access_by_assignee'),
        ),
        migrations.AddConstraint(
            model_name='access',
            constraint=models.UniqueConstraint(fields=('application', 'directorate'), name='access_once'),
        ),
        migrations.AddConstraint(
            model_name='access',
            constraint=models.UniqueConstraint(condition=models.Q(('relation', 'current')), fields=('application',), name='access_one_current'),
        ),
        migrations.AddConstraint(
            model_name='serviceversion',
            constraint=models.UniqueConstraint(fields=('service', 'number'), name='version_number_once'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['status', 'paused_on'], name='application_status_paused'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['submitted', 'in_review', 'returned', 'approved', 'rejected', 'issued', 'withdrawn', 'lapsed'])), name='application_status_known'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', False), ('status__in', ['issued', 'lapsed', 'rejected', 'withdrawn'])), models.Q(models.Q(('status__in', ['issued', 'lapsed', 'rejected', 'withdrawn']), _negated=True), ('closed_at__isnull', True)), _connector='OR'), name='application_closed_has_time'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('paused_on__isnull', False), ('status__in', ['returned'])), models.Q(models.Q(('status__in', ['returned']), _negated=True), ('paused_on__isnull', True)), _connector='OR'), name='application_paused_has_day'),
        ),
        migrations.AddConstraint(
            model_name='textrevision',
            constraint=models.UniqueConstraint(fields=('version', 'number'), name='text_revision_number_once'),
        ),
    ]
