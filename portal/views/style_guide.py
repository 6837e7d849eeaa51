"""A page with every component in its states, to look at in each language, width and theme. Not in production."""

from django.shortcuts import render
from django.utils.translation import get_language

from portal.icons import ICONS, MIRRORED

from .style_guide_offices import office_samples
from .style_guide_pages import page_samples
from .style_guide_samples import samples


def style_guide(request):
    """Draw all components with sample data; nothing of the page comes from rows and nothing is stored."""
    language = get_language()
    icons = {"icon_names": sorted(ICONS), "mirrored_names": MIRRORED}
    context = samples(language) | page_samples(language) | office_samples(language) | icons
    return render(request, "portal/style_guide.html", context)
