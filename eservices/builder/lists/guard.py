"""The door of these pages: for those who keep lists; a list of somebody else answers exactly like a missing one."""

from functools import wraps

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.admin.auth import require_admin_access
from wagtail.log_actions import log

from eservices.desk.guard import refusal
from eservices.queries.lists import keeps_lists, lists_kept_by


def keeper_view(view):
    """Let in administrators and editors of a directorate; a `pk` in the address becomes the list that they keep."""

    @require_admin_access
    @wraps(view)
    def guarded(request, *args, pk=None, **kwargs):
        if not keeps_lists(request.user):
            return refusal(
                request, _("Reference lists are kept by administrators and by the editors of each directorate.")
            )
        if pk is None:
            return view(request, *args, **kwargs)
        return view(request, get_object_or_404(lists_kept_by(request.user), pk=pk), *args, **kwargs)

    return guarded


def entry_or_404(kept, pk):
    """Return an entry of this list; raises Http404 also for one of another list."""
    entry = kept.entries.filter(pk=pk).first()
    if entry is None:
        raise Http404
    entry.reference_list = kept
    return entry


def note(request, kept, what):
    """Write into the admin's log that the person changed a list, and in which way."""
    log(instance=kept, action="wagtail.edit", user=request.user, title=str(kept), data={"what": what})
