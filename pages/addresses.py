"""From a path of the portal to the page that stands there."""

from urllib.parse import unquote

from wagtail.models import Page, Site


def tidy_path(path):
    """Return a path as it is stored and compared: decoded, one slash in front, none behind, of bounded length."""
    return "/" + unquote(path).strip("/")[:240]


def pages_at(path):
    """Return the public pages (one, or none) at a path whose first word is a language, published or not."""
    language, _slash, rest = tidy_path(path)[1:].partition("/")
    roots = Site.objects.filter(is_default_site=True).values("root_page__translation_key")
    homes = Page.objects.filter(translation_key__in=roots, locale__language_code=language)
    home = homes.values_list("url_path", flat=True).first()
    if home is None:
        return Page.objects.none()
    return Page.objects.filter(url_path=f"{home}{rest}/" if rest else home).select_related("locale").public()
