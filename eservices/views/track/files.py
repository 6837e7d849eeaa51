"""Files behind the tracking page: the receipt, and those files of the applicant that are asked for again."""

from django.http import Http404
from django.views.decorators.http import require_safe

from eservices.actions.citizen import open_completion
from eservices.definitions import definition_for
from eservices.models import Attachment
from eservices.models.attachment import ScanState
from eservices.questions.asked import asked_ids
from eservices.views.track.session import for_tracked
from media.private_files import private_file, private_thumbnail


@for_tracked
@require_safe
def show_file(request, application, attachment_uuid):
    """Send one file as an attachment. Files that nobody asks about stay closed: the page shows the minimum."""
    attachment = _asked_file(application, attachment_uuid)
    return private_file(attachment.stored_as, attachment.content_type, attachment.file_name)


@for_tracked
@require_safe
def show_thumbnail(request, application, attachment_uuid):
    """Send the small picture of a file, for the page itself."""
    return private_thumbnail(_asked_file(application, attachment_uuid))


def _asked_file(application, attachment_uuid):
    completion = open_completion(application)
    attachment = Attachment.objects.filter(application=application, uuid=attachment_uuid).first()
    if completion is None or attachment is None or attachment.scan != ScanState.CLEAN:
        raise Http404
    asked = {*completion.documents, *asked_ids(definition_for(application), completion.questions)}
    if attachment.key not in asked:
        raise Http404
    return attachment
