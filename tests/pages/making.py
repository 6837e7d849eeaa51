"""Content pages for tests, in both trees."""

from django.conf import settings
from wagtail.models import Locale, Page, Site

from pages.models import HomePage


def a_home():
    """Return the Arabic home page, the root of the default site, with its English twin."""
    home = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if home:
        return home
    arabic = Locale.objects.get_or_create(language_code="ar")[0]
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = HomePage(title="الرئيسية", slug="home-ar", locale=arabic)
    Page.get_first_root_node().add_child(instance=home)
    home.save_revision().publish()
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    twin = home.copy_for_translation(english)
    twin.title, twin.slug = "Home", "home-en"
    twin.save_revision().publish()
    return home


def a_page(model, parent, *, slug, title="صفحة", live=True, **fields):
    """Return a page below `parent` in its language, published unless told otherwise."""
    page = model(title=title, slug=slug, locale=parent.locale, live=live, **fields)
    parent.add_child(instance=page)
    if live:
        page.save_revision().publish()
    return page


def in_english(page, title="Page", **fields):
    """Return the page's published English translation."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    twin = page.get_translation_or_none(english) or page.copy_for_translation(english, copy_parents=True)
    twin = twin.specific
    twin.title = title
    for name, value in fields.items():
        setattr(twin, name, value)
    twin.alias_of = None
    twin.save_revision().publish()
    return twin
