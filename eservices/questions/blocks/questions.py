"""Steps of questions, groups, repeating groups and the questions that decide who may apply."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from . import choices, dates, numbers, people, places, uploads, writing
from .base import QuestionBlock, StaticBlock, optional_integer
from .root import RootBlock
from .texts import TextsBlock
from .wiring import ConditionBlock

# The instances are shared: the editor's page then carries each definition once.
SIMPLE_TYPES = [
    *writing.TYPES,
    *numbers.TYPES,
    *people.TYPES,
    *places.TYPES,
    *dates.TYPES,
    *choices.TYPES,
    *uploads.TYPES,
    ("static", StaticBlock()),
]


class SimpleQuestionsBlock(blocks.StreamBlock):
    """Questions that stand inside a group."""

    def __init__(self, **kwargs):
        super().__init__(local_blocks=SIMPLE_TYPES, required=False, collapsed=True, **kwargs)


class GroupBlock(QuestionBlock):
    """Questions under one heading."""

    questions = SimpleQuestionsBlock(label=_("Questions of the group"))
    required = None
    hint = None
    rules = None
    purpose = None

    class Meta:
        icon = "group"
        label = pgettext_lazy("question type", "Group")
        group = _("Structure")
        form_layout = BlockGroup(children=["label", "help", "show_if", "questions"], settings=["name", "restricted"])


class RepeatBlock(GroupBlock):
    """The same questions for each floor, child, crop …"""

    item_label = TextsBlock(label=_("What one is called"), help_text=_("For example: floor."))
    min_items = optional_integer(_("At least"), min_value=0)
    max_items = optional_integer(_("At most"), min_value=1)

    class Meta:
        icon = "repeat"
        label = pgettext_lazy("question type", "Repeating group")
        group = _("Structure")
        form_layout = BlockGroup(
            children=["label", "help", "item_label", "show_if", "questions"],
            settings=["min_items", "max_items", "name", "restricted"],
        )


class AllQuestionsBlock(blocks.StreamBlock):
    """Questions of a step: every type."""

    def __init__(self, **kwargs):
        structure = [("group", GroupBlock()), ("repeat", RepeatBlock())]
        super().__init__(local_blocks=[*SIMPLE_TYPES, *structure], required=False, collapsed=True, **kwargs)


class StepBlock(blocks.StructBlock):
    title = TextsBlock(label=_("Title of the step"))
    intro = TextsBlock(rows=2, label=_("Introduction"))
    show_if = ConditionBlock(label=_("Only shown when"))
    questions = AllQuestionsBlock(label=_("Questions"))

    class Meta:
        icon = "list-ol"
        label = _("Step")
        label_format = "{title}"
        form_classname = "struct-block bw-step"


class EligibilityBlock(blocks.StructBlock):
    """Asked before the form starts; one answer leads to a page that says where to go instead."""

    question = SimpleQuestionsBlock(label=_("Question"), max_num=1)
    exit_when = ConditionBlock(label=_("Cannot apply here when"))
    exit_title = TextsBlock(label=_("Title of the page that they see then"))
    exit_text = TextsBlock(rows=3, label=_("What they can do instead"))

    class Meta:
        icon = "help"
        label = _("Eligibility question")
        label_format = "{exit_title}"


class QuestionsBlock(RootBlock):
    """The whole form of a service."""

    eligibility = blocks.ListBlock(EligibilityBlock(), default=[], label=_("Questions before the start"))
    steps = blocks.ListBlock(StepBlock(), default=[], label=_("Steps"))
    confidential_when = ConditionBlock(label=_("The application is confidential when"))
    anonymous_when = ConditionBlock(label=_("The applicant stays unnamed when"))

    class Meta:
        form_classname = "struct-block bw-questions"
