"""`/go/<word>`: short addresses for posters and messages. Each is a redirect that an officer keeps in the admin."""

from django.http import Http404, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale


@require_safe
def go(request, word):
    """Lead to the page behind a word, in the reader's language where the page has one. Never remembered for good."""
    path = Redirect.normalise_path(f"/go/{word}")
    found = Redirect.objects.select_related("redirect_page").filter(old_path=path).first()
    address = found and (_page_address(found, request) or found.redirect_link)
    if not address:
        raise Http404
    response = HttpResponseRedirect(address)
    patch_vary_headers(response, ("Accept-Language",))
    return response


def _page_address(found, request):
    page = found.redirect_page
    if page is None:
        return None
    locale = Locale.objects.filter(language_code=get_language()).first()
    twin = locale and page.get_translation_or_none(locale)
    best = next((each for each in (twin, page) if each is not None and each.live), None)
    return best and best.specific.get_url(request)
