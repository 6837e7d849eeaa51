"""The catalogue sorted: for whom, on what occasion, by directorate, by letter. Lines in, groups of lines out."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from eservices.models import Directorate, ServiceTopic
from search.arabic import fold

# The value of ?by= → what the link says.
WAYS = {
    "": pgettext_lazy("services", "All"),
    "audience": gettext_lazy("By audience"),
    "life-event": gettext_lazy("By life event"),
    "directorate": gettext_lazy("By directorate"),
    "letter": gettext_lazy("A to Z"),
}
# Arabic's order, with the letters of its neighbours beside those they grew from; Latin follows.
_ALPHABET = "ءابپتثجچحخدذرزژسشصضطظعغفڤقكلمنهويabcdefghijklmnopqrstuvwxyz"
_PLACES = {letter: place for place, letter in enumerate(_ALPHABET)}
_ARTICLES = ("ال", "the ", "an ", "a ")
_SHORTEST_STEM = 2


@dataclass
class Group:
    """Services under one heading; `anchor` is its place on the page."""

    anchor: str
    title: str
    lines: list = field(default_factory=list)


def sort_lines(lines, way, language):
    """Return the Groups of a way of sorting, those that hold services; [] for an unknown way."""
    sort = {"audience": _by_topic, "life-event": _by_topic, "directorate": _by_directorate, "letter": _by_letter}
    return [group for group in sort[way](lines, way, language) if group.lines] if way in sort else []


def _by_topic(lines, kind, language):
    by_slug = {line.slug: line for line in lines}
    groups, placed = [], set()
    for topic in ServiceTopic.objects.filter(kind=kind).prefetch_related("services"):
        slugs = {service.slug for service in topic.services.all()}
        placed |= slugs
        found = [line for slug, line in by_slug.items() if slug in slugs]
        groups.append(Group(f"topic-{topic.pk}", topic.name(language), found))
    rest = [line for line in lines if line.slug not in placed]
    return [*groups, Group("other", _("Other services"), rest)]


def _by_directorate(lines, _way, language):
    held = defaultdict(list)
    for line in lines:
        held[line.directorate_id].append(line)
    rows = Directorate.objects.filter(pk__in=held)
    return [Group(f"directorate-{row.code.lower()}", row.name(language), held[row.pk]) for row in rows]


def _by_letter(lines, _way, _language):
    groups = {}
    for line in sorted(lines, key=lambda line: alphabetical(line.name)):
        letter = first_letter(line.name)
        groups.setdefault(letter, Group(f"letter-{len(groups) + 1}", letter.upper() or "#")).lines.append(line)
    return list(groups.values())


def first_letter(name):
    """Return the letter under which a name stands, its article left out and the hamza of an alif; "" for none."""
    first = _stem(name)[:1]
    return first if first in _PLACES else ""


def alphabetical(name):
    """Return the key by which names are put in alphabetical order, each language among its own."""
    return [_PLACES.get(letter, -1 if letter == " " else len(_PLACES) + ord(letter)) for letter in _stem(name)]


def _stem(name):
    # Before folding: «ألبان» begins with a hamza, and not with the article.
    name = name.strip().casefold()
    for article in _ARTICLES:
        if name.startswith(article) and len(name) - len(article) >= _SHORTEST_STEM:
            return fold(name.removeprefix(article))
    return fold(name)
