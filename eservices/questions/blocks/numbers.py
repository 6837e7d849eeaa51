"""Questions answered with a number, and numbers computed from other answers."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from .base import UNITS, QuestionBlock, layout, optional_choice, optional_decimal, optional_integer
from .texts import TextsBlock
from .wiring import OperandsBlock

GROUP = _("Numbers")
LIMITS = ["min", "max", "limit_message"]


class IntegerBlock(QuestionBlock):
    min = optional_integer(_("Smallest"))
    max = optional_integer(_("Largest"))
    limit_message = TextsBlock(label=_("What the citizen reads outside these limits"))

    class Meta:
        icon = "order"
        label = pgettext_lazy("question type", "Whole number")
        group = GROUP
        form_layout = layout(settings=LIMITS)


class DecimalBlock(QuestionBlock):
    unit = optional_choice(UNITS, _("Unit"))
    min = optional_decimal(_("Smallest"))
    max = optional_decimal(_("Largest"))
    decimals = optional_integer(_("Decimal places"), min_value=0, max_value=4)
    limit_message = TextsBlock(label=_("What the citizen reads outside these limits"))

    class Meta:
        icon = "decimal"
        label = pgettext_lazy("question type", "Decimal number")
        group = GROUP
        form_layout = layout("unit", settings=["decimals", *LIMITS])


class MoneyBlock(IntegerBlock):
    class Meta:
        icon = "tag"
        label = pgettext_lazy("question type", "Money in dinars")
        group = GROUP
        form_layout = layout(settings=LIMITS)


class AreaBlock(DecimalBlock):
    class Meta:
        icon = "expand-right"
        label = pgettext_lazy("question type", "Area")
        group = GROUP
        form_layout = layout("unit", settings=["decimals", *LIMITS])


class ComputedBlock(QuestionBlock):
    """A number that the portal computes and shows; nobody types it."""

    op = blocks.ChoiceBlock(
        choices=[
            ("sum", _("Sum")),
            ("difference", _("Difference")),
            ("product", _("Product")),
            ("ratio", _("First divided by second")),
        ],
        default="sum",
        label=_("Computed as"),
    )
    args = OperandsBlock(label=_("Computed from"))
    factor = optional_decimal(_("multiplied by"), help_text=_("Multiplies the other number. Leave empty for 1."))
    unit = optional_choice(UNITS, _("Unit"))
    decimals = optional_integer(_("Decimal places"), min_value=0, max_value=4)
    required = None

    class Meta:
        icon = "cogs"
        label = pgettext_lazy("question type", "Computed number")
        group = GROUP
        form_layout = layout("op", "args", "factor", "unit", settings=["decimals"], required=False)


TYPES = [
    ("integer", IntegerBlock()),
    ("decimal", DecimalBlock()),
    ("money", MoneyBlock()),
    ("area", AreaBlock()),
    ("computed", ComputedBlock()),
]
