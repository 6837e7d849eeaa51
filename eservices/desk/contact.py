"""Messages to the governorate in the admin: those of the own directorates only."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from eservices.actions.contact import ACTS, WITH_TEXT, do_contact, record_contact_view
from eservices.clock import today
from eservices.desk.forms import CleanTextField
from eservices.desk.guard import desk_view
from eservices.desk.words import person_name
from eservices.exceptions import NotAllowed
from eservices.models import ContactEvent, Directorate
from eservices.queries.contact import PARTS, PER_PAGE, contact_counts, contacts_in, find_contact
from eservices.rules import seats_of

Act = ContactEvent.Act
_PART_LABELS = {
    "open": gettext_lazy("Open"),
    "mine": gettext_lazy("Taken by me"),
    "closed": gettext_lazy("Closed"),
}


class TextForm(forms.Form):
    """A note or an answer."""

    text = CleanTextField(label=gettext_lazy("Text"))


class MoveForm(forms.Form):
    """The directorate to which a message belongs after all."""

    directorate = forms.ModelChoiceField(label=gettext_lazy("Directorate"), queryset=None)

    def __init__(self, *args, contact, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["directorate"].queryset = Directorate.objects.exclude(pk=contact.directorate_id)


@desk_view
@require_safe
def list_contacts(request):
    """List messages by what is due first; names and texts stand on each message's own page."""
    part = request.GET.get("part")
    part = part if part in PARTS else "open"
    counts = contact_counts(request.user)
    page = Paginator(contacts_in(request.user, part), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "part": part,
        "parts": [
            {"code": code, "label": _PART_LABELS[code], "count": counts[code], "is_current": code == part}
            for code in PARTS
        ],
        "today": today(),
        "breadcrumbs_items": [{"url": "", "label": _("Messages")}],
    }
    return TemplateResponse(request, "eservices/desk/contact/list.html", context)


@desk_view
@require_safe
def show_contact(request, pk):
    """Show one message with what was done; opening it is recorded."""
    contact = _contact_or_404(request, pk)
    record_contact_view(contact, request.user)
    return _page(request, contact)


@desk_view
@require_POST
def act_on_contact(request, pk, act):
    """Take, note, answer, pass on or close."""
    contact = _contact_or_404(request, pk)
    if act not in ACTS:
        raise Http404
    if contact.directorate_id not in seats_of(request.user).working:
        raise PermissionDenied(_("You may read this message, but not change it."))
    form = _form(request.POST, act, contact)
    if form is not None and not form.is_valid():
        return _page(request, contact, {act: form}, status=422)
    try:
        do_contact(contact.pk, act, request.user, **(form.cleaned_data if form else {}))
    except NotAllowed:
        messages.warning(request, _("Somebody was faster: the message has changed since you opened it."))
        return redirect("desk:contact", pk)
    messages.success(request, _said(act))
    gone = act == Act.MOVE and find_contact(request.user, pk) is None
    return redirect("desk:contacts") if gone or act == Act.CLOSE else redirect("desk:contact", pk)


def _contact_or_404(request, pk):
    contact = find_contact(request.user, pk)
    if contact is None:
        raise Http404
    return contact


def _form(data, act, contact):
    if act in WITH_TEXT:
        return TextForm(data)
    return MoveForm(data, contact=contact) if act == Act.MOVE else None


def _said(act):
    return {
        Act.TAKE: _("The message is yours now."),
        Act.NOTE: _("The note is kept."),
        Act.ANSWER: _("The answer is on its way."),
        Act.MOVE: _("The message was passed on."),
        Act.CLOSE: _("The message is closed."),
    }[act]


def _page(request, contact, forms=None, status=200):
    can_work = contact.directorate_id in seats_of(request.user).working
    allowed = {act for act, (sources, _next) in ACTS.items() if can_work and contact.status in sources}
    if not contact.can_be_answered:
        allowed.discard(Act.ANSWER)
    forms = {act: _form(None, act, contact) for act in (*WITH_TEXT, Act.MOVE)} | (forms or {})
    events = contact.events.select_related("actor")
    context = {
        "contact": contact,
        "allowed": {str(act) for act in allowed},
        "is_mine": contact.assignee_id == request.user.pk,
        "typed": {f"{act}": forms[act].data.get("text", "") for act in WITH_TEXT},
        "problems": {f"{act}": " ".join(forms[act].errors.get("text", ())) for act in WITH_TEXT},
        "move_form": forms[Act.MOVE],
        "events": [{"event": event, "who": person_name(event.actor) if event.actor else ""} for event in events],
        "today": today(),
        "breadcrumbs_items": [
            {"url": reverse("desk:contacts"), "label": _("Messages")},
            {"url": "", "label": contact.number_in_groups},
        ],
    }
    return TemplateResponse(request, "eservices/desk/contact/message.html", context, status=status)


class ContactsMenuItem(MenuItem):
    """Shown to whoever reads in some directorate."""

    def is_shown(self, request):
        return bool(seats_of(request.user).reading)


def contacts_menu_item():
    return ContactsMenuItem(
        gettext_lazy("Messages"), reverse("desk:contacts"), name="contact-messages", icon_name="mail", order=55
    )
