"""What lists of news show, their feeds, and how long a piece takes to read."""

import re
from datetime import datetime, time
from functools import reduce
from math import ceil
from operator import or_

from django.db.models import Count, DateField, IntegerField, Q, Subquery
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page

from media.fields import text_in
from pages.feeds import MOST, answer_unless_same, atom_feed, authority_of
from pages.listing import (
    PreparedList,
    choice_or_404,
    choices_of,
    chosen_names,
    dated_rows_below,
    narrowed,
    page_or_404,
    place_beside,
    place_of,
    query_of,
    read_filter,
    values_of,
)
from pages.prepared import Given, Prepared
from pages.privacy import open_to_all

PER_PAGE = 12
# Words a minute of somebody who reads at ease; Arabic joins article and conjunction to the word.
_PACE = 150
_ALIKE = 3


def list_context(request, index, model):
    """Return the filters and the page of the news that the address asks for. Nonsense is a 400, nothing a 404."""
    filters = read_filters(request, index)
    shape, number = (model, index.depth + 1, chosen_names(filters)), _number_of(index, filters)
    pieces = _LISTED.of(*shape, number=number, **place_of(index), **values_of(filters))
    return {
        "filters": filters,
        "rows": page_or_404(request, pieces, PER_PAGE),
        "query": query_of(filters),
        "is_chosen": any(each.value for each in filters),
    }


def _listed(model, depth, chosen):
    """Return the lines of a list of news."""
    rows = open_to_all(dated_rows_below(model, depth)).newest_first().select_related("directorate", "category")
    line = ("title", "url_path", "date", "is_month_only", "lead", "directorate", "category")
    return narrowed(rows.only(*line, "directorate__names", "category__names"), _COLUMNS, chosen)


_COLUMNS = {"directorate": "directorate__code", "category": "category__code", "year": "date"}
_LISTED = PreparedList(_listed)


def read_filters(request, index):
    """Return the filters with what the address chooses; an unknown choice is a 404."""
    directorates, categories, years, _counts = _choices_of(index)
    filters = [
        read_filter(request, "directorate", _("Directorate"), directorates),
        read_filter(request, "category", _("Category"), categories),
        read_filter(request, "year", _("Year"), years),
    ]
    return [choice_or_404(request, each) for each in filters]


def _choices_of(index):
    """Return the directorates, categories and years that there are, each as (value, words); how many of each three."""
    return choices_of(index, lambda: _read_choices(index.pieces))


def _read_choices(pieces):
    columns = [f"{name}__{field}" for name in ("directorate", "category") for field in ("sort_order", "code", "names")]
    rows = pieces.order_by().annotate(year=ExtractYear("date")).values(*columns, "year")
    rows = list(rows.annotate(number=Count("pk")).values_list(*columns, "year", "number"))
    years = sorted({row[6] for row in rows}, reverse=True)
    return (
        _named(row[:3] for row in rows),
        _named(row[3:6] for row in rows),
        [(year, str(year)) for year in years],
        [((row[1], row[4], str(row[6])), row[7]) for row in rows],
    )


def _number_of(index, filters):
    """Return how many pieces the filters leave."""
    wanted = [each.value for each in filters]
    *_choices, counts = _choices_of(index)
    return sum(
        number
        for found, number in counts
        if all(not want or want == has for want, has in zip(wanted, found, strict=True))
    )


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
    filters = read_filters(request, index)
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
    """Return {newer, older, related, service_page}: its neighbours by day, what is alike, its service."""
    likeness = tuple(name for name in _LIKENESS if getattr(piece, name))
    values = {name: getattr(piece, name) for name in likeness}
    place = place_beside(piece) | {"number": piece.pk, "day": piece.date}
    around = sorted(_AROUND.rows(type(piece), piece.depth, likeness, **place, **values), key=_place)
    return {
        "newer": next((row for row in around if _place(row) > _place(piece)), None),
        "older": next((row for row in reversed(around) if _place(row) < _place(piece)), None),
        "related": [row for row in reversed(around) if _is_alike(row, values)][:_ALIKE],
        "service_page": piece.service_id
        and _SERVICE_PAGE.first(type(piece), service=piece.service_id, locale=piece.locale_id),
    }


def _place(piece):
    return piece.date, piece.pk


_LIKENESS = ("service_id", "category_id", "directorate_id")


def _is_alike(row, values):
    return any(getattr(row, name) == value for name, value in values.items())


def _around(model, depth, likeness):
    """Return a piece's neighbours and what is about the same, all in one query."""
    number, day = Given("number", IntegerField()), Given("day", DateField())
    others = open_to_all(dated_rows_below(model, depth).exclude(pk=number))
    # The first half of each lets the index on the day narrow the rows; the second keeps the order of one day.
    after = Q(date__gte=day) & (Q(date__gt=day) | Q(pk__gt=number))
    before = Q(date__lte=day) & (Q(date__lt=day) | Q(pk__lt=number))
    wanted = [others.filter(after).order_by("date", "pk")[:1], others.filter(before).newest_first()[:1]]
    if likeness:
        alike = reduce(or_, (Q(**{name: Given(name, IntegerField())}) for name in likeness))
        wanted.append(others.filter(alike).newest_first()[:_ALIKE])
    chosen = reduce(or_, (Q(pk__in=Subquery(rows.values("pk"))) for rows in wanted))
    return model.objects.filter(chosen).only("title", "url_path", "date", "is_month_only", *_LIKENESS)


def _service_page(model):
    """Return the live page of a service in a language, if it has one."""
    services = model._meta.get_field("service").related_model.objects
    keys = services.filter(pk=Given("service", IntegerField())).values("page__translation_key")
    pages = Page.objects.live().filter(locale_id=Given("locale", IntegerField()), translation_key__in=Subquery(keys))
    return pages.only("title", "slug")[:1]


_AROUND, _SERVICE_PAGE = Prepared(_around), Prepared(_service_page)


def minutes_to_read(body):
    """Return the minutes that a body's words take, rounded up; 0 below half a minute."""
    words = sum(
        len(re.findall(r"\w+", strip_tags(str(text)))) for text in body.stream_block.get_searchable_content(body)
    )
    return ceil(words / _PACE) if words > _PACE / 2 else 0
