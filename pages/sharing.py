"""The picture that networks show beside a link to a page."""

from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

SHARE_SIZE = (1200, 630)
_FILTER = "fill-1200x630|format-jpeg"


def share_picture_of(thing):
    """Return the rendition of a page's or the site's picture for sharing; None without one or without its file."""
    image = getattr(thing, "share_image", None) or getattr(thing, "picture", None)
    if image is None:
        return None
    try:
        drawn = image.get_rendition(_FILTER)
    except (SourceImageIOError, InvalidFilterSpecError, OSError, ValueError):
        return None
    # What stands in for a file that is gone is a drawing, which networks do not show.
    return None if drawn.url.endswith(".svg") else drawn


def described(rendition):
    """Return {url, width, height, type} of a picture for sharing, {} for none."""
    if rendition is None:
        return {}
    return {"url": rendition.url, "width": rendition.width, "height": rendition.height, "type": "image/jpeg"}
