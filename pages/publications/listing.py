"""The list of publications with its filters."""

from django.utils.translation import gettext as _

from pages.listing import choice_or_404, directorates_and_years_of, page_or_404, query_of, read_filter
from pages.publications.files import with_files
from pages.publications.kinds import Licence, PublicationKind

_COLUMNS = {"kind": "kind", "directorate": "directorate__code", "year": "published_on__year", "licence": "licence"}


def publication_list(request, publications):
    """Return the context of a list of `publications`, a queryset: filters, one page of rows with their files."""
    directorates, years = directorates_and_years_of(publications, "published_on")
    filters = [
        read_filter(request, "kind", _("Kind"), PublicationKind.choices),
        read_filter(request, "directorate", _("Directorate"), directorates),
        read_filter(request, "year", _("Year"), years),
        read_filter(request, "licence", _("Licence"), Licence.choices),
    ]
    for each in filters:
        choice_or_404(request, each)
    chosen = publications.filter(**{_COLUMNS[each.name]: each.value for each in filters if each.value})
    rows = page_or_404(request, chosen.select_related("directorate").order_by("-published_on", "-pk"))
    with_files(rows)
    return {"filters": filters, "query": query_of(filters), "rows": rows}
