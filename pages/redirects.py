"""Former addresses of pages. Wagtail notes one when a page moves, in the page's own language alone.

A page that is not translated has an address in the other languages as well: there stands the note. Those lead on
by the row of the language in which the page moved.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from wagtail.contrib.redirects.models import Redirect
from wagtail.signals import page_slug_changed, post_page_move

from pages.addresses import pages_at, tidy_path
from pages.translations.visitors import alternates_of


def leads_on(path):
    """Tell whether a redirect of this very path leads to somewhere else."""
    return any(_path_of(row) not in (None, path) for row in _rows([path]))


def elsewhere(path):
    """Return the address, in this path's language, of a page that stands or stood at the same path of another one.

    None when there is none, and when the path has a redirect of its own.
    """
    path = tidy_path(path)
    language, _slash, below = path[1:].partition("/")
    if leads_on(path):
        return None
    for other in (f"/{code}/{below}" for code, _name in settings.LANGUAGES if code != language):
        for page in _stood_at(other):
            address = alternates_of(page.specific)[0].get(language)
            if address and tidy_path(urlsplit(address).path) != path:
                return address
    return None


def _stood_at(path):
    """Return the live page at a path, else the one that left it."""
    here = list(pages_at(path).filter(live=True))
    return here or [row.redirect_page for row in _rows([path]) if row.redirect_page_id and row.redirect_page.live]


def _rows(paths):
    return Redirect.objects.filter(old_path__in=paths).select_related("redirect_page")


def _path_of(row):
    return tidy_path(urlsplit(row.link).path) if row.link else None


def forget_own_address(sender, instance, **kwargs):
    """A page that came back to a former address leads nowhere from there: not to itself, round and round."""
    path = _own_path(instance.specific)
    if path is None:
        return
    at_or_below = Q(old_path=path) | Q(old_path__startswith=f"{path}/")
    for row in Redirect.objects.filter(at_or_below, automatically_created=True).select_related("redirect_page"):
        if _path_of(row) == row.old_path:
            row.delete()


def _own_path(page):
    parts = page.get_url_parts()
    return tidy_path(parts[2]) if parts and parts[2] else None


def connect():
    """Listen to Wagtail, after its own receivers have written their rows; called once when the app is ready."""
    post_page_move.connect(forget_own_address, dispatch_uid="pages.redirects.moved")
    page_slug_changed.connect(forget_own_address, dispatch_uid="pages.redirects.slug")
