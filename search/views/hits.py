"""Entries made ready for the page: marked words, what they are, where they stand."""

import datetime
from dataclasses import dataclass

from wagtail.models import Page

from search.kinds import ONE_OF
from search.offers import Offer
from search.snippets import show

# A page's own path; the root and the home page above everything say nothing of where it stands.
_STEP, _HOME = Page.steplen, 2
# Of these the kind does not tell in which section they stand.
_WITH_A_WAY = frozenset({"page", "question", "person", "place", "document"})


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. `title` and `words` are safe HTML, `way` the titles of the pages above it, `offer` the Offer of a
    service that stands first."""

    title: str
    words: str
    address: str
    kind: str
    directorate: str
    date: datetime.date | None
    way: tuple[str, ...]
    names: tuple[str, ...]
    offer: Offer | None = None


def hits_of(entries, query, names_of, offers=()):
    """Return the Hits of entries, in their order. At most one query, besides those of `names_of`, which gives
    {code: name} of a facet."""
    names = names_of("directorate") if any(entry.directorate for entry in entries) else {}
    ways = _ways_of(entries)
    first = entries[0].address if entries else ""
    offered = next((offer for offer in offers if offer.address == first), None)
    return [_hit(entry, query, names, ways, offered if at == 0 else None) for at, entry in enumerate(entries)]


def bare_hits_of(entries, query):
    """Return Hits that say neither whose they are nor where they stand. No query."""
    return [_hit(entry, query, {}, {}, None) for entry in entries]


def _hit(entry, query, names, ways, offer):
    shown = show(entry, query)
    way = ways.get(entry.page_id, ()) if entry.kind in _WITH_A_WAY else ()
    return Hit(
        title=shown.title,
        words=shown.words,
        address=entry.address,
        kind=ONE_OF[entry.kind],
        directorate=names.get(entry.directorate, ""),
        date=datetime.date.fromordinal(entry.day) if entry.day else None,
        way=tuple(title for title in way if title != entry.title),
        names=shown.names,
        offer=offer,
    )


def _ways_of(entries):
    """Return {page id: titles from the section down to the page itself}, in one query."""
    paths = {entry.page_id: entry.page_path for entry in entries if entry.kind in _WITH_A_WAY and entry.page_path}
    above = {path[:end] for path in paths.values() for end in range((_HOME + 1) * _STEP, len(path) + 1, _STEP)}
    titles = dict(Page.objects.filter(path__in=above).values_list("path", "title")) if above else {}
    return {
        pk: [titles[path[:end]] for end in range((_HOME + 1) * _STEP, len(path) + 1, _STEP) if path[:end] in titles]
        for pk, path in paths.items()
    }


def official_name(entry, query, names):
    """Return the words of a service's title by which it was found under another name, "" when it was asked for by its
    own."""
    if entry.kind != "service" or not names:
        return ""
    title = set(entry.title_words.split())
    by_another = False
    for said, *others in query.slots:
        if title.issuperset(said):
            continue
        if not any(title.issuperset(other) for other in others):
            return ""
        by_another = True
    return (names[0] if len(names) == 1 else entry.title) if by_another else ""
