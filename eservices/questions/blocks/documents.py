"""Documents that an application needs."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from .base import optional_char, optional_flag, optional_integer
from .folded import FoldedBlock
from .root import RootBlock
from .texts import TextsBlock
from .wiring import ConditionBlock


class DocumentBlock(FoldedBlock):
    label = TextsBlock(label=_("Document"))
    hint = TextsBlock(label=_("What it must show"))
    required = blocks.BooleanBlock(required=False, default=True, label=_("Obligatory"))
    original = blocks.ChoiceBlock(
        choices=[
            ("none", _("A copy is enough")),
            ("inspection", _("The original is shown at the inspection")),
            ("counter", _("The original is shown at the counter")),
        ],
        default="none",
        label=_("Original"),
    )
    show_if = ConditionBlock(label=_("Only needed when"))
    case = TextsBlock(label=_("Case"), help_text=_("Heading on the card; empty means every application."))
    max_files = optional_integer(_("Most files"), min_value=1, max_value=10)
    restricted = optional_flag(_("Only restricted readers see it"))
    name = optional_char(_("Short name"))

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{label}"
        form_layout = BlockGroup(
            children=["label", "hint", "required", "original", "show_if", "case"],
            settings=["max_files", "restricted", "name"],
        )


class DocumentsBlock(RootBlock):
    documents = blocks.ListBlock(DocumentBlock(), default=[], collapsed=True, label=_("Required documents"))
