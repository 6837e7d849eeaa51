"""What every question has, and small blocks shared by the families."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from .folded import FoldedBlock
from .texts import TextsBlock
from .wiring import ConditionBlock, QuestionReferenceBlock

UNITS = [
    ("m2", _("square metres")),
    ("dunum", _("dunums")),
    ("kg", _("kilograms")),
    ("t", _("tonnes")),
    ("m", _("metres")),
    ("pct", _("per cent")),
]

PURPOSES = [
    ("applicant_name", _("The applicant's name")),
    ("phone", _("The applicant's phone")),
    ("email", _("The applicant's e-mail")),
    ("national_number", _("The applicant's national number")),
    ("plot", _("The plot that the application is about")),
    ("language", _("The language of messages")),
    ("amount", _("The amount to pay")),
]


def optional_char(label, **kwargs):
    return blocks.CharBlock(required=False, label=label, **kwargs)


def optional_integer(label, **kwargs):
    return blocks.IntegerBlock(required=False, label=label, **kwargs)


def optional_decimal(label, **kwargs):
    return blocks.DecimalBlock(required=False, label=label, **kwargs)


def optional_flag(label, **kwargs):
    return blocks.BooleanBlock(required=False, label=label, **kwargs)


def optional_choice(choices, label, **kwargs):
    return blocks.ChoiceBlock(choices=choices, required=False, label=label, **kwargs)


def short_name():
    """The Latin name by which code-written wiring may mean a question."""
    return blocks.RegexBlock(
        r"^[a-z][a-z0-9_]*$",
        required=False,
        label=_("Short name"),
        help_text=_("Small Latin letters, digits and underscores. Only needed for wiring by hand."),
        error_messages={"invalid": _("Use small Latin letters, digits and underscores; start with a letter.")},
    )


class RuleBlock(blocks.StructBlock):
    """Compares the answer with another answer, a fixed value or today."""

    op = blocks.ChoiceBlock(
        choices=[
            ("lt", _("must be less than")),
            ("lte", _("must not be more than")),
            ("gt", _("must be more than")),
            ("gte", _("must not be less than")),
            ("eq", _("must equal")),
            ("ne", _("must differ from")),
        ],
        default="lte",
        label=_("The answer"),
    )
    other = QuestionReferenceBlock(label=_("the answer of"))
    value = optional_char(_("or this value"), help_text=_("A number, or a date written 2026-11-22."))
    today = optional_flag(_("or the day of the application"))
    factor = optional_decimal(_("multiplied by"), help_text=_("Multiplies the other number. Leave empty for 1."))
    days = optional_integer(_("plus days"))
    months = optional_integer(_("plus months"))
    years = optional_integer(_("plus years"))
    message = TextsBlock(label=_("What the citizen reads when it is not so"))
    severity = blocks.ChoiceBlock(
        choices=[
            ("error", _("An error: stops the applicant")),
            ("warning", _("A warning: lets the applicant go on")),
        ],
        default="error",
        label=_("Severity"),
    )
    show_if = ConditionBlock(label=_("Only checked when"))

    class Meta:
        icon = "warning"
        label = _("Rule")
        form_layout = BlockGroup(
            children=["op", "other", "value", "today", "message", "severity"],
            settings=["factor", "days", "months", "years", "show_if"],
        )


class StaticBlock(FoldedBlock):
    """Text between questions; asks nothing."""

    text = TextsBlock(rows=3, label=_("Text"))
    show_if = ConditionBlock(label=_("Only shown when"))
    name = short_name()

    class Meta:
        icon = "pilcrow"
        label = pgettext_lazy("question type", "Text to read")
        group = _("Structure")
        form_classname = "struct-block bw-question"
        label_format = "{text}"
        form_layout = BlockGroup(children=["text", "show_if"], settings=["name"])


class QuestionBlock(FoldedBlock):
    """Base of every question: the words, when it is asked, and wiring behind the settings button."""

    label = TextsBlock(label=_("Question"))
    help = TextsBlock(label=_("Help"), help_text=_("A sentence under the question."))
    required = blocks.BooleanBlock(required=False, default=True, label=_("An answer is obligatory"))
    show_if = ConditionBlock(label=_("Only asked when"))
    hint = TextsBlock(label=_("Example"), help_text=_("An example of a good answer."))
    rules = blocks.ListBlock(RuleBlock(), default=[], label=_("Rules"), form_classname="bw-rules")
    name = short_name()
    purpose = optional_choice(PURPOSES, _("What the answer is used for"))
    restricted = optional_flag(_("Only restricted readers see the answer"), help_text=_("For health and the like."))

    class Meta:
        icon = "help"
        form_classname = "struct-block bw-question"
        label_format = "{label}"


def layout(*specific, settings=(), required=True):
    """The form of a question: the type's own inputs under the words, the rest behind the settings button."""
    return BlockGroup(
        children=["label", "help", *(["required"] if required else []), *specific, "show_if"],
        settings=["hint", *settings, "rules", "name", "purpose", "restricted"],
    )
