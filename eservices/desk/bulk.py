"""One act on several ticked applications. All of them are in the person's scope, or nothing happens at all."""

from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from eservices.actions import desk as actions
from eservices.desk.export import export_selected
from eservices.desk.guard import desk_view
from eservices.exceptions import NotAllowed
from eservices.models import Application
from eservices.queries.inbox import officers_for
from eservices.queries.scope import workable_pks
from eservices.rules import seats_of

MOST_SELECTED = 100
_ACTS = ("take", "assign", "release", "export")


@desk_view
@require_POST
def bulk(request):
    """Take, assign, release or export what was ticked. A foreign or missing id makes it a 404, and nothing is done."""
    uuids, act = _ticked(request.POST), request.POST.get("act")
    if uuids is None or act not in _ACTS:
        return HttpResponseBadRequest(_("This form is not complete."), content_type="text/plain; charset=utf-8")
    if not uuids:
        messages.warning(request, _("Tick at least one application first."))
        return redirect(_back(request))
    pks = workable_pks(request.user, uuids)
    if set(pks) != set(uuids):
        raise Http404
    if act == "export":
        return export_selected(request, uuids)
    _require_worker_of_all(request.user, pks.values())
    _report(request, *_do_each(act, [pks[uuid] for uuid in uuids], request))
    return redirect(_back(request))


def _ticked(post):
    """Return the ticked ids in their one spelling, or None when they are no ids or too many."""
    given = list(dict.fromkeys(post.getlist("selected")))
    if len(given) > MOST_SELECTED:
        return None
    try:
        return [str(UUID(value)) for value in given]
    except ValueError:
        return None


def _require_worker_of_all(user, pks):
    holders = Application.objects.filter(pk__in=pks).values_list("directorate", flat=True)
    if not set(holders) <= seats_of(user).working:
        raise PermissionDenied(_("You may read these applications, but not change all of them."))


def _do_each(act, pks, request):
    """Do the act on one application after another; return (done, refused)."""
    assignee = _assignee(request) if act == "assign" else None
    call = {
        "take": lambda pk: actions.take(pk, request.user),
        "release": lambda pk: actions.release(pk, request.user),
        "assign": lambda pk: actions.assign(pk, request.user, assignee),
    }[act]
    done = 0
    for pk in pks:
        try:
            call(pk)
            done += 1
        except NotAllowed:
            continue
    return done, len(pks) - done


def _assignee(request):
    """Return the chosen officer, who works in a directorate that this person manages."""
    managing = seats_of(request.user).managing
    if not managing:
        raise PermissionDenied(_("Only a manager assigns applications."))
    try:
        return officers_for(managing).get(pk=int(request.POST.get("assignee", "")))
    except (ValueError, get_user_model().DoesNotExist):
        raise Http404 from None


def _report(request, done, refused):
    if done:
        text = ngettext("%(count)s application was changed.", "%(count)s applications were changed.", done)
        messages.success(request, text % {"count": done})
    if refused:
        text = ngettext(
            "%(count)s application was left as it is, because its state does not allow this.",
            "%(count)s applications were left as they are, because their state does not allow this.",
            refused,
        )
        messages.warning(request, text % {"count": refused})


def _back(request):
    query = request.POST.get("back", "")
    return f"{reverse('desk:inbox')}?{query}" if query.isprintable() else reverse("desk:inbox")
