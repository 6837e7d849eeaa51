"""What every page needs: who runs the portal, the languages and the way around. No query, no cookie."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, get_language_info, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.identity import get_identity

# Address below the language, label. The first three stand in the phone's menu row.
_PLACES = (
    ("services/", _("Services")),
    ("track/", pgettext_lazy("menu", "Track")),
    ("directorates/", _("Directorates")),
)


def shell(request):
    """Context processor: `site`, `languages`, `nav`, `home_url`, `is_home`."""
    language = get_language() or settings.LANGUAGE_CODE
    home = f"/{language}/"
    return {
        "site": SimpleLazyObject(lambda: get_identity(request)),
        "languages": other_addresses(request, language),
        "nav": _navigation(request.path, home),
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


def _navigation(path, home):
    return [
        {"label": label, "url": home + place, "is_current": path.startswith(home + place)} for place, label in _PLACES
    ]
