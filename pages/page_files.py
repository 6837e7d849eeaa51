"""Files of a page: what stands at `<page>/feed.atom` or `<page>/data.json`, where Wagtail's own pattern takes no dot.

A page type names its files: `page_files = {"feed.atom": "serve_feed"}`, each a method that takes the request.
"""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.models import Page


@require_safe
def serve_page_file(request, path, name):
    """Serve one file of the page at `path`, kept behind the page's own privacy."""
    found = Page.route_for_request(request, path)
    if found is None:
        raise Http404
    page, args, kwargs = found
    method = getattr(page, "page_files", {}).get(name)
    if method is None:
        raise Http404
    for check in hooks.get_hooks("before_serve_page"):
        answer = check(page, request, args, kwargs)
        if isinstance(answer, HttpResponse):
            return answer

    def serve(page, request, _args, _kwargs):
        return getattr(page, method)(request)

    # Wagtail asks here whether the page is private.
    for around in reversed(hooks.get_hooks("on_serve_page")):
        serve = around(serve)
    return serve(page, request, args, kwargs)
