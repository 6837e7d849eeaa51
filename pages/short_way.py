"""The short way to a page: one look at its address instead of two queries for every step towards it.

What is found here is what Wagtail's own routing finds, for no page type of ours routes below itself (a page's files
have addresses of their own). An alias, a page that only another language has and a portal of several sites are left
to Wagtail.
"""

from django.db.models import Exists
from django.utils.translation import get_language, get_language_from_path
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult
from wagtail.views import serve

from pages.ground import ground, only_site
from pages.models import HomePage
from pages.page_files import serve_page_file

_VIEWS = (serve, serve_page_file)
LEFT_TO_WAGTAIL = object()


class ShortWayMiddleware:
    """Finds the page that a request asks for, and notes it where `Page.route_for_request` looks first."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Note site and page on the request; the view goes on as ever."""
        if get_language_from_path(request.path_info) is None:
            return
        site = only_site()
        if site is None:
            return
        request._wagtail_site = site
        if view not in _VIEWS:
            return
        page = page_at(kwargs.get("path", args[0] if args else ""))
        if page is not LEFT_TO_WAGTAIL:
            request._wagtail_route_for_request = page and RouteResult(page)


def page_at(path):
    """Return the published page at a path below the reader's language, in full; None when no language has one."""
    homes, language = ground()["homes"], get_language()
    steps = [step for step in path.split("/") if step]
    if not homes.get(language, {}).get("live"):
        return LEFT_TO_WAGTAIL
    if not steps:
        return _in_full(homes[language]["pk"], HomePage)
    below = "/".join(steps)
    # By slug too, because addresses have no index.
    rows = Page.objects.filter(slug=steps[-1], url_path__in=[f"{home['root_path']}{below}/" for home in homes.values()])
    found = list(rows.live().select_related("locale"))
    here = next((page for page in found if page.locale.language_code == language), None)
    if here is None:
        return LEFT_TO_WAGTAIL if found else None
    return LEFT_TO_WAGTAIL if here.alias_of_id else _in_full(here.pk, here.specific_class)


def _in_full(number, model):
    if model is None:
        return LEFT_TO_WAGTAIL
    with_it = ("locale", *getattr(model, "shown_with", ()))
    pages = model._default_manager.filter(pk=number, live=True).select_related(*with_it)
    page = pages.annotate(is_nothing_private=~Exists(PageViewRestriction.objects.all())).first()
    return page or LEFT_TO_WAGTAIL
