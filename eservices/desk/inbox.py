"""The inbox: tabs with counts, search, filters, keyset pages."""

from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from eservices.desk.guard import desk_view
from eservices.desk.inbox_form import SORTS, InboxFilters, wish_of
from eservices.desk.lines import lines_of
from eservices.desk.words import person_name
from eservices.queries.inbox import COUNT_CEILING, officers_for, page_of, tab_counts
from eservices.queries.tabs import TABS
from eservices.rules import seats_of

_KEPT = ("tab", "q", "sort", "service", "assignee", "directorate", "received_from", "received_to")


@desk_view
@require_safe
def inbox(request):
    """List the applications of the person's directorates."""
    filters = InboxFilters(request.GET or None, user=request.user)
    wish = wish_of(request.GET, filters, request.user)
    places = {name: request.GET.get(name, "") for name in ("after", "before")}
    page = page_of(request.user, wish, **places, last="last" in request.GET)
    context = {
        "wish": wish,
        "filters": filters,
        "page": page,
        "lines": lines_of(page.rows),
        "total": _capped(page.count, page.ceiling),
        "tabs": _tabs(request, wish),
        "columns": _sort_links(request, wish),
        "sorts": SORTS,
        "pills": _pills(request, wish, filters),
        "links": _page_links(request, page),
        "export_url": f"{reverse('desk:export')}?{_query(request)}",
        "kept": {name: request.GET[name] for name in _KEPT if request.GET.get(name)},
        "serves_several": len(seats_of(request.user).reading) > 1,
        "can_work": bool(seats_of(request.user).working),
        "assignees": _assignees(request.user),
        "breadcrumbs_items": [{"url": "", "label": _("Applications")}],
    }
    return TemplateResponse(request, "eservices/desk/inbox.html", context)


def _assignees(user):
    managing = seats_of(user).managing
    return [(officer.pk, person_name(officer)) for officer in officers_for(managing)] if managing else []


def _capped(count, ceiling):
    return f"{ceiling:,}+" if count > ceiling else f"{count:,}"


def _query(request, **changes):
    """Return the address's own query without its page, with `changes` (None removes)."""
    query = request.GET.copy()
    for name in list(query):
        if name not in _KEPT:
            del query[name]
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return query.urlencode()


def _tabs(request, wish):
    counts = tab_counts(request.user)
    return [
        {
            "code": tab.code,
            "label": tab.label,
            "count": _capped(counts[tab.code], COUNT_CEILING),
            "is_current": tab.code == wish.tab and not wish.question,
            "is_alarm": tab.code == "overdue" and counts[tab.code],
            "url": f"?{_query(request, tab=tab.code, q=None, sort=None)}",
        }
        for tab in TABS.values()
    ]


def _sort_links(request, wish):
    """Return for each sortable column its address, and whether and how the list is sorted by it."""
    offered = TABS["directorate"].sorts if wish.question else TABS[wish.tab].sorts
    links = {}
    for key in ("due", "received"):
        if key in offered:
            turned = f"-{key}" if wish.order == key else key
            state = {key: "ascending", f"-{key}": "descending"}.get(wish.order, "")
            links[key] = {"url": f"?{_query(request, sort=turned)}", "state": state}
    return links


def _pills(request, wish, filters):
    """Return the filters in force, each with the address that removes it."""
    pills = []
    for name, field in filters.fields.items():
        value = filters.value(name)
        if value:
            shown = field.label_from_instance(value) if hasattr(field, "label_from_instance") else value
            url = f"?{_query(request, **{name: None})}"
            pills.append({"label": field.label, "value": shown, "url": url})
    if pills:
        cleared = dict.fromkeys(filters.fields)
        pills[-1]["clear_url"] = f"?{_query(request, **cleared)}"
    return pills


def _page_links(request, page):
    query = _query(request)
    ways = {"previous": ("before", page.before), "next": ("after", page.after)}
    links = {name: f"?{query}&{urlencode({key: place})}" for name, (key, place) in ways.items() if place}
    return links | ({"first": f"?{query}", "last": f"?{query}&last=1"} if links else {})
