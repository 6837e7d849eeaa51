"""A part of a page that is drawn once for the same values."""

from hashlib import md5

from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from pages.remembering import remembered

register = template.Library()


@register.tag
def drawn_once(parser, token):
    """Draw what is inside once for equal values: `{% drawn_once "news" rows lead_first %}…{% enddrawn %}`.

    Whatever is written inside must follow from these values and the reader's language alone. The values are told apart
    by their `repr`: plain values and data classes, never rows of models.
    """
    _tag, name, *values = token.split_contents()
    inside = parser.parse(("enddrawn",))
    parser.delete_first_token()
    return _DrawnOnce(name.strip("\"'"), [parser.compile_filter(value) for value in values], inside)


class _DrawnOnce(template.Node):
    child_nodelists = ("inside",)

    def __init__(self, name, values, inside):
        self.name, self.values, self.inside = name, values, inside

    def render(self, context):
        """Return what was drawn for these values, drawn now when it was not, or something was published since."""
        values = repr([value.resolve(context) for value in self.values])
        digest = md5(values.encode(), usedforsecurity=False).hexdigest()
        drawn = remembered(f"{self.name}:{get_language()}:{digest}", lambda: self.inside.render(context))
        return mark_safe(drawn)  # noqa: S308 (a template gave it)
