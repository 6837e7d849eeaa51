"""Questions answered with a file."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from .base import QuestionBlock, layout, optional_integer

GROUP = _("Files")


class PhotoBlock(QuestionBlock):
    max_files = optional_integer(_("Most files"), min_value=1, max_value=10)
    max_mb = optional_integer(_("Largest size in megabytes"), min_value=1, max_value=10)

    class Meta:
        icon = "image"
        label = pgettext_lazy("question type", "Photo")
        group = GROUP
        form_layout = layout(settings=["max_files", "max_mb"])


class FileBlock(PhotoBlock):
    accept = blocks.MultipleChoiceBlock(
        choices=[("pdf", "PDF"), ("image", _("Picture"))], required=False, label=_("Kinds of file")
    )

    class Meta:
        icon = "upload"
        label = pgettext_lazy("question type", "File")
        group = GROUP
        form_layout = layout(settings=["accept", "max_files", "max_mb"])


TYPES = [("photo", PhotoBlock()), ("file", FileBlock())]
