"""The site map for people: what is published, as a list of lists."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page, Site

from eservices.catalogue import live_services
from eservices.models import ServicePage
from pages.models import EventPage, HomePage, NewsPage, PublicationPage, TenderPage

# Long lists sorted by date have a page of their own, which stands here; services stand first.
_LISTED_ELSEWHERE = (ServicePage, NewsPage, EventPage, TenderPage, PublicationPage)
_LEVELS = 3


@require_safe
@conditional_page
@cache_control(public=True, max_age=0, must_revalidate=True)
def site_map(request):
    """Show the pages below the home page, three levels deep, with the live services first."""
    branches = _branches(_home(request), request)
    return render(request, "portal/site_map.html", {"branches": branches, "services": live_services()})


def _home(request):
    site = Site.find_for_request(request)
    homes = HomePage.objects.live().filter(locale__language_code=get_language())
    if site:
        homes = homes.filter(translation_key=site.root_page.translation_key)
    return homes.first()


def _branches(home, request):
    """Return [{"page", "url", "children"}] of the first level, each with its own children."""
    if home is None:
        return []
    pages = home.get_descendants().live().public().not_exact_type(*_LISTED_ELSEWHERE)
    pages = pages.filter(depth__lte=home.depth + _LEVELS, alias_of__isnull=True).order_by("path")
    nodes = {home.path: {"children": []}}
    for page in pages.specific(defer=True):
        above = nodes.get(page.path[: -Page.steplen])
        if above is not None:  # what lies below an unpublished page cannot be reached either
            nodes[page.path] = {"page": page, "url": page.get_url(request), "children": []}
            above["children"].append(nodes[page.path])
    return nodes[home.path]["children"]
