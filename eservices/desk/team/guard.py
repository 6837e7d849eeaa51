"""The door of the team: for managers and administrators; a team of others answers exactly like a missing one."""

from functools import wraps

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.admin.auth import require_admin_access

from eservices.desk.guard import refusal
from eservices.desk.team.limits import administers, teams_of
from eservices.rules import seats_of


def looks_after_a_team(user):
    """Tell whether the person looks after a team at all."""
    return bool(seats_of(user).managing) or administers(user)


def team_view(view):
    """Let in who looks after a team; a `pk` in the address becomes the directorate."""

    @require_admin_access
    @wraps(view)
    def guarded(request, *args, pk=None, **kwargs):
        if not looks_after_a_team(request.user):
            return refusal(request, _("Roles in a directorate are given by its managers and by administrators."))
        if pk is None:
            return view(request, *args, **kwargs)
        return view(request, get_object_or_404(teams_of(request.user), pk=pk), *args, **kwargs)

    return guarded
