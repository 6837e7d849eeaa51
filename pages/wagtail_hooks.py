"""Where Wagtail looks for hooks: each part of the editors' side is imported here."""
from pages import locales  # noqa: F401
from pages.admin import alerts, menus  # noqa: F401
from pages.admin.translations import hooks as translation_hooks  # noqa: F401
