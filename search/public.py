"""Entries as everybody may see them now: the last door before a reader, whatever an engine named.

One statement, written once: a search asks it for a hundred entries, and Django would need longer to write it than the
database to answer.
"""

from functools import cache

from django.db.models.functions import Substr
from wagtail.models import Page, PageViewRestriction

from search.models import Entry

LONG_FIELDS = ("body", "document", "headings", "keywords")
# Letters of a text in which a result looks for words to show; a document may hold half a million.
LONGEST_SHOWN = 10_000


def public_entries(ids):
    """Return the entries of some ids in their order, without their long texts.

    Those that are gone are left out, and those of a page that is not live or is behind a restriction, its own or that
    of one above. One query.
    """
    if not ids:
        return []
    places = ", ".join(["%s"] * len(ids))
    found = {row.pk: row for row in Entry.objects.raw(f"{_statement()} AND id IN ({places})", ids)}  # noqa: S608 (our words)
    return [found[pk] for pk in ids if pk in found]


@cache
def _statement():
    columns = ", ".join(field.column for field in Entry._meta.concrete_fields if field.name not in LONG_FIELDS)
    entry, page, wall = (model._meta.db_table for model in (Entry, Page, PageViewRestriction))
    return (
        f"SELECT {columns} FROM {entry} WHERE (page_id IS NULL OR EXISTS ("  # noqa: S608 (our words)
        f"SELECT 1 FROM {page} AS own WHERE own.id = {entry}.page_id AND own.live AND NOT EXISTS ("
        f"SELECT 1 FROM {wall} AS wall JOIN {page} AS above ON above.id = wall.page_id "
        "WHERE SUBSTR(own.path, 1, LENGTH(above.path)) = above.path)))"
    )


def read_long_texts(entries):
    """Bring the long texts of the few entries that are shown, in one query: as much of each as a result may show."""
    beginnings = [Substr(name, 1, LONGEST_SHOWN) for name in LONG_FIELDS]
    texts = Entry.objects.filter(pk__in=[entry.pk for entry in entries]).values_list("pk", *beginnings)
    by_id = {entry.pk: entry for entry in entries}
    for pk, *values in texts:
        for name, value in zip(LONG_FIELDS, values, strict=True):
            setattr(by_id[pk], name, value)
    return entries
