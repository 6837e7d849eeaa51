"""Entries as everybody may see them now: the last door before a reader, whatever an engine named.

Each statement is written once: a search asks for a hundred entries, and Django would need longer to write that than
the database to answer.
"""

from functools import cache

from django.db import connection
from wagtail.models import Page, PageViewRestriction

from search.models import Entry

LONG_FIELDS = ("body", "document", "headings", "keywords")
# Letters of a text in which a result looks for words to show; a document may hold half a million.
LONGEST_SHOWN = 10_000


def public_entries(ids):
    """Return the entries of some ids in their order, without their long texts, each with the `page_path` of its page.

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
    # Asked of each entry by itself: PostgreSQL would read all pages beforehand rather than look up a hundred.
    return (
        f"SELECT {columns}, (SELECT path FROM {page} WHERE {page}.id = {entry}.page_id) AS page_path "  # noqa: S608
        f"FROM {entry} WHERE COALESCE((SELECT own.live AND NOT EXISTS ("  # noqa: S608 (our words)
        f"SELECT 1 FROM {wall} AS wall JOIN {page} AS above ON above.id = wall.page_id "
        "WHERE SUBSTR(own.path, 1, LENGTH(above.path)) = above.path"
        f") FROM {page} AS own WHERE own.id = {entry}.page_id), page_id IS NULL)"
    )


def read_long_texts(entries):
    """Bring the long texts of the few entries that are shown, in one query: as much of each as a result may show."""
    by_id = {entry.pk: entry for entry in entries}
    with connection.cursor() as cursor:
        if by_id:
            cursor.execute(f"{_texts_statement()} ({', '.join(['%s'] * len(by_id))})", list(by_id))  # noqa: S608
            for pk, *values in cursor.fetchall():
                for name, value in zip(LONG_FIELDS, values, strict=True):
                    setattr(by_id[pk], name, value)
    return entries


@cache
def _texts_statement():
    beginnings = ", ".join(f"SUBSTR({name}, 1, {LONGEST_SHOWN})" for name in LONG_FIELDS)
    return f"SELECT id, {beginnings} FROM {Entry._meta.db_table} WHERE id IN"  # noqa: S608 (our words)
