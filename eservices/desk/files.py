"""Files of citizens, handed to those who may read them: always as attachments, every opening logged."""

from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from eservices import rules
from eservices.actions.record import record_file_view
from eservices.desk.guard import desk_view, open_sight_or_404
from eservices.desk.papers import is_openable
from media.storage import PrivateStorage


@desk_view
@require_safe
def open_file(request, uuid, attachment):
    """Hand out one file, and log who opened it."""
    sight, found = _find(request, uuid, attachment)
    if request.method == "GET":
        record_file_view(sight.application.pk, request.user, found.pk)
    return _response(found.stored_as, found.content_type, as_attachment=True, filename=found.file_name)


@desk_view
@require_safe
def show_thumbnail(request, uuid, attachment):
    """Show the small picture beside a document: made anew by the portal, without what the file may carry."""
    _sight, found = _find(request, uuid, attachment)
    if not found.thumbnail:
        raise Http404
    return _response(found.thumbnail, "image/jpeg", as_attachment=False, filename="preview.jpg")


def _find(request, uuid, attachment):
    sight = open_sight_or_404(request, uuid)
    rows = sight.application.attachments.filter(pk=attachment)
    if not rules.can_read_restricted(request.user, sight.application):
        rows = rows.filter(restricted=False)
    found = rows.first()
    if found is None or not is_openable(found):
        raise Http404
    return sight, found


def _response(stored_as, content_type, *, as_attachment, filename):
    try:
        stream = PrivateStorage().open(stored_as)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(stream, as_attachment=as_attachment, filename=filename, content_type=content_type)
    response.headers["Cache-Control"] = "private, no-store" if as_attachment else "private, max-age=600"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
