"""The short way to a page: one look at its address instead of two queries for every step towards it.

What is found here is what Wagtail's own routing finds, for no page type of ours routes below itself (a page's files
have addresses of their own). An alias, a page that only another language has and a portal of several sites are left
to Wagtail.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, IntegerField
from django.utils.translation import get_language, get_language_from_path
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult
from wagtail.views import serve

from pages.ground import ground, only_site
from pages.models import HomePage
from pages.page_files import serve_page_file
from pages.prepared import Given, Prepared

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
    paths = {f"in_{code}": f"{home['root_path']}{below}/" for code, home in homes.items()}
    found = _AT.rows(tuple(paths), slug=steps[-1], **paths)
    here = next((row for row in found if row[0] == language), None)
    if here is None:
        return LEFT_TO_WAGTAIL if found else None
    _language, number, kind, alias_of = here
    return LEFT_TO_WAGTAIL if alias_of else _in_full(number, ContentType.objects.get_for_id(kind).model_class())


def _in_full(number, model):
    if model is None:
        return LEFT_TO_WAGTAIL
    return _IN_FULL.first(model, number=number) or LEFT_TO_WAGTAIL


def _rows_at(names):
    """Return (language, pk, content type, alias of) of the published pages at any of the paths of these names."""
    places = [Given(name, CharField()) for name in names]
    # By slug too, because addresses have no index.
    pages = Page.objects.live().filter(slug=Given("slug", CharField()), url_path__in=places)
    return pages.order_by().values_list("locale__language_code", "pk", "content_type_id", "alias_of_id")


def _full_rows(model):
    with_it = ("locale", *getattr(model, "shown_with", ()))
    pages = model._default_manager.filter(pk=Given("number", IntegerField()), live=True).select_related(*with_it)
    return pages.annotate(is_nothing_private=~Exists(PageViewRestriction.objects.all()))


_AT, _IN_FULL = Prepared(_rows_at), Prepared(_full_rows)
