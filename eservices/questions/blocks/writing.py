"""Questions answered in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import QuestionBlock, layout, optional_integer
from .texts import TextsBlock


class TextBlock(QuestionBlock):
    min_length = optional_integer(_("Shortest length"), min_value=0)
    max_length = optional_integer(_("Longest length"), min_value=1)
    limit_message = TextsBlock(label=_("What the citizen reads outside these limits"))

    class Meta:
        icon = "doc-empty"
        label = pgettext_lazy("question type", "Short text")
        group = _("Words")
        form_layout = layout(settings=["min_length", "max_length", "limit_message"])


class LongTextBlock(TextBlock):
    class Meta:
        icon = "doc-full"
        label = pgettext_lazy("question type", "Long text")
        group = _("Words")
        form_layout = layout(settings=["min_length", "max_length", "limit_message"])


TYPES = [("text", TextBlock()), ("longtext", LongTextBlock())]
