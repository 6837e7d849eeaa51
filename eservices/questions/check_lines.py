"""Small parts of the check-list's lines. A line is (message, anchor) or (message, anchor, blocks)."""

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _


def language_name(code):
    """The name of a language in the reader's language."""
    return _(get_language_info(code)["name"])


def block_anchor(key):
    """The id that Wagtail's editor gives to the panel of a block."""
    return f"block-{key}-section"


def unknown_pointers(pointers, key, resolve):
    """Lines for pointers that lead nowhere, found by running `resolve`."""
    before = len(pointers.unknown)
    resolve()
    for name in dict.fromkeys(pointers.unknown[before:]):
        yield _("A rule speaks of “%(name)s”, which is not in this form.") % {"name": name}, block_anchor(key)
