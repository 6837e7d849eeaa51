"""Public pages may be kept and are asked for again each time; an unchanged one is answered in a few bytes.

They go packed to whoever can unpack them. Pages made for somebody are not: the size of a packed page that holds a
secret can tell it (BREACH) to who makes a stranger's browser ask for it. A draft's page can only be asked for by who
knows its address, which is all there is to know; it says so (`may_be_packed`). Form tokens differ in every answer.
"""

import re

from django.conf import settings
from django.utils.cache import (
    get_conditional_response,
    has_vary_header,
    patch_cache_control,
    patch_vary_headers,
    set_response_etag,
)
from django.utils.text import compress_string

_TEXT = re.compile(r"text/|application/([\w.-]+\+)?(xml|json)\b")
# Below this, packing saves no packet.
WORTH_PACKING = 1_000


class PublicPagesMiddleware:
    """Gives pages that were made for nobody in particular a fingerprint, and lets caches keep them.

    A cache asks again each time, so that a changed fee is never read from an old copy. Whatever set a cookie or looked
    at a session is left alone, and so is what says itself that it is not for everybody.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if getattr(response, "may_be_packed", False):
            patch_vary_headers(response, ["Accept-Encoding"])
            return _packed(response) if _unpacks_gzip(request) else response
        if not _is_public(request, response):
            return response
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        patch_vary_headers(response, ["Accept-Encoding"])
        if not response.has_header("ETag"):
            set_response_etag(response)
        # The same page goes in two forms: its fingerprint is of what it says, not of the octets.
        response["ETag"] = f"W/{response['ETag'].removeprefix('W/')}"
        response = get_conditional_response(request, etag=response["ETag"], response=response)
        return _packed(response) if _unpacks_gzip(request) else response


def _is_public(request, response):
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return False
    if response.streaming or not response.content:
        return False
    if response.cookies or has_vary_header(response, "Cookie") or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return False
    if response.has_header("Cache-Control"):
        return "public" in response["Cache-Control"] and _TEXT.match(response.get("Content-Type", ""))
    return request.path.strip("/").partition("/")[0] in dict(settings.LANGUAGES)


def _unpacks_gzip(request):
    """Whether the header names gzip without refusing it by a weight of zero."""
    for offer in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, *parameters = (part.replace(" ", "") for part in offer.split(";"))
        if name == "gzip":
            return not any(part.startswith("q=0") and not part.strip("q=0.") for part in parameters)
    return False


def _packed(response):
    # Receipts and files are packed already, and a file that is streamed has no content yet.
    if response.status_code != 200 or response.streaming or not _TEXT.match(response.get("Content-Type", "")):
        return response
    if len(response.content) < WORTH_PACKING or response.has_header("Content-Encoding"):
        return response
    response.content = compress_string(response.content)
    response["Content-Encoding"] = "gzip"
    response["Content-Length"] = str(len(response.content))
    return response
