"""What everybody may see, asked inside the list's own query: Wagtail's `public()` asks once more for each list."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Substr
from wagtail.models import Page, PageViewRestriction

# Announcements lie at the fourth level; a little room below them.
_DEEPEST = 7


def open_to_all(pages, deepest=_DEEPEST):
    """Return the live pages that are kept behind no sign-in and no password, their own or one above them.

    `deepest` is the lowest level on which they lie.
    """
    # Each beginning of a path is looked up by its index; one that is longer than the path is the path itself.
    above = [Substr(OuterRef("path"), 1, level * Page.steplen) for level in range(1, deepest + 1)]
    return pages.live().filter(~Exists(PageViewRestriction.objects.filter(page__path__in=above)))
