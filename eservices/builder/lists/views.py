"""Lists: all that a person keeps, one with its entries, made, described anew, taken out as a file."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from eservices.actions.lists import change_list, create_list
from eservices.builder.lists.forms import ListForm
from eservices.builder.lists.guard import keeper_view, note
from eservices.builder.lists.writing import FORMATS, written
from eservices.exceptions import CodeTaken
from eservices.models.texts import pick_text
from eservices.queries.lists import (
    EntriesWish,
    directorates_for_lists,
    entries_page,
    keeps_all_lists,
    lists_kept_by,
    services_asking_for,
)

TEMPLATES = "eservices/builder/lists"
LONGEST_QUESTION = 120


@keeper_view
@require_safe
def index(request):
    """Show the lists that the person keeps."""
    context = {"lists": lists_kept_by(request.user), "breadcrumbs_items": crumbs()}
    return TemplateResponse(request, f"{TEMPLATES}/index.html", context)


@keeper_view
@require_safe
def show_list(request, kept):
    """Show a list's entries: searched, the retired ones alone, a page at a time."""
    wish = EntriesWish(
        question=request.GET.get("q", "")[:LONGEST_QUESTION].replace("\x00", ""),
        only_retired=request.GET.get("show") == "retired",
        page=request.GET.get("p", "1"),
    )
    context = {
        "kept": kept,
        "page": entries_page(kept, wish),
        "wish": wish,
        "services": [pick_text(name) for name in services_asking_for(kept)],
        "formats": list(FORMATS),
        "breadcrumbs_items": crumbs(kept),
    }
    return TemplateResponse(request, f"{TEMPLATES}/list.html", context)


@keeper_view
@require_http_methods(["GET", "HEAD", "POST"])
def new_list(request):
    """Begin a list."""
    form = _list_form(request)
    if form.is_valid():
        try:
            kept = create_list(**form.cleaned_data)
        except CodeTaken:
            form.add_error("code", _("There is a list with this code."))
        else:
            note(request, kept, "new list")
            return redirect("reference_lists:list", kept.pk)
    return form_page(request, form, _("New list"))


@keeper_view
@require_http_methods(["GET", "HEAD", "POST"])
def edit_list(request, kept):
    """Say anew what a list is called and whose it is."""
    form = _list_form(request, kept)
    if form.is_valid():
        change_list(kept, **form.cleaned_data)
        note(request, kept, "list described")
        messages.success(request, _("Saved."))
        return redirect("reference_lists:list", kept.pk)
    return form_page(request, form, _("Title and directorate"), kept)


@keeper_view
@require_safe
def export_list(request, kept):
    """Give the whole list as a file that the import reads again."""
    name = request.GET.get("as", "")
    name = name if name in FORMATS else "xlsx"
    response = HttpResponse(written(kept, name), content_type=FORMATS[name])
    response.headers["Content-Disposition"] = f'attachment; filename="{kept.code}.{name}"'
    return response


def _list_form(request, kept=None):
    initial = {"titles": kept.titles, "directorate": kept.directorate_id, "sample": kept.sample} if kept else None
    return ListForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        directorates=directorates_for_lists(request.user),
        may_share=keeps_all_lists(request.user),
        kept=kept,
    )


def form_page(request, form, title, kept=None, **more):
    """Return the page of a form, with 422 when it was posted and does not hold."""
    context = {"form": form, "title": title, "kept": kept, "breadcrumbs_items": crumbs(kept, title), **more}
    return TemplateResponse(request, f"{TEMPLATES}/form.html", context, status=422 if form.is_bound else 200)


def crumbs(kept=None, title=""):
    """Return the way from the lists to a page."""
    way = [(_("Reference lists"), reverse("reference_lists:index"))]
    if kept:
        way.append((str(kept), reverse("reference_lists:list", args=[kept.pk])))
    if title:
        way.append((title, ""))
    return [{"label": label, "url": url} for label, url in way]
