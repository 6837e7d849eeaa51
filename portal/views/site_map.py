"""The site map for people: the parts of the portal with their first pages, and each part whole on pages of its own."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Substr
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page

from eservices.catalogue import live_services
from eservices.models import ServicePage
from pages.addresses import address_of
from pages.ground import ground
from pages.listing import PreparedList, page_or_404
from pages.models import EventPage, NewsPage, PublicationPage, TenderPage
from pages.prepared import Given
from pages.privacy import open_to_all
from pages.remembering import remembered

# Long lists sorted by date have a page of their own, which stands here; services stand first.
_LISTED_ELSEWHERE = (ServicePage, NewsPage, EventPage, TenderPage, PublicationPage)
_LEVELS = 5
# Of a part on the first page, and of a part's own pages on one of them.
MOST_SHOWN, PER_PAGE = 12, 100

_as_ever = (require_safe, conditional_page, cache_control(public=True, max_age=0, must_revalidate=True))


def _public(view):
    for wrap in reversed(_as_ever):
        view = wrap(view)
    return view


@_public
def site_map(request):
    """Show the live services, and each part of the portal with the first pages in it."""
    return render(request, "portal/site_map.html", {"parts": parts_in(get_language()), "services": live_services()})


@_public
def site_map_part(request, slug):
    """Show every page of one part, a hundred at a time."""
    part = _part(get_language(), slug)
    if part is None:
        raise Http404
    path = part["path"]
    interval = Page._get_children_path_interval(path)
    shape = (len(path) // Page.steplen, _types_listed_elsewhere())
    listed = _LISTED.of(*shape, number=part["number"], first=interval[0], last=interval[1])
    rows = page_or_404(request, listed, PER_PAGE)
    here = {code: _part(code, slug) for code, _name in settings.LANGUAGES}
    context = {
        "part": part,
        "rows": rows,
        "nodes": _nested(rows.object_list, path),
        "breadcrumbs": [
            {"label": _("Home"), "url": f"/{get_language()}/"},
            {"label": _("Site map"), "url": reverse("site_map")},
            {"label": part["title"]},
        ],
        "alternate_urls": {code: _address(code, slug if found else None) for code, found in here.items()},
        "translated_into": {code for code, found in here.items() if found},
    }
    return render(request, "portal/site_map_part.html", context)


def _address(language, slug):
    with override(language):
        return reverse("site_map_part", args=[slug]) if slug else reverse("site_map")


def _part(language, slug):
    return next((part for part in parts_in(language) if part["slug"] == slug), None)


def parts_in(language):
    """Return [{slug, path, title, url, number, below}] of the first level, remembered until a page changes.

    `number` is how many pages lie below it, `below` the first of those right below.
    """
    home = ground()["homes"].get(language)
    return remembered(f"sitemap:{language}", lambda: _read_parts(home["pk"])) if home and home["live"] else []


def _read_parts(home_number):
    home = Page.objects.get(pk=home_number)
    pages = Page.objects.descendant_of(home).filter(depth__lte=home.depth + _LEVELS)
    rows = _shown(pages, _types_listed_elsewhere())
    parts, reached = {}, {home.path}
    for path, depth, title, stored_path, slug in rows.values_list("path", "depth", "title", "url_path", "slug"):
        if path[: -Page.steplen] not in reached:
            continue  # what lies below an unpublished page cannot be reached either
        reached.add(path)
        entry = {"title": title, "url": address_of(stored_path)}
        if depth == home.depth + 1:
            parts[path] = {**entry, "slug": slug, "path": path, "number": 0, "below": []}
            continue
        part = parts[path[: (home.depth + 1) * Page.steplen]]
        part["number"] += 1
        if depth == home.depth + 2 and len(part["below"]) < MOST_SHOWN:
            part["below"].append(entry)
    return list(parts.values())


def _shown(pages, types):
    return open_to_all(pages.exclude(content_type__in=types)).filter(alias_of__isnull=True).order_by("path")


def _types_listed_elsewhere():
    return tuple(kind.pk for kind in ContentType.objects.get_for_models(*_LISTED_ELSEWHERE).values())


def _listed(depth, types):
    """Return (path, title, stored path) of what lies below a part, which stands at this depth."""
    rows = Page.objects.filter(path__range=(Given("first", CharField()), Given("last", CharField())))
    levels = range(depth + 1, depth + _LEVELS)
    above = [Substr(OuterRef("path"), 1, level * Page.steplen) for level in levels]
    lost = Page.objects.filter(path__in=above, live=False)
    rows = _shown(rows.filter(depth__lt=depth + _LEVELS), types).filter(~Exists(lost))
    return rows.values_list("path", "title", "url_path")


_LISTED = PreparedList(_listed)


def _nested(rows, path):
    """Return [{title, url, children}]; what continues a page of the list before stands at the first level."""
    nodes = {path: {"children": []}}
    for below, title, stored_path in rows:
        nodes[below] = {"title": title, "url": address_of(stored_path), "children": []}
        nodes.get(below[: -Page.steplen], nodes[path])["children"].append(nodes[below])
    return nodes[path]["children"]
