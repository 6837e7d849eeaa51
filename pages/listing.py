"""Lists that a visitor filters and turns over, by the address alone; what makes no sense there chooses nothing."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.core.paginator import InvalidPage, PageNotAnInteger, Paginator
from django.db.models import CharField, DateField, F, Func, IntegerField
from django.db.models.functions import ExtractYear, Substr
from django.http import Http404
from django.utils.translation import get_language
from wagtail.models import PageViewRestriction

from media.fields import text_in
from pages.prepared import Given, Prepared
from pages.remembering import forget_with, remembered

PER_PAGE = 20


# What lists offer is remembered: names, and what everybody may see.
forget_with(PageViewRestriction, "eservices.Directorate", "pages.NewsCategory")


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


def choices_of(index, read):
    """Return what `read` gives, remembered: the choices that a list offers in the reader's language."""
    return remembered(f"choices:{index.pk}:{get_language()}", read)


def rows_below(model, depth):
    """Return the pages of a type right below the one that `place_of` tells when they are asked for."""
    between = (Given("first_path", CharField()), Given("last_path", CharField()))
    return model.objects.filter(depth=depth, path__range=between)


def dated_rows_below(model, depth):
    """Return the same for a list that is read along the index of its days.

    An interval of paths would be looked up by its own index, and all of the list be sorted afterwards.
    """
    above = Substr("path", 1, (depth - 1) * model.steplen)
    return model.objects.alias(path_above=above).filter(path_above=Given("path", CharField()))


def place_of(index):
    """Return the values that `rows_below` and `dated_rows_below` need for what lies below a page."""
    return _place(index, index.path)


def place_beside(page):
    """Return the values that they need for what lies beside a page, itself included."""
    return _place(page, page.path[: -page.steplen])


def _place(page, above):
    first, last = page._get_children_path_interval(above)
    return {"path": above, "first_path": first, "last_path": last}


def narrowed(rows, columns, chosen):
    """Return rows narrowed by filters of these names, whose values `values_of` gives; of a year its days."""
    for name in chosen:
        if name == "year":
            days = (Given("first_day", DateField()), Given("last_day", DateField()))
            rows = rows.filter(**{f"{columns[name]}__range": days})
        else:
            rows = rows.filter(**{columns[name]: Given(name, CharField())})
    return rows


def values_of(filters):
    """Return {name: value} of what is chosen, as `narrowed` needs it."""
    values = {each.name: each.value for each in filters if each.value}
    if "year" in values:
        year = int(values.pop("year"))
        values |= {"first_day": date(year, 1, 1), "last_day": date(year, 12, 31)}
    return values


def chosen_names(filters):
    """Return the names of the filters that are set."""
    return tuple(each.name for each in filters if each.value)


class PreparedList:
    """A list whose statements are kept, as a Paginator takes it: how many rows there are, and some of them."""

    def __init__(self, build):
        self._pieces = Prepared(lambda shape, start, stop: build(*shape)[start:stop])
        self._counts = Prepared(lambda shape: _number_of(build(*shape)))

    def of(self, *shape, number=None, **values):
        """Return the list of this shape with these values, `number` if it is known; nothing is asked yet."""
        return _Rows(self, shape, values, number)


class _Rows:
    ordered = True

    def __init__(self, prepared, shape, values, number):
        self.prepared, self.shape, self.values, self.number = prepared, shape, values, number

    def count(self):
        return self.number if self.number is not None else self.prepared._counts.first(self.shape, **self.values)[0]

    def __getitem__(self, part):
        return self.prepared._pieces.rows(self.shape, part.start, part.stop, **self.values)


def _number_of(rows):
    # As a function, so that Django does not group the rows.
    count = Func(F("pk"), function="COUNT", output_field=IntegerField())
    return rows.order_by().select_related(None).annotate(number_of_rows=count).values_list("number_of_rows")
