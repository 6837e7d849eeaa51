"""Questions answered by choosing."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from ..kept_lists import list_choices
from .base import QuestionBlock, layout, optional_char, optional_choice
from .texts import TextsBlock
from .wiring import ChoiceQuestionReferenceBlock, OptionReferencesBlock

GROUP = _("Choices")


class OptionBlock(blocks.StructBlock):
    """One answer to choose. Its block id is what is stored, in every language."""

    label = TextsBlock(label=_("Answer"))
    parents = OptionReferencesBlock(label=_("Only offered for"))
    directorate = optional_char(
        _("Directorate"), help_text=_("Code of the directorate that this answer leads to, for example WAT.")
    )
    name = optional_char(_("Short name"))

    class Meta:
        icon = "radio-full"
        label = _("Answer")
        form_classname = "struct-block bw-option"
        form_layout = blocks.struct_block.BlockGroup(children=["label"], settings=["parents", "directorate", "name"])


class YesNoBlock(QuestionBlock):
    class Meta:
        icon = "tick-inverse"
        label = pgettext_lazy("question type", "Yes or no")
        group = GROUP
        form_layout = layout()


class ChoiceBlock(QuestionBlock):
    options = blocks.ListBlock(
        OptionBlock(), default=[], label=_("Answers to choose from"), form_classname="bw-options"
    )
    filter_by = ChoiceQuestionReferenceBlock(label=_("This list depends on"))

    class Meta:
        icon = "radio-full"
        label = pgettext_lazy("question type", "One of many")
        group = GROUP
        form_layout = layout("options", settings=["filter_by"])


class MultiChoiceBlock(ChoiceBlock):
    class Meta:
        icon = "list-ul"
        label = pgettext_lazy("question type", "Many of many")
        group = GROUP
        form_layout = layout("options", settings=["filter_by"])


class ReferenceBlock(QuestionBlock):
    list = optional_choice(
        list_choices,
        _("Reference list"),
        help_text=_("Lists and their entries are kept under “Reference lists” in the menu."),
    )
    filter_by = ChoiceQuestionReferenceBlock(label=_("This list depends on"))

    class Meta:
        icon = "list-ol"
        label = pgettext_lazy("question type", "From a reference list")
        group = GROUP
        form_layout = layout("list", settings=["filter_by"])


class DeclarationBlock(QuestionBlock):
    text = TextsBlock(rows=3, label=_("What is declared"))

    class Meta:
        icon = "check"
        label = pgettext_lazy("question type", "Declaration")
        group = GROUP
        form_layout = layout("text")


TYPES = [
    ("yes_no", YesNoBlock()),
    ("choice", ChoiceBlock()),
    ("multichoice", MultiChoiceBlock()),
    ("reference", ReferenceBlock()),
    ("declaration", DeclarationBlock()),
]
