"""Finds entries for a reader: asks the engine, falls back on the database, ranks, and leaves out what is not public.

Engines give numbers of entries and counts, never texts: titles, addresses and snippets come from the database, and a
page is shown only if it is live and open to everybody at this moment. So nothing that stands in an index by mistake,
or was put there by somebody, can show itself.
"""

from dataclasses import dataclass, field, replace

from django.utils import timezone

from search.asking import Asking
from search.corrections import correct
from search.engines.base import Asked, Matches
from search.place import Place
from search.public import public_entries, read_long_texts
from search.queries import read_query
from search.ranking import ranked, ranked_suggestions
from search.shelves import Filters, parse_shelf, total
from search.thesaurus import current_thesaurus
from search.unfinished import completions

PER_PAGE = 10
# So many candidates are put in order by `search.ranking`; behind them the engine's order stands.
WINDOW = 100
LAST_PAGE = 1_000
# Where fewer entries have every word, what nearly meets the query is found beside them.
ENOUGH = 3
# So many times as many suggestions are put in order as are shown.
SUGGESTIONS_WEIGHED = 6
# Fewer letters are the beginning of a word rather than another name of something. Of what is found by one the first few
# are suggested: behind them stands what only mentions it.
SHORTEST_NAME, MOST_BY_MEANING = 4, 4


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader asks for. `page` counts from 1; `newest_first` sorts by date instead of fit; `as_typed`: nothing is
    found instead of it, however certain a correction is."""

    text: str
    language: str
    filters: Filters = field(default_factory=Filters)
    newest_first: bool = False
    page: int = 1
    as_typed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: entries of this page, {Shelf: count} of everything with these words, how many pass the filters.

    `is_partial`: no entry has every word; these have most. `is_fallback`: the engine did not answer, the
    database did. `met_as_typed`: of a correction, how many have a part of what was typed.
    """

    query: object
    entries: list
    shelves: dict
    total: int
    page: int = 1
    is_partial: bool = False
    is_fallback: bool = False
    met_as_typed: int = 0

    @property
    def pages(self):
        """How many pages of results there are to leaf through."""
        return min(-(-self.total // PER_PAGE), LAST_PAGE)


def find(wish, *, in_part=True):
    """Return Found. Never raises for what somebody typed; `EngineError` only when the database itself cannot answer.

    `in_part`: where no entry has every word, those that have most are found.
    """
    return _find(wish, Place(wish.language), in_part=in_part)


def _find(wish, place, *, in_part=True):
    query = read_query(wish.text, place.thesaurus)
    if not query.slots:
        return Found(query, [], {}, 0)
    page = min(max(wish.page, 1), LAST_PAGE)
    search = _Search(wish, query, page, place)
    matches = search.best_reading(in_part=in_part)
    shelves = {parse_shelf(text): count for text, count in matches.shelves.items()}
    entries = _page_of(matches, search)
    of_all = total(shelves, wish.filters)
    return Found(query, entries, shelves, of_all, page, search.is_partial and bool(shelves), search.asking.is_fallback)


class _Search:
    """One search for a reader, from what was typed to less and less of it."""

    def __init__(self, wish, query, page, place):
        self.wish, self.query, self.page, self.place, self.now = wish, query, page, place, timezone.now()
        self.asking, self.is_wide, self.is_partial = Asking(), False, False

    def best_reading(self, *, in_part):
        """Return the Matches of the strictest reading that finds something, widened a little when it finds few."""
        query = self.query
        exact = self._ask(query.ways, query.phrases)
        if query.phrases and not exact.shelves:
            exact = self._ask(query.ways)
        elif query.phrases:
            return exact
        if exact.shelves:
            alike = query.ways_like_it() if sum(exact.shelves.values()) < ENOUGH else ()
            self.is_wide = bool(alike)
            return self._ask(query.ways + alike) if alike else exact
        return (in_part and self._in_part()) or exact

    def _in_part(self):
        self.is_wide = self.is_partial = True
        matches, ways = None, ()
        held = self.place.held(self.query.slots)
        for more in self.query.looser_ways(held):
            ways += more
            matches = self._ask(ways)
            if sum(matches.shelves.values()) >= ENOUGH:
                break
        if matches and not matches.shelves and (last := self.query.last_ways(held)):
            return self._ask(last)
        return matches

    def _ask(self, ways, phrases=()):
        wish = self.wish
        asked = Asked(ways, wish.language, self.now, phrases, wish.filters, wish.newest_first)
        return self.asking.ask("search", asked, *_window(self.page))


def find_corrected(wish):
    """Return (Found, Correction or None).

    What is meant is only asked where no entry has every word. A certain correction that finds anything, be it in part,
    is found at once: then Found is of `correction.text`, "instead of" what was typed. Another one is only offered,
    where an entry has every word of it, and Found is of what was typed. So is a certain one to who asks `as_typed`.
    """
    place = Place(wish.language)
    found = _find(wish, place)
    if found.shelves and not found.is_partial:
        return found, None
    correction = correct(wish.text, place)
    if correction is None:
        return found, None
    instead = _find(replace(wish, text=correction.text), place)
    if not instead.shelves or (instead.is_partial and not correction.is_certain):
        return found, None
    if wish.as_typed or not correction.is_certain:
        return found, correction
    return replace(instead, met_as_typed=found.total), correction


def suggest(beginnings, language, count):
    """Return entries, without long texts, in which every beginning opens a word; those whose title opens so first."""
    ids = Asking().ask("suggest", beginnings, language, count * SUGGESTIONS_WEIGHED)
    return ranked_suggestions(public_entries(ids), beginnings)[:count]


def suggest_by_meaning(text, beginnings, language):
    """Return a few entries that have every word of a text or another name of it, also of one that is not finished, for
    what opens no word: «رخصة بنا».

    A text without another name is left alone, as a short one is: a whole search for each letter would be too slow.
    """
    thesaurus = current_thesaurus()
    texts = (*completions(beginnings, thesaurus), text) if len(text) >= SHORTEST_NAME else ()
    queries = [query for query in (read_query(each, thesaurus) for each in texts) if query.has_other_names]
    if not queries:
        return []
    now, ways = timezone.now(), tuple(dict.fromkeys(way for query in queries for way in query.ways))
    scores = dict(Asking().ask("search", Asked(ways, language, now), 0, WINDOW).hits)
    candidates = [(entry, scores[entry.pk]) for entry in public_entries(list(scores))]
    return ranked(candidates, queries[0], now)[:MOST_BY_MEANING]


def _window(page):
    first = (page - 1) * PER_PAGE
    return (0, WINDOW) if first + PER_PAGE <= WINDOW else (first, PER_PAGE)


def _page_of(matches: Matches, search):
    scores = dict(matches.hits)
    entries = public_entries(list(scores))
    first = (search.page - 1) * PER_PAGE
    if first + PER_PAGE > WINDOW:
        return read_long_texts(entries)
    if not search.wish.newest_first:
        candidates = [(entry, scores[entry.pk]) for entry in entries]
        entries = ranked(candidates, search.query, search.now, whole_first=search.is_wide)
    return read_long_texts(entries[first : first + PER_PAGE])
