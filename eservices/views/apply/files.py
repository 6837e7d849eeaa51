"""A draft's own files, shown to whoever holds its key."""

from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from eservices.models import Attachment
from eservices.models.attachment import ScanState
from eservices.views.apply.visit import with_draft
from media.storage import PrivateStorage


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
    attachment = _find(visit, uuid)
    if not attachment.thumbnail:
        raise Http404
    return private_file(attachment.thumbnail, "image/jpeg", "thumbnail.jpg")


def _find(visit, uuid):
    attachment = Attachment.objects.filter(draft=visit.draft, uuid=uuid, scan=ScanState.CLEAN).first()
    if attachment is None:
        raise Http404
    return attachment


def private_file(stored_as, content_type, name):
    """Return a stored file that no browser runs or guesses the type of. Raises Http404 when the bytes are gone."""
    try:
        file = PrivateStorage().open(stored_as)
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(file, as_attachment=True, filename=name, content_type=content_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
