"""The team's pages."""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import ModelLogEntry

from eservices.desk.team import acts
from eservices.desk.team.forms import GiveForm, InviteForm
from eservices.desk.team.guard import team_view
from eservices.desk.team.limits import (
    administrators_among,
    is_in_reach,
    may_have_new_link,
    people_in,
    roles_given_by,
    teams_of,
)
from eservices.models import Membership
from eservices.queries.people import LONGEST_QUESTION, named_by

TEMPLATES = "eservices/desk/team"
_CHANGES_SHOWN = 20
# From so many people on, a team is searched.
LARGE = 8


@team_view
@require_safe
def index(request):
    """Show the teams, or the only one."""
    teams = list(teams_of(request.user))
    if len(teams) == 1:
        return redirect("team:team", teams[0].pk)
    context = {"teams": teams, "breadcrumbs_items": _crumbs()}
    return TemplateResponse(request, f"{TEMPLATES}/index.html", context)


@team_view
@require_safe
def show_team(request, directorate):
    """Show who serves in the directorate as what, and what changed lately."""
    people = people_in(directorate)
    given, high = roles_given_by(request.user), administrators_among(people)
    for person in people:
        person.in_reach = person.pk != request.user.pk and (person.pk not in high or request.user.is_superuser)
        person.in_reach = person.in_reach and not person.is_superuser
        person.is_invited = person.last_login is None and not person.has_usable_password()
        for seat in person.team_seats:
            seat.can_be_taken = person.in_reach and seat.role in given
    reachable = [person.pk for person in people if person.in_reach]
    question = request.GET.get("q", "")[:LONGEST_QUESTION]
    context = {
        "directorate": directorate,
        "question": question,
        "is_large": len(people) >= LARGE,
        "people": named_by(people, question),
        "form": GiveForm(people=reachable, roles=given) if reachable else None,
        "changes": _changes(directorate),
        "breadcrumbs_items": _crumbs(directorate),
    }
    return TemplateResponse(request, f"{TEMPLATES}/team.html", context)


@team_view
@require_POST
def give(request, directorate):
    """Give somebody of the team one more role."""
    form = GiveForm(request.POST, people=_reachable(request.user, directorate), roles=roles_given_by(request.user))
    if not form.is_valid():
        messages.error(request, _("Choose a person of the team and a role that you may give."))
    elif acts.give_role(request.user, directorate, form.cleaned_data["person"], form.cleaned_data["role"]):
        messages.success(request, _("Given."))
    else:
        messages.warning(request, _("This person has the role already."))
    return redirect("team:team", directorate.pk)


@team_view
@require_POST
def take(request, directorate, seat):
    """Take a role away."""
    seat = get_object_or_404(Membership.objects.select_related("user", "directorate"), pk=seat, directorate=directorate)
    if seat.role not in roles_given_by(request.user) or not is_in_reach(request.user, seat.user):
        messages.error(request, _("This role is an administrator’s to take."))
    else:
        acts.take_role(request.user, seat)
        messages.success(request, _("Taken."))
    return redirect("team:team", directorate.pk)


@team_view
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request, directorate):
    """Make an account for somebody new and show the link once."""
    data = request.POST if request.method == "POST" else None
    form = InviteForm(data, roles=roles_given_by(request.user))
    if form.is_valid():
        return _show_link(request, directorate, acts.invite(request.user, directorate, **form.cleaned_data))
    context = {"form": form, "directorate": directorate, "breadcrumbs_items": _crumbs(directorate, _("Invite"))}
    return TemplateResponse(request, f"{TEMPLATES}/invite.html", context, status=422 if form.is_bound else 200)


@team_view
@never_cache
@require_POST
def renew_link(request, directorate, person):
    """Make the first link anew for somebody who has never signed in; the one before still ends by its day."""
    invited = next((one for one in people_in(directorate) if one.pk == person), None)
    if invited is None or not may_have_new_link(request.user, invited, directorate):
        raise Http404
    return _show_link(request, directorate, invited)


def _show_link(request, directorate, person):
    link = acts.first_link(request.user, directorate, person)
    context = {
        "directorate": directorate,
        "person": person,
        "link": link,
        "mailed": acts.mail_first_link(person, link),
        "breadcrumbs_items": _crumbs(directorate, _("Invite")),
    }
    return TemplateResponse(request, f"{TEMPLATES}/link.html", context)


def _reachable(user, directorate):
    people = people_in(directorate)
    high = set() if user.is_superuser else administrators_among(people)
    return [one.pk for one in people if one.pk not in high and one.pk != user.pk and not one.is_superuser]


def _changes(directorate):
    kind = ContentType.objects.get_for_model(Membership)
    rows = ModelLogEntry.objects.filter(content_type=kind, data__directorate=directorate.pk)
    return rows.select_related("user").order_by("-timestamp")[:_CHANGES_SHOWN]


def _crumbs(directorate=None, title=""):
    way = [(_("My team"), reverse("team:index"))]
    if directorate:
        way.append((str(directorate), reverse("team:team", args=[directorate.pk])))
    if title:
        way.append((title, ""))
    return [{"label": label, "url": url} for label, url in way]
