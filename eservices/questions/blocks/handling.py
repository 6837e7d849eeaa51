"""What happens after submission: stages, reasons for refusal, messages."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from .base import optional_char, optional_integer
from .folded import FoldedBlock
from .root import RootBlock
from .texts import TextsBlock
from .wiring import ChoiceQuestionReferenceBlock, ConditionBlock

MESSAGES = ("received", "returned", "forwarded", "approved", "rejected", "issued", "withdrawn")


class StageBlock(FoldedBlock):
    title = TextsBlock(label=_("Stage"))
    public = TextsBlock(rows=2, label=_("What the citizen reads while it is here"))
    directorate = optional_char(_("Directorate"), help_text=_("Code of the directorate, for example MUN."))
    role = blocks.ChoiceBlock(
        choices=[("officer", _("Officer")), ("manager", _("Manager"))],
        default="officer",
        label=_("Who handles it"),
    )
    target_days = optional_integer(_("Working days"), min_value=0, max_value=365)
    show_if = ConditionBlock(label=_("Only when"))
    by_question = ChoiceQuestionReferenceBlock(
        label=_("The answer decides the directorate"),
        help_text=_("Each answer of this question names a directorate."),
    )

    class Meta:
        icon = "arrow-right"
        label = _("Stage")
        label_format = "{title}"
        form_layout = BlockGroup(
            children=["title", "public", "directorate", "role", "target_days"],
            settings=["show_if", "by_question"],
        )


class RejectionReasonBlock(blocks.StructBlock):
    code = optional_char(_("Code"))
    text = TextsBlock(rows=2, label=_("What the citizen reads"))

    class Meta:
        icon = "cross"
        label = _("Reason")
        label_format = "{code} {text}"


class MessagesBlock(blocks.StructBlock):
    """Words of the messages; an empty one is replaced by the portal's own."""

    received = TextsBlock(rows=2, label=_("When the application has arrived"))
    returned = TextsBlock(rows=2, label=_("When something is missing"))
    forwarded = TextsBlock(rows=2, label=_("When it moves to another directorate"))
    approved = TextsBlock(rows=2, label=_("When it is approved"))
    rejected = TextsBlock(rows=2, label=_("When it is refused"))
    issued = TextsBlock(rows=2, label=_("When the document is ready"))
    withdrawn = TextsBlock(rows=2, label=_("When it was withdrawn"))

    class Meta:
        icon = "mail"
        collapsed = True


class HandlingBlock(RootBlock):
    stages = blocks.ListBlock(StageBlock(), default=[], collapsed=True, label=_("Stages"))
    rejection_reasons = blocks.ListBlock(RejectionReasonBlock(), default=[], label=_("Reasons for refusal"))
    messages = MessagesBlock(label=_("Messages"))
