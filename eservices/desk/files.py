"""Files of citizens, handed to those who may read them: always as attachments, every opening logged."""

from django.http import Http404
from django.views.decorators.http import require_safe

from eservices import rules
from eservices.actions.record import record_file_view
from eservices.desk.guard import desk_view, open_sight_or_404
from eservices.desk.papers import is_openable
from media.private_files import private_file, private_thumbnail


@desk_view
@require_safe
def open_file(request, uuid, attachment):
    """Hand out one file, and log who opened it."""
    sight, found = _find(request, uuid, attachment)
    if request.method == "GET":
        record_file_view(sight.application.pk, request.user, found.pk)
    response = private_file(found.stored_as, found.content_type, found.file_name)
    response["Cache-Control"] = "private, no-store"
    return response


@desk_view
@require_safe
def show_thumbnail(request, uuid, attachment):
    """Show the small picture beside a document."""
    _sight, found = _find(request, uuid, attachment)
    response = private_thumbnail(found, as_attachment=False)
    response["Cache-Control"] = "private, max-age=600"
    return response


def _find(request, uuid, attachment):
    sight = open_sight_or_404(request, uuid)
    rows = sight.application.attachments.filter(pk=attachment)
    if not rules.can_read_restricted(request.user, sight.application):
        rows = rows.filter(restricted=False)
    found = rows.first()
    if found is None or not is_openable(found):
        raise Http404
    return sight, found
