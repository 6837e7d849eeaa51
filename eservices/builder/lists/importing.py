"""Taking a spreadsheet into a list: first looked at line by line, then taken whole or not at all.

Between the two pages the rows travel in the page, signed for this list and this person; nothing is kept of a file.
"""

from collections import Counter

from django import forms
from django.core import signing
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from eservices.actions.lists import import_entries
from eservices.builder.lists.guard import keeper_view, note
from eservices.builder.lists.planning import CHANGED, NEW, SAME, plan_import
from eservices.builder.lists.reading import UnreadableSheet, read_sheet
from eservices.builder.lists.views import TEMPLATES, crumbs
from eservices.questions.translations import language_codes

MAX_AGE = 60 * 60
# Lines shown of a file without problems; of one with problems, the lines that have some.
MOST_SHOWN = 200


class SheetForm(forms.Form):
    """One CSV or XLSX file."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
        allow_empty_file=True,
    )


@keeper_view
@require_http_methods(["GET", "HEAD", "POST"])
def import_list(request, kept):
    """Ask for a file, show what it would do, and do it once that was seen."""
    if "rows" in request.POST:
        return _take(request, kept)
    form = SheetForm(request.POST, request.FILES) if request.method == "POST" else SheetForm()
    lines = []
    if request.method == "POST" and form.is_valid():
        try:
            lines = plan_import(kept, read_sheet(form.cleaned_data["file"]))
        except UnreadableSheet as error:
            form.add_error("file", str(error))
    return _page(request, kept, form, lines)


def _page(request, kept, form, lines):
    broken = [line for line in lines if line.problems]
    counts = Counter(line.outcome for line in lines)
    context = {
        "kept": kept,
        "form": form,
        "lines": (broken or lines)[:MOST_SHOWN],
        "more": max(len(broken or lines) - MOST_SHOWN, 0),
        "total": len(lines),
        "broken": len(broken),
        "counts": {"new": counts[NEW], "changed": counts[CHANGED], "same": counts[SAME]},
        "rows": "" if broken or not lines else _sealed(request, kept, lines),
        "columns": ", ".join(["code", *language_codes(), "parents"]),
        "breadcrumbs_items": crumbs(kept, _("Import")),
    }
    status = 422 if request.method == "POST" and (broken or not lines) else 200
    return TemplateResponse(request, f"{TEMPLATES}/import.html", context, status=status)


def _take(request, kept):
    try:
        rows = signing.loads(request.POST["rows"], salt=_salt(request, kept), max_age=MAX_AGE)
    except signing.BadSignature:
        return HttpResponseBadRequest(_("What this page held has expired or was changed. Choose the file again."))
    done = import_entries(kept, [dict(zip(("code", "labels", "parents"), row, strict=True)) for row in rows])
    note(request, kept, f"imported {done['new']} new, {done['changed']} changed")
    words = _("Taken into the list. New: %(new)s. Changed: %(changed)s. As they were: %(same)s.")
    messages.success(request, words % done)
    return redirect("reference_lists:list", kept.pk)


def _sealed(request, kept, lines):
    rows = [list(line.row.values()) for line in lines]
    return signing.dumps(rows, salt=_salt(request, kept), compress=True)


def _salt(request, kept):
    return f"eservices.lists:{kept.pk}:{request.user.pk}"
