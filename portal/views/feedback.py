"""`useful/`: takes a visitor's word on a page and leads back to it. No cookie, no session, no script."""

from urllib.parse import urlsplit

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from eservices.exceptions import TooManyTries
from eservices.limits import count_try
from eservices.models import ServicePage
from eservices.networks import network_of
from pages.addresses import pages_at, tidy_path
from pages.feedback import record_feedback

_HOUR = 60 * 60
# From one network in an hour; whole towns share one address.
OF_NETWORK = 60
_ANSWERS = {"yes": True, "no": False}


# A form token would need a cookie on every page. Nothing of a person is at stake: other sites are refused by what the
# browser says of where the form stood, and machines are counted.
@csrf_exempt
@require_POST
def tell(request):
    """Keep the word, or let it fall when a machine sent it; either way the visitor is thanked on the same page."""
    path = request.POST.get("path", "")
    answer = request.POST.get("useful")
    if answer not in _ANSWERS or not _is_page(path, request):
        return HttpResponse("400", status=400, content_type="text/plain")
    if _is_from_elsewhere(request):
        return HttpResponse("403", status=403, content_type="text/plain")
    if not request.POST.get("website"):
        _keep(request, path, _ANSWERS[answer])
    return HttpResponseRedirect(f"{path}?told=1#useful", status=303)


def _keep(request, path, is_useful):
    try:
        count_try("page-feedback", network_of(request), limit=OF_NETWORK, seconds=_HOUR)
    except TooManyTries:
        return
    record_feedback(
        path=path,
        language=get_language(),
        is_useful=is_useful,
        comment=request.POST.get("comment", ""),
        page=_page_of(path),
    )


def _is_page(path, request):
    """Tell whether a path is one of this portal in the language of this address, and short enough to keep."""
    inside = url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return inside and path.startswith(f"/{get_language()}/") and len(path) <= 240 and not set(path) & set("?#\\\0\n\r")


def _is_from_elsewhere(request):
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return bool(origin) and urlsplit(origin).netloc != request.get_host()


def _page_of(path):
    """Return the page whose owner should read the word: what stands at the path, or the card's own page."""
    words = tidy_path(path).strip("/").split("/")
    if len(words) == 3 and words[1] == "services":
        return ServicePage.objects.live().filter(slug=words[2], locale__language_code=words[0]).first()
    return pages_at(path).filter(live=True).first()
