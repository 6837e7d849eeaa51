"""The list of tenders: its filters, one page of it in groups of one status, and until when it is true."""

from itertools import groupby

from django.db.models import DateField, DateTimeField
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.listing import (
    PreparedList,
    choice_or_404,
    choices_of,
    chosen_names,
    directorates_and_years_of,
    narrowed,
    page_or_404,
    place_of,
    query_of,
    read_filter,
    rows_below,
    values_of,
)
from pages.prepared import Given
from pages.privacy import open_to_all
from pages.tenders.progress import days_left
from pages.tenders.status import LOOKS, ORDER, TenderStatus, condition_of, in_order, status_at


def tender_list(request, index, model):
    """Return the context of a list of tenders: filters, groups, page and whether anything is chosen."""
    now = timezone.now()
    directorates, years = choices_of(index, lambda: directorates_and_years_of(index.tenders(), "opens_on"))
    filters = [
        read_filter(request, "status", _("Status"), [(status.value, status.label) for status in ORDER]),
        read_filter(request, "kind", _("Kind"), model.Kind.choices),
        read_filter(request, "directorate", _("Directorate"), directorates),
        read_filter(request, "year", _("Year"), years),
    ]
    for each in filters:
        choice_or_404(request, each)
    chosen = values_of(filters)
    shape = (model, index.depth + 1, chosen_names(filters), chosen.pop("status", ""))
    rows = page_or_404(request, _LISTED.of(*shape, **place_of(index), **chosen, now=now, today=timezone.localdate(now)))
    for tender in rows:
        describe(tender, now)
    groups = [(status, list(group)) for status, group in groupby(rows, key=lambda tender: tender.state)]
    return {"filters": filters, "query": query_of(filters), "rows": rows, "groups": groups, "now": now}


def describe(tender, now):
    """Give a tender what its row shows at this moment."""
    tender.state = status_at(tender, now)
    tender.tone, tender.icon = LOOKS[tender.state]
    tender.days = days_left(tender, now)


def _listed(model, depth, chosen, status):
    """Return the lines of a list of tenders."""
    now, today = Given("now", DateTimeField()), Given("today", DateField())
    rows = narrowed(open_to_all(rows_below(model, depth)), _COLUMNS, [name for name in chosen if name != "status"])
    if status:
        rows = rows.filter(condition_of(TenderStatus(status), now, today))
    rows = rows.select_related("directorate").only(*_LINE, "directorate__names")
    return in_order(rows, now, today)


_COLUMNS = {"kind": "kind", "directorate": "directorate__code", "year": "opens_on"}
_DATES = ("opens_on", "closes_at", "cancelled_on", "awarded_on")
_LINE = ("title", "url_path", "number", "kind", "is_sample", "award_value", "directorate", *_DATES)
_LISTED = PreparedList(_listed)
