"""Lists that a visitor filters and turns over, by the address alone; what makes no sense there chooses nothing."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.core.paginator import InvalidPage, PageNotAnInteger, Paginator
from django.db.models.functions import ExtractYear
from django.http import Http404

from media.fields import text_in

PER_PAGE = 20


@dataclass(frozen=True)
class Filter:
    """One choice of a list: what it is called, what may be chosen as (value, words), and what is."""

    name: str
    label: str
    options: tuple
    value: str = ""

    @property
    def words(self):
        """What is chosen, in words."""
        return dict(self.options).get(self.value, "")


def read_filter(request, name, label, options):
    """Return the filter with what the address chooses; an unknown value chooses nothing."""
    options = tuple((str(value), words) for value, words in options)
    wanted = request.GET.get(name, "")
    return Filter(name, label, options, wanted if wanted in dict(options) else "")


def page_of(request, rows, per_page=PER_PAGE):
    """Return one page of `rows`; a number that is none or too large gives the nearest page."""
    return Paginator(rows, per_page).get_page(request.GET.get("page"))


def choice_or_404(request, chosen):
    """Return the filter as read, or a 404 when the address asks for what is not to be chosen: no wrong list."""
    if request.GET.get(chosen.name) and not chosen.value:
        raise Http404
    return chosen


def page_or_404(request, rows, per_page=PER_PAGE):
    """Return one page of `rows`; no number at all is a 400, a page that is not there a 404."""
    try:
        return Paginator(rows, per_page).page(request.GET.get("page") or 1)
    except PageNotAnInteger as error:
        raise BadRequest from error
    except InvalidPage as error:
        raise Http404 from error


def query_of(filters):
    """Return what is chosen as the query of an address, "" for nothing: links of the pager go on with it."""
    return urlencode([(each.name, each.value) for each in filters if each.value])


def directorates_of(pages):
    """Return (code, name) of the directorates that `pages` belong to, in their own order."""
    own = pages.filter(directorate__isnull=False).order_by("directorate__sort_order", "directorate__code")
    rows = own.values_list("directorate__code", "directorate__names", "directorate__sort_order").distinct()
    return [(code, text_in(names)) for code, names, _order in rows]


def years_of(pages, field):
    """Return (year, year) for every year in which `pages` have a day in `field`, newest first."""
    return [(day.year, str(day.year)) for day in pages.order_by().dates(field, "year", order="DESC")]


def directorates_and_years_of(pages, field):
    """Return what `directorates_of` and `years_of` return, in one query."""
    rows = pages.order_by().annotate(of_year=ExtractYear(field))
    names = ("directorate__sort_order", "directorate__code", "directorate__names", "of_year")
    found = list(rows.values_list(*names).distinct())
    directorates = {(order, code): text_in(texts) for order, code, texts, _year in found if code}
    years = sorted({year for *_rest, year in found}, reverse=True)
    return [(code, directorates[order, code]) for order, code in sorted(directorates)], [(y, str(y)) for y in years]
