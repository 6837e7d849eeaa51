"""The report of visitors' words: everybody reads those on the pages that the person may edit."""

import csv

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import include, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied, require_admin_access
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from pages.caretakers import pages_edited_by
from pages.models import PageFeedback

PER_PAGE, MOST_EXPORTED = 50, 10_000
SHOWN = ("open", "handled")
# What a spreadsheet takes for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def words_for(user):
    """Return the words on pages that the person may edit; those on views without a page go to who edits the site."""
    condition = Q(page__in=pages_edited_by(user).values("pk"))
    if _edits_the_site(user):
        condition |= Q(page=None)
    return PageFeedback.objects.filter(condition)


def _edits_the_site(user):
    root = Page.get_first_root_node()
    return root is not None and page_permission_policy.user_has_permission_for_instance(user, "change", root)


def _edits_pages(user):
    return page_permission_policy.user_has_any_permission(user, {"add", "change", "publish"})


def _for_editors(view):
    @require_admin_access
    def guarded(request, *args, **kwargs):
        return view(request, *args, **kwargs) if _edits_pages(request.user) else permission_denied(request)

    return guarded


@_for_editors
@require_safe
def index(request):
    """Show what is not dealt with, or what is, and how each page is judged."""
    shown = request.GET.get("show") if request.GET.get("show") in SHOWN else "open"
    rows = words_for(request.user)
    counts = rows.aggregate(
        open=Count("pk", filter=Q(is_handled=False)),
        handled=Count("pk", filter=Q(is_handled=True)),
        useful=Count("pk", filter=Q(is_useful=True)),
        useless=Count("pk", filter=Q(is_useful=False)),
    )
    chosen = rows.filter(is_handled=shown == "handled").select_related("page")
    context = {
        "page": Paginator(chosen, PER_PAGE).get_page(request.GET.get("p")),
        "shown": shown,
        "shown_query": f"show={shown}",
        "counts": counts,
        "tabs": [("open", _("Open"), counts["open"]), ("handled", _("Dealt with"), counts["handled"])],
        "breadcrumbs_items": [{"label": _("Words on pages"), "url": reverse("page_words:index")}],
        "icon_name": "comment",
    }
    return TemplateResponse(request, "pages/admin/feedback.html", context)


@_for_editors
@require_POST
def handle(request, pk):
    """Mark one word as dealt with, or take the mark away."""
    if not words_for(request.user).filter(pk=pk).update(is_handled=request.POST.get("handled") != "0"):
        raise Http404
    messages.success(request, _("Kept."))
    return redirect("page_words:index")


@_for_editors
@require_safe
def export(request):
    """Give the words as CSV, newest first, as they stand on the screen."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="words-{timezone.localdate():%Y-%m-%d}.csv"'
    response["Cache-Control"] = "private, no-store"
    writer = csv.writer(response)
    writer.writerow([_("Day"), _("Address"), _("Language"), _("Useful"), _("Comment"), _("Dealt with")])
    for row in words_for(request.user)[:MOST_EXPORTED]:
        day = timezone.localtime(row.created_at).date().isoformat()
        useful, handled = (_("yes") if value else _("no") for value in (row.is_useful, row.is_handled))
        writer.writerow([_plain(text) for text in (day, row.path, row.language, useful, row.comment, handled)])
    return response


def _plain(text):
    return f"'{text}" if text.startswith(_FORMULA) else text


@hooks.register("register_admin_urls")
def words_urls():
    urls = [
        path("", index, name="index"),
        path("export/", export, name="export"),
        path("<int:pk>/handle/", handle, name="handle"),
    ]
    return [path("page-words/", include((urls, "page_words")))]


class _WordsItem(MenuItem):
    def is_shown(self, request):
        return _edits_pages(request.user)


@hooks.register("register_reports_menu_item")
def words_menu_item():
    return _WordsItem(
        gettext_lazy("Words on pages"), reverse("page_words:index"), name="page-words", icon_name="comment", order=1310
    )
