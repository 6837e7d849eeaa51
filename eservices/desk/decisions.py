"""Acts that ask for something first: assign, return, forward, approve, reject, issue. One page each."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from eservices import rules
from eservices.actions import desk as actions
from eservices.definitions import definition_for
from eservices.desk import forms
from eservices.desk.acts import worked_sight
from eservices.desk.application import breadcrumbs
from eservices.desk.guard import desk_view, open_sight_or_404
from eservices.desk.next_step import LABELS, allowed_for, onward_of
from eservices.desk.papers import attachments_of, papers_of, refused_files
from eservices.desk.words import service_name
from eservices.exceptions import ChangedSinceOpened, NotAllowed
from eservices.queries.scope import find_sight
from eservices.states import Action, is_allowed

_DONE = {
    Action.ASSIGN: gettext_lazy("The application was assigned."),
    Action.RETURN: gettext_lazy("The application was returned for completion, and the applicant was told."),
    Action.FORWARD: gettext_lazy("The application was forwarded."),
    Action.APPROVE: gettext_lazy("The application was approved, and the applicant was told."),
    Action.REJECT: gettext_lazy("The application was rejected, and the applicant was told."),
    Action.ISSUE: gettext_lazy("The document was recorded, and the applicant was told."),
}
_FORMS = {
    Action.ASSIGN: forms.AssignForm,
    Action.RETURN: forms.ReturnForm,
    Action.FORWARD: forms.ForwardForm,
    Action.APPROVE: forms.ApproveForm,
    Action.REJECT: forms.RejectForm,
    Action.ISSUE: forms.IssueForm,
}


@desk_view
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request, uuid, action):
    """Show the page of an act, or do it."""
    if action not in _FORMS:
        raise Http404
    sight, action = worked_sight(request, uuid), Action(action)
    application, definition = sight.application, definition_for(sight.application)
    onward = onward_of(definition, application)
    if action not in allowed_for(request.user, application, definition, onward):
        return _refuse(request, application, action)
    papers = _papers(definition, application, request.user)
    form = _form(request, action, application, definition, papers)
    page = {"action": action, "application": application, "form": form, "onward": onward, "papers": papers}
    if request.method != "POST" or not form.is_valid():
        return _page(request, page, status=422 if request.method == "POST" else 200)
    try:
        _act(action, application.pk, request.user, form.cleaned_data)
    except ChangedSinceOpened as changed:
        return _conflict(request, page, changed.event)
    except NotAllowed:
        return _refuse(request, application, action)
    messages.success(request, _DONE[action])
    return _after(request, application)


def _refuse(request, application, action):
    """403 for the person, a word on the application's page for the moment."""
    if is_allowed(action, application.status):
        raise PermissionDenied(_("You may read this application, but not do this."))
    messages.error(request, _("This can no longer be done: the application has moved on."))
    return redirect("desk:application", uuid=application.uuid)


def _papers(definition, application, user):
    restricted = rules.can_read_restricted(user, application)
    attachments = attachments_of(application, with_restricted=restricted)
    return papers_of(definition, application, attachments, with_restricted=restricted)


def _form(request, action, application, definition, papers):
    needs = {
        Action.ASSIGN: {"application": application},
        Action.RETURN: {"definition": definition, "application": application, "papers": papers},
        Action.REJECT: {"definition": definition},
    }.get(action, {})
    initial = {"expected": application.revision}
    if action == Action.RETURN:
        initial |= _prefilled(papers)
    return _FORMS[action](request.POST if request.method == "POST" else None, initial=initial, **needs)


def _prefilled(papers):
    """Tick what was not accepted, and begin the text with the reasons that were written beside it."""
    refused = refused_files(papers)
    lines = [f"{paper.label}: {file.verdict_reason or file.get_verdict_display()}" for paper, file in refused]
    return {"documents": list(dict.fromkeys(paper.key for paper, _file in refused)), "text": "\n".join(lines)}


def _act(action, pk, user, given):
    act = {
        Action.ASSIGN: lambda: actions.assign(pk, user, given["assignee"], expected=given["expected"]),
        Action.RETURN: lambda: actions.return_for_completion(pk, user, **given),
        Action.FORWARD: lambda: actions.forward(pk, user, **given),
        Action.APPROVE: lambda: actions.approve(pk, user, **given),
        Action.REJECT: lambda: actions.reject(pk, user, **given),
        Action.ISSUE: lambda: actions.issue(pk, user, **given),
    }[action]
    return act()


def _conflict(request, page, event):
    """Show the page again with what was typed, made from the application as it is now."""
    fresh = open_sight_or_404(request, page["application"].uuid).application
    data = page["form"].data.copy()
    data["expected"] = fresh.revision
    page["form"].data = data
    return _page(request, page | {"application": fresh, "conflict": event}, status=409)


def _page(request, page, status):
    application, label = page["application"], LABELS[page["action"]]
    context = page | {
        "label": label,
        "service": service_name(application),
        "is_grave": page["action"] == Action.REJECT,
        "breadcrumbs_items": breadcrumbs(application, label),
    }
    return TemplateResponse(request, "eservices/desk/act.html", context, status=status)


def _after(request, application):
    """Back to the application, or to the inbox when it has left this person's sight."""
    if find_sight(request.user, application.uuid) is None:
        return redirect("desk:inbox")
    return redirect("desk:application", uuid=application.uuid)
