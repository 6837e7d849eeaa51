"""A draft's own files, shown to whoever holds its key."""

from django.http import Http404
from django.views.decorators.http import require_safe

from eservices.models import Attachment
from eservices.models.attachment import ScanState
from eservices.views.apply.visit import with_draft
from media.private_files import private_file, private_thumbnail


@require_safe
@with_draft
def own_file(request, visit, uuid):
    """Serve a file of this draft as an attachment."""
    attachment = _find(visit, uuid)
    return private_file(attachment.stored_as, attachment.content_type, attachment.file_name)


@require_safe
@with_draft
def own_thumbnail(request, visit, uuid):
    """Serve the small picture of a photo of this draft."""
    return private_thumbnail(_find(visit, uuid))


def _find(visit, uuid):
    attachment = Attachment.objects.filter(draft=visit.draft, uuid=uuid, scan=ScanState.CLEAN).first()
    if attachment is None:
        raise Http404
    return attachment
