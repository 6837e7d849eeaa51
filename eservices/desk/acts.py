"""Acts of one press on the application's screen: take, release, note, message, verdicts."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from eservices import rules
from eservices.actions import desk as actions
from eservices.definitions import definition_for
from eservices.desk.application import screen
from eservices.desk.forms import ExpectedForm, TextForm
from eservices.desk.guard import desk_view, open_sight_or_404, require_worker
from eservices.desk.papers import attachments_of, papers_of, posted_verdicts, record_verdicts
from eservices.exceptions import ChangedSinceOpened, NotAllowed
from eservices.states import Action

_DONE = {
    "take": gettext_lazy("The application is on your desk."),
    "release": gettext_lazy("The application is back in the queue."),
    "note": gettext_lazy("The note was kept."),
    "message": gettext_lazy("The message was sent to the applicant."),
}


@desk_view
@require_POST
def take(request, uuid):
    """Put the application on the person's own desk."""
    return _press(request, uuid, Action.TAKE, actions.take)


@desk_view
@require_POST
def release(request, uuid):
    """Return the application to the queue."""
    return _press(request, uuid, Action.RELEASE, actions.release)


def _press(request, uuid, action, act):
    sight = worked_sight(request, uuid)
    form = ExpectedForm(request.POST)
    if not form.is_valid():
        return screen(request, sight, status=400)
    return perform(request, sight, action, lambda: act(sight.application.pk, request.user, **form.cleaned_data))


@desk_view
@require_POST
def write_note(request, uuid):
    """Keep an internal note."""
    return _write(request, uuid, Action.NOTE, actions.write_note)


@desk_view
@require_POST
def write_message(request, uuid):
    """Write to the applicant."""
    return _write(request, uuid, Action.MESSAGE, actions.write_message)


def _write(request, uuid, action, act):
    sight = worked_sight(request, uuid)
    form = TextForm(request.POST)
    typed = {action.value: request.POST.get("text", "")}
    if not form.is_valid():
        typed[f"{action.value}_error"] = " ".join(form.errors.get("text", [_("This form is out of date.")]))
        return screen(request, sight, typed=typed, status=422)
    text, expected = form.cleaned_data["text"], form.cleaned_data["expected"]
    return perform(
        request, sight, action, lambda: act(sight.application.pk, request.user, text, expected=expected), typed=typed
    )


@desk_view
@require_POST
def record_verdict(request, uuid):
    """Record the verdicts ticked on the page; the button may lead on to the return."""
    sight = worked_sight(request, uuid)
    form = ExpectedForm(request.POST)
    papers = _papers(request, sight)
    verdicts = posted_verdicts(request.POST, papers)
    if not form.is_valid():
        return screen(request, sight, status=400)
    typed = {"verdicts": {str(a.pk): verdict for a, verdict, _reason in verdicts}}
    typed["reasons"] = {str(a.pk): reason for a, _verdict, reason in verdicts}
    done = _("The verdicts were kept.") if verdicts else _("No verdict was changed.")
    return perform(
        request,
        sight,
        Action.VERDICT,
        lambda: record_verdicts(sight.application, request.user, verdicts, form.cleaned_data["expected"]),
        typed=typed,
        done=done,
    )


def _papers(request, sight):
    restricted = rules.can_read_restricted(request.user, sight.application)
    attachments = attachments_of(sight.application, with_restricted=restricted)
    definition = definition_for(sight.application)
    return papers_of(definition, sight.application, attachments, with_restricted=restricted)


def worked_sight(request, uuid):
    """Return the Sight of an application that this person may change; 404 when foreign, 403 when only read."""
    sight = open_sight_or_404(request, uuid)
    require_worker(request, sight)
    return sight


def perform(request, sight, action, act, *, typed=None, done=""):
    """Do an act and return to the application. What was typed is kept when somebody else was faster."""
    try:
        act()
    except ChangedSinceOpened as changed:
        fresh = open_sight_or_404(request, sight.application.uuid)
        return screen(request, fresh, typed=typed, conflict=changed.event, status=409)
    except NotAllowed:
        fresh = open_sight_or_404(request, sight.application.uuid)
        require_worker(request, fresh)
        messages.error(request, _("This can no longer be done: the application has moved on."))
        return screen(request, fresh, typed=typed, status=409)
    messages.success(request, done or _DONE.get(action.value, ""))
    return redirect("desk:application", uuid=sight.application.uuid)
