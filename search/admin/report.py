"""The report of what people searched: by month and language, what was asked most and what found nothing."""

import csv
from datetime import date

from django.conf import settings
from django.db.models import Sum
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import include, path, reverse
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin.auth import permission_denied, require_admin_access
from wagtail.admin.menu import MenuItem

from search.admin.try_it import can_name
from search.models import Searched
from search.searched import ALL

SHOWN, MOST_EXPORTED = 50, 20_000


def can_read_searches(user):
    """Tell whether a person reads what people searched."""
    return user.has_perm("search.view_searched")


def _for_readers(view):
    @require_admin_access
    @require_safe
    def guarded(request):
        return view(request) if can_read_searches(request.user) else permission_denied(request)

    return guarded


@_for_readers
def index(request):
    """Show one month in one language."""
    months, month, language = _chosen(request)
    rows = Searched.objects.filter(month=month, language=language)
    counted = rows.exclude(phrase=ALL)
    total = rows.filter(phrase=ALL).first() or Searched()
    written = counted.aggregate(times=Sum("times"))["times"] or 0
    context = {
        "months": months,
        "month": month,
        "language": language,
        "languages": [get_language_info(code) for code, _name in settings.LANGUAGES],
        "total": total,
        "unwritten": max(total.times - written, 0),
        "most": counted.order_by("-times", "phrase")[:SHOWN],
        "empty": counted.filter(empty__gt=0).order_by("-empty", "phrase")[:SHOWN],
        "can_name": can_name(request.user),
        "breadcrumbs_items": [{"label": _("What people searched"), "url": reverse("searches:index")}],
    }
    return TemplateResponse(request, "search/admin/report.html", context)


@_for_readers
def export(request):
    """Give one month in one language as CSV, what was asked most first."""
    _months, month, language = _chosen(request)
    rows = Searched.objects.filter(month=month, language=language).exclude(phrase=ALL).order_by("-times", "phrase")
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="searches-{month or date.today():%Y-%m}-{language}.csv"'
    response["Cache-Control"] = "private, no-store"
    writer = csv.writer(response)
    writer.writerow([_("Month"), _("Language"), _("Searched"), _("Times"), _("Found nothing")])
    for row in rows[:MOST_EXPORTED]:  # words alone: nothing that a spreadsheet takes for a formula
        writer.writerow([f"{row.month:%Y-%m}", row.language, row.phrase, row.times, row.empty])
    return response


def _chosen(request):
    """Return (months that have rows, the chosen month, the chosen language); what is unknown gives the first."""
    months = list(Searched.objects.order_by("-month").values_list("month", flat=True).distinct())
    named = {f"{month:%Y-%m}": month for month in months}
    month = named.get(request.GET.get("month")) or next(iter(months), None)
    codes = [code for code, _name in settings.LANGUAGES]
    language = request.GET.get("language")
    return months, month, language if language in codes else codes[0]


def searches_urls():
    """Return the addresses of the report."""
    urls = [path("", index, name="index"), path("export/", export, name="export")]
    return [path("searches/", include((urls, "searches")))]


class _ReportItem(MenuItem):
    def is_shown(self, request):
        return can_read_searches(request.user)


def searches_menu_item():
    """Return the entry of the Reports menu."""
    label = gettext_lazy("What people searched")
    return _ReportItem(label, reverse("searches:index"), name="searches", icon_name="search", order=1320)
