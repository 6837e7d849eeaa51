"""The guides inside the admin. Wagtail's own door stands before them: whoever may enter the admin may read them."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.guides.registry import GUIDES
from portal.guides.render import render_guide


@require_safe
def list_guides(request):
    """List the guides."""
    crumbs = [{"url": "", "label": _("Guides")}]
    context = {"guides": GUIDES.values(), "breadcrumbs_items": crumbs, "header_title": _("Guides")}
    return TemplateResponse(request, "portal/guides/list.html", context)


@require_safe
def show_guide(request, name):
    """Show one guide in the reader's language."""
    if name not in GUIDES:
        raise Http404
    guide = GUIDES[name]
    page = render_guide(guide.text((get_language() or "").split("-")[0]))
    crumbs = [{"url": reverse("guides:list"), "label": _("Guides")}, {"url": "", "label": guide.title}]
    context = {"guide": guide, "page": page, "breadcrumbs_items": crumbs, "header_title": page.title}
    return TemplateResponse(request, "portal/guides/guide.html", context)
