"""What lists of news show, their feeds, and how long a piece takes to read."""

import re
from datetime import datetime, time
from math import ceil

from django.db.models import Q, Subquery
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from media.fields import text_in
from pages.feeds import MOST, answer_unless_same, atom_feed, authority_of
from pages.listing import choice_or_404, page_or_404, query_of, read_filter
from pages.privacy import open_to_all

PER_PAGE = 12
# Words a minute of somebody who reads at ease; Arabic joins article and conjunction to the word.
_PACE = 150
_ALIKE = 3


def list_context(request, pieces):
    """Return the filters and the page of `pieces` that the address asks for. Nonsense is a 400, nothing a 404."""
    filters = read_filters(request, pieces)
    chosen = chosen_of(pieces, filters)
    return {
        "filters": filters,
        "rows": page_or_404(request, chosen.for_lists(), PER_PAGE),
        "query": query_of(filters),
        "is_chosen": any(each.value for each in filters),
    }


def read_filters(request, pieces):
    """Return the filters with what the address chooses; an unknown choice is a 404. One query for all of them."""
    columns = [f"{name}__{field}" for name in ("directorate", "category") for field in ("sort_order", "code", "names")]
    rows = pieces.order_by().annotate(year=ExtractYear("date")).values_list(*columns, "year").distinct()
    rows = list(rows)
    filters = [
        read_filter(request, "directorate", _("Directorate"), _named(row[:3] for row in rows)),
        read_filter(request, "category", _("Category"), _named(row[3:6] for row in rows)),
        read_filter(request, "year", _("Year"), [(year, str(year)) for year in sorted({row[6] for row in rows})[::-1]]),
    ]
    return [choice_or_404(request, each) for each in filters]


def _named(rows):
    """Return (code, name) of rows of (order, code, names), each once, in their order."""
    found = {(order, code): text_in(names) or code for order, code, names in rows if code}
    return [(code, name) for (_order, code), name in sorted(found.items())]


def chosen_of(pieces, filters):
    """Return the pieces that the filters leave."""
    columns = {"directorate": "directorate__code", "category": "category__code", "year": "date__year"}
    return pieces.filter(**{columns[each.name]: each.value for each in filters if each.value})


def feed_of(request, index):
    """Return the newest of the list, or of one directorate, category or year of it, as an Atom feed."""
    filters = read_filters(request, index.pieces)
    pieces = list(chosen_of(index.pieces, filters).for_lists()[:MOST])
    entries = [_entry(each) for each in pieces]
    feed = atom_feed(request, index, entries, author=authority_of(request))
    return answer_unless_same(request, feed, max((each["updated"] for each in entries), default=None))


def _entry(piece):
    """Return a piece as an entry; its day is the one that the page shows, not the one of its last correction."""
    published = timezone.make_aware(datetime.combine(piece.date, time(12)))
    return {
        "page": piece,
        "title": piece.title,
        "summary": piece.lead or piece.search_description,
        "published": published,
        "updated": piece.last_published_at or published,
        "author": piece.directorate.name() if piece.directorate else "",
        "categories": [text_in(piece.category.names)] if piece.category else [],
    }


def surroundings_of(piece):
    """Return {newer, older, related, service_page}: its neighbours by day, what is alike, its service.

    One query brings them all, and with them what the piece itself names.
    """
    others = open_to_all(type(piece).objects.sibling_of(piece, inclusive=False))
    wanted = [
        others.filter(_after(piece)).order_by("date", "pk")[:1],
        others.filter(_before(piece)).newest_first()[:1],
        others.filter(_alike(piece)).newest_first()[:_ALIKE],
    ]
    chosen = Q(pk=piece.pk)
    for rows in wanted:
        chosen |= Q(pk__in=Subquery(rows.values("pk")))
    rows = type(piece).objects.filter(chosen).for_lists().select_related("picture", "service__page")
    found = {row.pk: row for row in rows}
    _lend(found.pop(piece.pk, None), piece)
    around = sorted(found.values(), key=_place)
    return {
        "newer": next((row for row in around if _place(row) > _place(piece)), None),
        "older": next((row for row in reversed(around) if _place(row) < _place(piece)), None),
        "related": [row for row in reversed(around) if _is_alike(row, piece)][:_ALIKE],
        "service_page": _service_page(piece),
    }


def _place(piece):
    return piece.date, piece.pk


# The first half of each lets the index on the day narrow the rows; the second keeps the order of one day.
def _after(piece):
    return Q(date__gte=piece.date) & (Q(date__gt=piece.date) | Q(pk__gt=piece.pk))


def _before(piece):
    return Q(date__lte=piece.date) & (Q(date__lt=piece.date) | Q(pk__lt=piece.pk))


_LIKENESS = ("service_id", "category_id", "directorate_id")


def _alike(piece):
    """Return the condition for what is about the same service, category or directorate; none for a piece about none."""
    alike = Q(pk=None)
    for name in _LIKENESS:
        if getattr(piece, name):
            alike |= Q(**{name: getattr(piece, name)})
    return alike


def _is_alike(row, piece):
    return any(getattr(piece, name) and getattr(row, name) == getattr(piece, name) for name in _LIKENESS)


def _lend(row, piece):
    """Give the piece the rows that it names, so that none is asked for again. A preview may name others already."""
    for name in ("directorate", "category", "picture", "service"):
        if row is not None and getattr(row, f"{name}_id") == getattr(piece, f"{name}_id"):
            setattr(piece, name, getattr(row, name))


def _service_page(piece):
    """Return the live page of the piece's service in its language, if it has one."""
    page = piece.service.page if piece.service else None
    if page is None or page.locale_id == piece.locale_id:
        return page if page and page.live else None
    return page.get_translations().live().filter(locale_id=piece.locale_id).first()


def minutes_to_read(body):
    """Return the minutes that a body's words take, rounded up; 0 below half a minute."""
    words = sum(
        len(re.findall(r"\w+", strip_tags(str(text)))) for text in body.stream_block.get_searchable_content(body)
    )
    return ceil(words / _PACE) if words > _PACE / 2 else 0
