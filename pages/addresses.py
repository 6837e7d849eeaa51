"""From a path of the portal to the page that stands there, and back."""

from urllib.parse import unquote

from wagtail.models import Page

from pages.ground import ground, only_site
from pages.remembering import remembered


def tidy_path(path):
    """Return a path as it is stored and compared: decoded, one slash in front, none behind, of bounded length."""
    return "/" + unquote(path).strip("/")[:240]


def pages_at(path):
    """Return the public pages (one, or none) at a path whose first word is a language, published or not."""
    language, _slash, rest = tidy_path(path)[1:].partition("/")
    home = ground()["homes"].get(language)
    if home is None:
        return Page.objects.none()
    pages = Page.objects.select_related("locale").public()
    if not rest:
        return pages.filter(pk=home["pk"])
    # By slug too, because addresses have no index.
    return pages.filter(slug=rest.rpartition("/")[2], url_path=f"{home['root_path']}{rest}/")


def address_at(stored_path):
    """Return the address of the page with this `url_path`; None when Wagtail has to be asked.

    That is so with several sites, and for a path that an address cannot hold as it is.
    """
    roots = remembered("roots", _roots) if stored_path.isascii() else ()
    return next((f"/{code}/{stored_path[len(root) :]}" for code, root in roots if stored_path.startswith(root)), None)


def address_of(stored_path):
    """Return the address of the page with this `url_path`, in any case."""
    return address_at(stored_path) or Page(url_path=stored_path).get_url()


def _roots():
    homes = ground()["homes"] if only_site() else {}
    return [(code, home["root_path"]) for code, home in homes.items()]
