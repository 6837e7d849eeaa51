"""The style sheet of the governorate's own colours."""

from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from portal.identity import identity_of_host

YEAR = 365 * 24 * 60 * 60


@require_safe
def brand_sheet(request, version):
    """Answer the sheet. Its address changes with it, so it is kept for good; an old address gives the present one."""
    kept = identity_of_host(request)
    response = HttpResponse(kept.get("css", ""), content_type="text/css; charset=utf-8")
    if version == kept.get("brand_version"):
        patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    else:
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response
