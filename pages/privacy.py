"""What everybody may see, asked inside the list's own query: Wagtail's `public()` asks once more for each list."""

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction


def open_to_all(pages):
    """Return the live pages that are kept behind no sign-in and no password, their own or one above them."""
    # Restrictions are few: each is compared with a page's own path, so that without one nothing is looked up at all.
    beginning = Substr(OuterRef("path"), 1, Length("page__path"))
    above = PageViewRestriction.objects.alias(beginning=beginning).filter(beginning=F("page__path"))
    return pages.live().filter(~Exists(above))
