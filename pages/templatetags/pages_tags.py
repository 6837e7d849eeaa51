"""Tags of content pages."""

import re

from django import template
from django.db.models import CharField
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from pages.addresses import address_of
from pages.page_links import addresses_of
from pages.prepared import Given, Prepared

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
        # From the page's own path, as Wagtail names those above it; the root of the tree is none of ours.
        paths = {f"path_{depth}": page.path[: depth * page.steplen] for depth in range(2, page.depth)}
        above = _ABOVE.rows(tuple(paths), **paths) if paths else []
        crumbs = [{"label": title, "url": address_of(stored_path)} for title, stored_path in above]
        if crumbs:
            crumbs[0]["label"] = _("Home")  # the way there, whatever the governorate is called
        page._breadcrumbs = [*crumbs, {"label": page.title}]
    return page._breadcrumbs


@register.simple_tag
def address_above(page):
    """Return the address of the page right above, "" for the first page."""
    above = page_breadcrumbs(page)[:-1]
    return above[-1]["url"] if above else ""


def _pages_above(names):
    pages = Page.objects.filter(path__in=[Given(name, CharField()) for name in names]).order_by("path")
    return pages.values_list("title", "url_path")


_ABOVE = Prepared(_pages_above)
