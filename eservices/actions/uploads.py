"""Files of a draft or of an answer to a return: examined, stored durably, then named by a row."""

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection, transaction

from eservices.clock import now
from eservices.exceptions import TooManyFiles
from eservices.models import Application, Attachment, Completion
from eservices.models.attachment import ScanState
from media.refusals import infected
from media.scanning import scan
from media.storage import PrivateStorage
from media.validators import examine


def attach_file(uploaded, *, key, most, draft=None, application=None, kept_reply=None, is_document=False,
                restricted=False, accept=("pdf", "image"), count=None):  # fmt: skip
    """Keep one uploaded file and return its Attachment.

    Raises FileRefused (its message is in the reader's language) or TooManyFiles. The bytes are on the disk
    before the row is committed; bytes without a row are swept away later. `count` is called in the transaction
    that adds the row and may refuse it by an exception.
    """
    checked, state = examine_upload(uploaded, accept)
    storage = PrivateStorage()
    stored_as = storage.save("file", ContentFile(checked.content))
    thumbnail = storage.save("file", ContentFile(checked.thumbnail)) if checked.thumbnail else ""
    with transaction.atomic():
        _refuse_too_many(draft or application or kept_reply, key, most)
        if count:
            count()
        return Attachment.objects.create(
            draft=draft,
            application=application,
            kept_reply=kept_reply,
            key=key,
            is_document=is_document,
            restricted=restricted,
            file_name=checked.clean_name,
            extension=checked.extension,
            content_type=checked.content_type,
            size=checked.size,
            sha256=checked.sha256,
            pages=checked.pages,
            stored_as=stored_as,
            thumbnail=thumbnail,
            scan=state,
        )


def examine_upload(uploaded, accept):
    """Return (CheckedFile, scan state) of a file that may be kept; raises FileRefused."""
    checked = examine(uploaded, accept=accept, max_bytes=settings.UPLOAD_MAX_BYTES)
    state = scan(checked.content)
    if state == ScanState.INFECTED:
        raise infected()
    return checked, state


def adopt_file(attachment, application, *, key, most):
    """Make a file of a kept reply one of the application's open reply. Raises TooManyFiles."""
    with transaction.atomic():
        _refuse_too_many(application, key, most)
        attachment.kept_reply, attachment.application, attachment.created_at = None, application, now()
        attachment.save(update_fields=["kept_reply", "application", "created_at"])
    return attachment


def _refuse_too_many(owner, key, most):
    """Count inside the transaction that adds the row: two tabs together cannot pass the limit."""
    _lock(owner)
    attached = _files_of_reply(owner) if isinstance(owner, Application) else owner.attachments.all()
    keys = list(attached.values_list("key", flat=True))
    if keys.count(key) >= most:
        raise TooManyFiles(most)
    if len(keys) >= settings.UPLOAD_MAX_FILES:
        raise TooManyFiles(settings.UPLOAD_MAX_FILES)


def _lock(row):
    """Lock a draft, an application or a kept reply without reading, and decrypting, its answers.

    SQLite knows no lock of a row: the transaction took that of the whole database when it began.
    """
    if connection.features.has_select_for_update:
        type(row).objects.select_for_update(of=("self",)).only("pk").get(pk=row.pk)


def _files_of_reply(application):
    """What was sent since the open return; the files that it asks to replace do not count."""
    attached = Attachment.objects.filter(application=application, replaced_by__isnull=True)
    completion = Completion.objects.filter(application=application, closed_at__isnull=True).first()
    return attached.filter(created_at__gte=completion.created_at) if completion else attached


def remove_file(draft, attachment_uuid):
    """Remove one file of a draft; nothing happens when it is not there. The sweeper deletes the bytes."""
    Attachment.objects.filter(draft=draft, uuid=attachment_uuid).delete()
