"""Tags of content pages."""

import re

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Locale

from pages.page_links import addresses_of

register = template.Library()

_SCHEME = re.compile(r"(?i)^(https?:|mailto:|tel:|/|#)")


@register.simple_tag(takes_context=True)
def link_address(context, link):
    """Return the address of a LinkBlock's value in the reader's language, "" for one that leads nowhere."""
    page = link.get("page")
    if page is not None and page.live:
        return addresses_of([page.pk])[0]
    address = (link.get("address") or "").strip()
    return address if _SCHEME.match(address) else ""


@register.simple_tag
def in_reader_language(page):
    """Return the page in the reader's language when it has one, else itself."""
    language = get_language()
    if page.locale.language_code == language:
        return page
    locale = Locale.objects.filter(language_code=language).first()
    return (locale and page.get_translation_or_none(locale)) or page


@register.simple_tag
def page_breadcrumbs(page):
    """Return [{label, url}] from the home page down to `page`, the last without an address; read once a page."""
    if not hasattr(page, "_breadcrumbs"):
        above = page.get_ancestors().filter(depth__gte=2).select_related("locale")
        fields = ("title", "url_path", "depth", "path", "locale__language_code")
        crumbs = [{"label": each.title, "url": each.url} for each in above.only(*fields)]
        if crumbs:
            crumbs[0]["label"] = _("Home")  # the way there, whatever the governorate is called
        page._breadcrumbs = [*crumbs, {"label": page.title}]
    return page._breadcrumbs
