"""Where Wagtail looks for hooks: each part of the editors' side is imported here."""

from pages import locales  # noqa: F401
from pages.admin import (  # noqa: F401
    alerts,
    events,
    explorer,
    feedback,
    links,
    menus,
    moving,
    my_pages,
    news,
    pictures,
    publications,
    richtext,
    tenders,
    writing,
)
from pages.admin.translations import hooks as translation_hooks  # noqa: F401
