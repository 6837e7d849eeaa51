"""What every page needs: who runs the portal, languages, menus, alerts. No query when nothing changed, no cookie."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, get_language_info, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from pages.menus import menus_in
from pages.notices import notices_for
from portal.identity import get_identity

# Address below the language, label: the main menu as long as nobody made one.
_PLACES = (
    ("services/", _("Services")),
    ("track/", pgettext_lazy("menu", "Track")),
    ("directorates/", _("Directorates")),
)


def shell(request):
    """Context processor: `site`, `languages`, `nav`, `footer`, `notices`, `home_url`, `is_home`."""
    language = get_language() or settings.LANGUAGE_CODE
    home = f"/{language}/"
    return {
        "site": SimpleLazyObject(lambda: get_identity(request)),
        "languages": other_addresses(request, language),
        "nav": SimpleLazyObject(lambda: _navigation(request.path, language)),
        "footer": SimpleLazyObject(lambda: _footer(language)),
        "notices": SimpleLazyObject(lambda: notices_for(request.path.removeprefix(home), language)),
        "home_url": home,
        "is_home": request.path == home,
    }


def other_addresses(request, language, alternates=None):
    """Return {code, label, url, is_current} of every language; the page's own `alternates` win over the same path."""
    found = []
    for code, _name in settings.LANGUAGES:
        url = (alternates or {}).get(code) or _same_page(request, language, code)
        found.append({"code": code, "label": _own_name(code), "url": url, "is_current": code == language})
    return found


def _own_name(code):
    """Return a language's name in itself, as the project writes it (Django's «العربيّة» carries a vowel sign)."""
    names = dict(settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
    return names.get(code) or get_language_info(code)["name_local"]


def _same_page(request, language, code):
    path = request.get_full_path()
    prefix = f"/{language}/"
    return f"/{code}/{path.removeprefix(prefix)}" if path.startswith(prefix) else f"/{code}/"


def _navigation(path, language):
    links = menus_in(language).get("main")
    if not links:
        links = [{"label": label, "url": f"/{language}/{place}"} for place, label in _PLACES]
    # A page below two of them is marked once, below the nearer one.
    here = max((link["url"] for link in links if path.startswith(link["url"])), key=len, default=None)
    return [{**link, "is_current": link["url"] == here} for link in links]


def _footer(language):
    """Return the foot's columns, [{"title", "links"}], those that have links."""
    menus = menus_in(language)
    columns = (
        (pgettext("footer", "Services"), menus.get("footer-services")),
        (pgettext("footer", "About the governorate"), menus.get("footer-about")),
        (pgettext("footer", "More"), menus.get("footer-more")),
    )
    return [{"title": title, "links": links} for title, links in columns if links]
