"""Entries of a list: added, reworded, retired and brought back, moved."""

from urllib.parse import urlencode

from django.http import HttpResponseBadRequest, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from eservices.actions.lists import add_entry, bring_back_entry, change_entry, move_entry, retire_entry
from eservices.builder.lists.forms import EntryForm
from eservices.builder.lists.guard import entry_or_404, keeper_view, note
from eservices.builder.lists.views import form_page
from eservices.exceptions import CodeTaken

_MOST_DIGITS = 6
_LONGEST_QUERY = 400


@keeper_view
@require_http_methods(["GET", "HEAD", "POST"])
def new_entry(request, kept):
    """Add an entry; “save and add another” stays on the page."""
    form = EntryForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            entry = add_entry(kept, **form.cleaned_data)
        except CodeTaken:
            form.add_error("code", _("This list has an entry with this code; a retired one keeps its code."))
        else:
            note(request, kept, f"added {entry.code}")
            messages.success(request, _("Added: %(entry)s") % {"entry": entry})
            return redirect("reference_lists:new_entry" if "again" in request.POST else "reference_lists:list", kept.pk)
    return form_page(request, form, _("New entry"), kept, may_repeat=True)


@keeper_view
@require_http_methods(["GET", "HEAD", "POST"])
def edit_entry(request, kept, entry):
    """Reword an entry, every language side by side."""
    entry = entry_or_404(kept, entry)
    initial = {"labels": entry.labels, "parents": entry.parents}
    form = EntryForm(request.POST if request.method == "POST" else None, initial=initial, entry=entry)
    if form.is_valid():
        change_entry(entry, **form.cleaned_data)
        note(request, kept, f"reworded {entry.code}")
        messages.success(request, _("Saved."))
        return redirect("reference_lists:list", kept.pk)
    return form_page(request, form, str(entry), kept, entry=entry)


@keeper_view
@require_POST
def retire(request, kept, entry):
    """Retire an entry, or bring back one that was."""
    entry = entry_or_404(kept, entry)
    if "back" in request.POST:
        bring_back_entry(entry)
        words = _("Offered again: %(entry)s")
    else:
        retire_entry(entry)
        words = _("No longer offered: %(entry)s. What was filed keeps it.")
    note(request, kept, f"{'retired' if entry.retired else 'brought back'} {entry.code}")
    messages.success(request, words % {"entry": entry})
    return _back(request, kept)


@keeper_view
@require_POST
def move(request, kept, entry):
    """Put an entry at another place of the list."""
    entry = entry_or_404(kept, entry)
    place = request.POST.get("place", "")
    if not (place.isdecimal() and len(place) <= _MOST_DIGITS):
        return HttpResponseBadRequest(_("A place is a whole number."))
    move_entry(entry, int(place))
    note(request, kept, f"moved {entry.code}")
    return _back(request, kept)


def _back(request, kept):
    """Return to the page of the list that the button stood on."""
    asked = QueryDict(request.POST.get("from", "")[:_LONGEST_QUERY])
    kept_part = urlencode({name: asked[name] for name in ("q", "show", "p") if asked.get(name)})
    address = reverse("reference_lists:list", args=[kept.pk])
    return redirect(f"{address}?{kept_part}" if kept_part else address)
