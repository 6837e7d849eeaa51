"""Public pages may be kept and are asked for again each time; an unchanged one is answered in a few bytes.

They go packed to whoever can unpack them. Pages made for somebody are never packed here: the size of a packed page
that holds a secret can tell it (BREACH), and those hold tokens.
"""

from django.conf import settings
from django.utils.cache import (
    get_conditional_response,
    has_vary_header,
    patch_cache_control,
    patch_vary_headers,
    set_response_etag,
)
from django.utils.text import compress_string

# Below this, packing saves no packet.
WORTH_PACKING = 1_000


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
        patch_vary_headers(response, ["Accept-Encoding"])
        if not response.has_header("ETag"):
            set_response_etag(response)
        # The same page goes in two forms: its fingerprint is of what it says, not of the octets.
        response["ETag"] = f"W/{response['ETag'].removeprefix('W/')}"
        response = get_conditional_response(request, etag=response["ETag"], response=response)
        return _packed(response) if _unpacks_gzip(request) else response


def _is_public(request, response):
    if request.method not in ("GET", "HEAD") or response.status_code != 200 or response.streaming:
        return False
    if response.cookies or response.has_header("Cache-Control") or has_vary_header(response, "Cookie"):
        return False
    language = request.path.strip("/").partition("/")[0]
    is_signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    return language in dict(settings.LANGUAGES) and not is_signed_in


def _unpacks_gzip(request):
    """Whether the header names gzip without refusing it by a weight of zero."""
    for offer in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, *parameters = (part.replace(" ", "") for part in offer.split(";"))
        if name == "gzip":
            return not any(part.startswith("q=0") and not part.strip("q=0.") for part in parameters)
    return False


def _packed(response):
    if response.status_code != 200 or len(response.content) < WORTH_PACKING or response.has_header("Content-Encoding"):
        return response
    response.content = compress_string(response.content)
    response["Content-Encoding"] = "gzip"
    response["Content-Length"] = str(len(response.content))
    return response
