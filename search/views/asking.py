"""Reads what a visitor asks for from an address. What makes no sense there chooses nothing: the page is a normal one.

So it is with every list of the portal: an old or mistyped address shows more than was meant, never an error.
"""

import re
import unicodedata
from urllib.parse import urlencode

from search.finding import LAST_PAGE, Wish
from search.kinds import KINDS
from search.queries import in_whole_words
from search.shelves import Filters
from search.sources import facet_names

# Longer queries are read up to here; it is more than anybody types, and less than an address may hold.
LONGEST = 200
NEWEST = "newest"
AS_TYPED = "typed"
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
_NUMBER = re.compile(r"\d+", re.ASCII)
# Direction marks would turn the words around them on the page that shows the query.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def typed_text(request):
    """Return the query as typed, on one line, without what cannot be shown; "" when there is none."""
    text = _TURNING.sub("", request.GET.get("q", "")[: 4 * LONGEST])
    shown = (" " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter for letter in text)
    return in_whole_words(" ".join("".join(shown).split()), LONGEST).rstrip()


def read_wish(request, text, language):
    """Return the `search.finding.Wish` of a request for `text`."""
    chosen = {name: request.GET.get(name, "") for name in ("kind", "directorate", "audience", "year")}
    known = {name: value if value and _is_known(name, value) else "" for name, value in chosen.items()}
    newest_first = request.GET.get("sort") == NEWEST
    as_typed = request.GET.get("as") == AS_TYPED
    return Wish(text, language, Filters(**known), newest_first, read_page(request.GET.get("page", "")), as_typed)


def read_page(text):
    """Return the number of a page, from 1 to `LAST_PAGE`."""
    return min(max(int(text[:9]), 1), LAST_PAGE) if _NUMBER.fullmatch(text) else 1


def _is_known(name, value):
    if name == "kind":
        return value in KINDS
    if name == "year":
        return bool(_YEAR.fullmatch(value))
    return value in facet_names(name)


def address_of(wish, **changes):
    """Return the query of the address that asks for a wish, with other values of filters, `sort` or `page`.

    A change of filters or order begins at the first page.
    """
    filters = wish.filters
    values = {
        "q": wish.text,
        "kind": filters.kind,
        "directorate": filters.directorate,
        "audience": filters.audience,
        "year": filters.year,
        "sort": NEWEST if wish.newest_first else "",
        "as": AS_TYPED if wish.as_typed else "",
    } | changes
    return "?" + urlencode([(name, value) for name, value in values.items() if value])
