"""Questions answered in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import QuestionBlock, layout, optional_choice, optional_integer
from .texts import TextsBlock

SHAPES = [
    ("digits", _("Digits only")),
    ("application_number", _("Number of an application in this portal")),
    ("iban", _("Bank account number (IBAN)")),
    ("plate", _("Vehicle number")),
]


class LongTextBlock(QuestionBlock):
    min_length = optional_integer(_("Shortest length"), min_value=0)
    max_length = optional_integer(_("Longest length"), min_value=1)
    limit_message = TextsBlock(label=_("What the citizen reads outside these limits"))

    class Meta:
        icon = "doc-full"
        label = pgettext_lazy("question type", "Long text")
        group = _("Words")
        form_layout = layout(settings=["min_length", "max_length", "limit_message"])


class TextBlock(LongTextBlock):
    shape = optional_choice(SHAPES, _("Must be"))

    class Meta:
        icon = "doc-empty"
        label = pgettext_lazy("question type", "Short text")
        group = _("Words")
        form_layout = layout(settings=["shape", "min_length", "max_length", "limit_message"])


TYPES = [("text", TextBlock()), ("longtext", LongTextBlock())]
