"""The list of publications with its filters."""

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
from pages.privacy import open_to_all
from pages.publications.files import with_files
from pages.publications.kinds import Licence, PublicationKind

_COLUMNS = {"kind": "kind", "directorate": "directorate__code", "year": "published_on", "licence": "licence"}
_LINE = ("title", "url_path", "locale", "kind", "published_on", "is_sample", "files", "directorate")


def _listed(model, depth, chosen):
    """Return the lines of a list of publications."""
    rows = open_to_all(rows_below(model, depth)).select_related("directorate").only(*_LINE, "directorate__names")
    return narrowed(rows.order_by("-published_on", "-pk"), _COLUMNS, chosen)


_LISTED = PreparedList(_listed)


def publication_list(request, index, model):
    """Return the context of a list of publications: filters, one page of rows with their files."""
    directorates, years = choices_of(index, lambda: directorates_and_years_of(index.publications(), "published_on"))
    filters = [
        read_filter(request, "kind", _("Kind"), PublicationKind.choices),
        read_filter(request, "directorate", _("Directorate"), directorates),
        read_filter(request, "year", _("Year"), years),
        read_filter(request, "licence", _("Licence"), Licence.choices),
    ]
    for each in filters:
        choice_or_404(request, each)
    shape = (model, index.depth + 1, chosen_names(filters))
    rows = page_or_404(request, _LISTED.of(*shape, **place_of(index), **values_of(filters)))
    with_files(rows)
    return {"filters": filters, "query": query_of(filters), "rows": rows}
