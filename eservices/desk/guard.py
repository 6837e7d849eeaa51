"""The door of every page of the desk: signed in, allowed into the admin, and serving somewhere.

Wagtail turns a refusal into a redirect with a message. Here it stays a plain 403, because scripts, tests and
auditors must be able to tell "not you" from "gone"; what is foreign answers 404, exactly as what is missing.
"""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.auth import require_admin_access
from wagtail.permissions import policy_registry

from eservices.models import Membership
from eservices.queries.scope import find_sight
from eservices.rules import seats_of


def refusal(request, message=""):
    """Return the 403 page of the admin."""
    context = {"message": message, "seats_url": _seats_url(request.user)}
    return TemplateResponse(request, "eservices/desk/refused.html", context, status=403)


def _seats_url(user):
    """Where somebody who may give seats gives one; empty for everybody else."""
    may_give = policy_registry.get_by_type(Membership).user_has_permission(user, "add")
    return reverse("memberships:index") if may_give else ""


def _staff(view, has_seat):
    @require_admin_access
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not has_seat(seats_of(request.user)):
            return refusal(request, _("You have no seat in a directorate, so there is nothing here for you."))
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied as denied:
            return refusal(request, str(denied))

    return guarded


def desk_view(view):
    """Let in whoever reads the applications of at least one directorate."""
    return _staff(view, lambda seats: seats.reading)


def counter_view(view):
    """Let in clerks."""
    return _staff(view, lambda seats: seats.clerking)


def sight_or_404(request, uuid):
    """Return the person's Sight of an application; raises Http404 for what is missing or foreign."""
    sight = find_sight(request.user, uuid)
    if sight is None:
        raise Http404
    return sight


def open_sight_or_404(request, uuid):
    """As `sight_or_404`, for what a former directorate no longer reads: answers and files."""
    sight = sight_or_404(request, uuid)
    if sight.is_past:
        raise Http404
    return sight


def require_worker(request, sight):
    """Raise PermissionDenied unless the person works (not only reads) where the application is now."""
    if sight.is_past or sight.application.directorate_id not in seats_of(request.user).working:
        raise PermissionDenied(_("You may read this application, but not change it."))
