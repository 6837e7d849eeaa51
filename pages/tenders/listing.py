"""The list of tenders: its filters, one page of it in groups of one status, and until when it is true."""

from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from pages.listing import choice_or_404, directorates_and_years_of, page_or_404, query_of, read_filter
from pages.tenders.progress import days_left
from pages.tenders.status import LOOKS, ORDER, TenderStatus, condition_of, in_order, status_at


def tender_list(request, tenders, kinds):
    """Return the context of a list of `tenders`, a queryset: filters, groups, page and whether anything is chosen."""
    now = timezone.now()
    directorates, years = directorates_and_years_of(tenders, "opens_on")
    filters = [
        read_filter(request, "status", _("Status"), [(status.value, status.label) for status in ORDER]),
        read_filter(request, "kind", _("Kind"), kinds),
        read_filter(request, "directorate", _("Directorate"), directorates),
        read_filter(request, "year", _("Year"), years),
    ]
    for each in filters:
        choice_or_404(request, each)
    rows = page_or_404(request, in_order(_chosen(tenders, filters, now).select_related("directorate"), now))
    for tender in rows:
        describe(tender, now)
    groups = [(status, list(group)) for status, group in groupby(rows, key=lambda tender: tender.state)]
    return {"filters": filters, "query": query_of(filters), "rows": rows, "groups": groups, "now": now}


def describe(tender, now):
    """Give a tender what its row shows at this moment."""
    tender.state = status_at(tender, now)
    tender.tone, tender.icon = LOOKS[tender.state]
    tender.days = days_left(tender, now)


def _chosen(tenders, filters, now):
    status, kind, directorate, year = (each.value for each in filters)
    if status:
        tenders = tenders.filter(condition_of(TenderStatus(status), now))
    if kind:
        tenders = tenders.filter(kind=kind)
    if directorate:
        tenders = tenders.filter(directorate__code=directorate)
    return tenders.filter(opens_on__year=int(year)) if year else tenders
