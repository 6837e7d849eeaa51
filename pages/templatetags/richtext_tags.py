"""How rich text is shown; Wagtail's own template for it uses this, so every page does."""

from django import template
from django.conf import settings
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from pages import richtext_shown

register = template.Library()


@register.filter
def dressed(html):
    """Return rich text, its links already resolved, for a page in the active language."""
    return mark_safe(richtext_shown.dressed(str(html), get_language() or settings.LANGUAGE_CODE))  # noqa: S308 (rebuilt)
