"""Public pages may be kept and are asked for again each time; an unchanged one is answered in a few bytes."""

from django.conf import settings
from django.utils.cache import get_conditional_response, has_vary_header, patch_cache_control, set_response_etag


class PublicPagesMiddleware:
    """Gives pages that were made for nobody in particular a fingerprint, and lets caches keep them.

    Whatever set a cookie, looked at a session or says how it may be kept itself is left alone.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not _is_public(request, response):
            return response
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        if not response.has_header("ETag"):
            set_response_etag(response)
        return get_conditional_response(request, etag=response["ETag"], response=response)


def _is_public(request, response):
    if request.method not in ("GET", "HEAD") or response.status_code != 200 or response.streaming:
        return False
    if response.cookies or response.has_header("Cache-Control") or has_vary_header(response, "Cookie"):
        return False
    language = request.path.strip("/").partition("/")[0]
    is_signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    return language in dict(settings.LANGUAGES) and not is_signed_in
