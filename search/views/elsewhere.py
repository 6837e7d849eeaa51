"""What the portal's other languages hold for a query that finds little in the reader's own."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language_info, override

from search.finding import find
from search.shelves import Filters
from search.views.asking import address_of
from search.views.hits import bare_hits_of

FEW = 3
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Results in another language: its `code`, its `name` in the reader's, whether it runs from right to left."""

    code: str
    name: str
    is_bidi: bool
    hits: list
    total: int
    address: str


def found_elsewhere(found, wish):
    """Return an Elsewhere for each other language that has results, [] when the reader's own has enough of them or was
    narrowed by choices."""
    if found.total >= FEW or wish.page > 1 or wish.filters:
        return []
    others = (code for code, _name in settings.LANGUAGES if code != wish.language)
    return [there for there in (_found_in(code, wish) for code in others) if there]


def _found_in(code, wish):
    asked = replace(wish, language=code, filters=Filters(), newest_first=False)
    found = find(asked, in_part=False)
    if not found.entries:
        return None
    with override(code):
        address = reverse("search:results") + address_of(asked)
    hits = bare_hits_of(found.entries[:SHOWN], found.query)
    return Elsewhere(code, dict(settings.LANGUAGES)[code], get_language_info(code)["bidi"], hits, found.total, address)
