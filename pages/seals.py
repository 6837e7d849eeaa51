"""The governorate's seal in the size of the head: drawn when the settings are saved, never while a visitor waits.

The call to the worker may be lost; the ticker looks for seals that are not drawn.
"""

import logging

from django.core.cache import cache
from django_tasks import task

from pages.remembering import forget

SEAL = "max-160x160|format-webp-lossless"
_AGAIN_AFTER = 600
# What a citizen waits for comes first.
_PRIORITY = -10

logger = logging.getLogger("bawaba.pictures")


def seal_of(image):
    """Return {"url", "width", "height"} of a picture drawn as the seal, None as long as it is not drawn."""
    drawn = image and image.drawn(SEAL)
    return {"url": drawn.url, "width": drawn.width, "height": drawn.height} if drawn else None


def draw_seals():
    """Draw the seals of settings that lack theirs, and let pages show them; return how many were drawn."""
    from pages.models import SiteIdentity  # the model calls the worker

    count = 0
    for row in SiteIdentity.objects.filter(logo__isnull=False).select_related("logo"):
        # A file that cannot be drawn is tried again now and then.
        if row.logo.drawn(SEAL) is None and cache.add(f"seal:{row.logo_id}:{row.logo.file_hash}", 1, _AGAIN_AFTER):
            count += _is_drawn(row.logo)
    if count:
        forget()
    return count


def _is_drawn(image):
    try:
        image.get_rendition(SEAL)
    except Exception as error:  # noqa: BLE001 (whatever a decoder trips over, the portal's own emblem stands in)
        logger.warning("picture %s not drawn as the seal: %s", image.pk, type(error).__name__)
        return False
    return True


@task(priority=_PRIORITY)
def draw_seals_soon():
    """Wake-up call for the worker."""
    draw_seals()
