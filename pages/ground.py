"""What every page stands on: the sites, their first pages in each language, and who runs them.

Read in two queries when nothing of it is remembered; Wagtail's own memory of root paths is filled along the way.
"""

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Q
from wagtail.models import Page, Site, SiteRootPath, get_page_models
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION

from pages.identities import identity_values
from pages.locales import keep_locales, with_locale
from pages.models import Alert
from pages.remembering import remembered

_SITE = ("id", "hostname", "port", "site_name", "is_default_site", "root_page_id")
_AN_HOUR = 3600


def ground():
    """Return a dictionary of plain values:

    `sites` [values of Site], `homes` {language: {"pk", "root_path", "live"}} of the default site's home, `identities`
    (see `pages.identities`), `linked` {translation key: {language: address}} of the pages that alerts lead to.
    """
    return remembered("ground", _ground)


def only_site():
    """Return the Site when the portal has no other, which then answers to every host; else None."""
    sites = ground()["sites"]
    if len(sites) != 1 or not sites[0]["is_default_site"]:
        return None
    site = Site(**sites[0])
    site._state.adding, site._state.db = False, DEFAULT_DB_ALIAS
    return site


def _ground():
    ContentType.objects.get_for_models(*get_page_models())  # in one query, else one for each kind of page
    rows = Site.objects.select_related("root_page", "siteidentity__logo", "siteidentity__share_image")
    # The order in which Wagtail looks for the site of a page.
    sites = list(rows.order_by("-root_page__url_path", "-is_default_site", "hostname"))
    homes, linked = _pages(sites)
    keep_locales(page.locale for pages in homes.values() for page in pages)
    _tell_wagtail(sites, homes)
    identities = [site.siteidentity for site in sites if hasattr(site, "siteidentity")]
    return {
        "sites": [{name: getattr(site, name) for name in _SITE} for site in sites],
        "homes": {
            page.locale.language_code: {"pk": page.pk, "root_path": page.url_path, "live": page.live}
            for site in sites
            if site.is_default_site
            for page in homes[site.root_page.translation_key]
        },
        "identities": [identity_values(row) for row in sorted(identities, key=lambda row: row.pk)],
        "linked": _addresses(linked),
    }


def _pages(sites):
    """Return {translation key: [root page in each language]}, and the published pages that alerts lead to."""
    homes, linked = {site.root_page.translation_key: [] for site in sites}, []
    of_alerts = Alert.objects.not_over().order_by().values("link__translation_key")
    rows = Page.objects.filter(Q(translation_key__in=list(homes)) | Q(translation_key__in=of_alerts))
    for page in rows.select_related("locale").order_by("path"):
        if page.translation_key in homes:
            homes[page.translation_key].append(page)
        if page.live and not page.alias_of_id:
            linked.append(page)
    return homes, linked


def _addresses(pages):
    found = {}
    for page in pages:
        own = with_locale(page.specific_deferred, page.locale)
        # Wagtail's, because ours reads from here.
        found.setdefault(page.translation_key, {})[page.locale.language_code] = Page.get_url(own)
    return found


def _tell_wagtail(sites, homes):
    """Keep what `Site.get_site_root_paths` would read."""
    paths = [
        SiteRootPath(site.pk, page.url_path, site.root_url, page.locale.language_code)
        for site in sites
        for page in homes[site.root_page.translation_key]
    ]
    cache.set(SITE_ROOT_PATHS_CACHE_KEY, paths, _AN_HOUR, version=SITE_ROOT_PATHS_CACHE_VERSION)
