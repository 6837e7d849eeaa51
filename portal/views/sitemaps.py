"""Site maps for search engines: every public address with its genuine translations, split into files.

https://www.sitemaps.org/protocol.html, alternates: https://developers.google.com/search/docs/specialty/international
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.db.models import Max
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page, Site

from eservices.models import Service, ServicePage

# Far below the 50,000 that the protocol allows: a file is written while somebody waits.
PER_FILE = 2_000
# Views without a page of their own that belong into a list of results.
FIXED = ("eservices:catalogue",)
_fresh = cache_control(public=True, max_age=3600)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass
class Entry:
    """One thing with its address in each language in which it really is there, and when it last changed."""

    addresses: dict = field(default_factory=dict)
    changed_at: datetime | None = None


@require_safe
@conditional_page
@_fresh
def index(request):
    """Name the files of the map."""
    names = ["services", *(f"pages-{number}" for number in range(1, _files_of_pages() + 1))]
    lines = [f"<sitemap><loc>{_full(request, reverse('sitemap', args=[name]))}</loc></sitemap>" for name in names]
    return _xml(f'{_HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', lines, "sitemapindex")


@require_safe
@conditional_page
@_fresh
def section(request, name):
    """Write one file: `services`, or `pages-1`, `pages-2` …"""
    if name == "services":
        entries = [*_fixed(), *_services()]
    else:
        kind, _hyphen, number = name.partition("-")
        if kind != "pages" or not number.isdecimal() or not 1 <= int(number) <= _files_of_pages():
            raise Http404
        entries = _pages(request, int(number))
    lines = [line for entry in entries for line in _lines(request, entry)]
    return _xml(f"{_HEAD}<urlset {_NAMESPACES}>", lines, "urlset")


def _public_pages():
    """Return the pages that anybody may read. An alias shows another page's words: it is no translation."""
    root = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if root is None:
        return Page.objects.none()
    # Twins of the home page stand beside it, one tree a language; services have addresses of their own.
    homes = Page.objects.filter(translation_key=root.root_page.translation_key).values_list("path", flat=True)
    trees = Page.objects.none()
    for path in homes:
        trees |= Page.objects.filter(path__startswith=path)
    return trees.live().public().filter(alias_of=None).not_exact_type(ServicePage).order_by("translation_key")


def _files_of_pages():
    keys = _public_pages().order_by().values("translation_key").distinct().count()
    return max(1, -(-keys // PER_FILE))


def _pages(request, number):
    keys = _public_pages().values_list("translation_key", flat=True).distinct()
    chosen = list(keys[(number - 1) * PER_FILE : number * PER_FILE])
    pages = _public_pages().select_related("locale")
    if chosen:
        pages = pages.filter(translation_key__gte=chosen[0], translation_key__lte=chosen[-1])
    entries = defaultdict(Entry)
    for page in pages:
        entry = entries[page.translation_key]
        address = page.get_url(request)
        if address:
            entry.addresses[page.locale.language_code] = address
            changed = page.last_published_at or page.latest_revision_created_at
            entry.changed_at = max(filter(None, (entry.changed_at, changed)), default=None)
    return entries.values()


def _fixed():
    return [Entry(_in_every_language(name)) for name in FIXED]


def _services():
    """Return the cards: their texts stand side by side in every language."""
    rows = Service.objects.filter(is_live=True, current__isnull=False)
    rows = rows.annotate(changed_at=Max("current__text_revisions__created_at"), minted_at=Max("current__published_at"))
    return [Entry(_in_every_language("eservices:card", row.slug), row.changed_at or row.minted_at) for row in rows]


def _in_every_language(name, *args):
    found = {}
    for code, _label in settings.LANGUAGES:
        with translation.override(code):
            found[code] = reverse(name, args=args)
    return found


def _lines(request, entry):
    """Yield one <url> a language, each naming all of them."""
    full = {code: _full(request, address) for code, address in entry.addresses.items()}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(address)}/>'
        for code, address in full.items()
    )
    if settings.LANGUAGE_CODE in full:
        links += f'<xhtml:link rel="alternate" hreflang="x-default" href={quoteattr(full[settings.LANGUAGE_CODE])}/>'
    changed = f"<lastmod>{entry.changed_at.isoformat(timespec='seconds')}</lastmod>" if entry.changed_at else ""
    for address in full.values():
        yield f"<url><loc>{escape(address)}</loc>{changed}{links if len(full) > 1 else ''}</url>"


def _full(request, address):
    return request.build_absolute_uri(address)


def _xml(head, lines, tag):
    return HttpResponse("\n".join([head, *lines, f"</{tag}>\n"]), content_type="application/xml")
