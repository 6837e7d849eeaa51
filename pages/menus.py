"""What the menus show in a language: rows of `MenuItem` whose page or address is there for its readers.

A link that leads nowhere is left out of the site; `problems_of` tells the editors which, and why.
"""

from django.conf import settings
from django.db.models import Q
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from pages.locales import with_locale
from pages.models import MenuItem
from pages.remembering import remembered


def menus_in(language):
    """Return {menu: [{"label", "url"}]} for readers of a language, {} when nobody made a menu."""
    return remembered(f"menus:{language}", lambda: _menus(language))


def problems_of(items):
    """Return {id of the item: [words]} for those that some readers, or all, do not get to see."""
    found = {item.pk: _lost_page(item) for item in items}
    for code, name in settings.LANGUAGES:
        places = _Places(items, code)
        for item in items:
            if not found[item.pk] and not places.link(item):
                found.setdefault(-item.pk, []).append(_("Not shown in: %(language)s") % {"language": name})
    return {item.pk: found[item.pk] or found.get(-item.pk, []) for item in items}


def _lost_page(item):
    if item.page is None and not item.address:
        return [_("Its page was deleted.")]
    return [_("Its page is not published.")] if item.page and not item.page.live else []


def _menus(language):
    rows = list(MenuItem.objects.filter(is_on=True).select_related("page"))
    places = _Places(rows, language) if rows else None
    menus = {}
    for row in rows:
        link = places.link(row)
        if link:
            menus.setdefault(row.menu, []).append(link)
    return menus


class _Places:
    """Where items lead in one language; the pages of all of them are read together."""

    def __init__(self, items, language):
        self.items, self.language = items, language

    def link(self, item):
        """Return {"label", "url"}, None when there is nothing for readers of this language."""
        label = item.labels.get(self.language, "")
        if item.page_id:
            page = self._by_key.get(item.page.translation_key)
            return page and self._link(label or page.title, page.get_url())
        if item.is_elsewhere:
            return self._link(label, item.address)
        path, mark, rest = self._split(item.address)
        page = self._by_path.get(path)
        if page:
            return self._link(label or page.title, page.get_url() + mark + rest)
        return self._link(label, f"/{self.language}/{item.address}") if self._has_view(path) else None

    def _link(self, label, url):
        return {"label": label, "url": url} if label and url else None

    @staticmethod
    def _split(address):
        """Return the path, the mark that ends it and what follows: a question or a place on the page."""
        for mark in "?#":
            if mark in address:
                return address.partition(mark)
        return address, "", ""

    def _has_view(self, path):
        """Tell whether an address is one of the portal's own; those that are left go to pages."""
        with translation.override(self.language):
            try:
                return resolve(f"/{self.language}/{path}").url_name != "wagtail_serve"
            except Resolver404:
                return False

    @cached_property
    def _root_path(self):
        roots = (path.root_path for path in Site.get_site_root_paths() if path.language_code == self.language)
        return next(roots, None)

    @cached_property
    def _pages(self):
        keys = [item.page.translation_key for item in self.items if item.page_id]
        wanted = Q(translation_key__in=keys)
        if self._root_path:
            paths = {self._split(item.address)[0] for item in self.items if item.address}
            slugs = {path.strip("/").rpartition("/")[2] for path in paths}  # addresses have no index
            wanted |= Q(slug__in=slugs, url_path__in=[self._root_path + path for path in paths])
        # An alias would show the words of another language under this one's name.
        pages = Page.objects.live().filter(wanted, locale__language_code=self.language, alias_of__isnull=True)
        return [with_locale(page.specific_deferred, page.locale) for page in pages.select_related("locale")]

    @cached_property
    def _by_key(self):
        return {page.translation_key: page for page in self._pages}

    @cached_property
    def _by_path(self):
        root = self._root_path
        return {page.url_path.removeprefix(root): page for page in self._pages} if root else {}
