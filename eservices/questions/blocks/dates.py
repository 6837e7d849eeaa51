"""Questions about when."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from .base import QuestionBlock, layout, optional_char, optional_flag, optional_integer
from .texts import TextsBlock

GROUP = _("Dates")


class DateLimitBlock(blocks.StructBlock):
    """A fixed day, or a distance from the day of the application."""

    date = blocks.DateBlock(required=False, label=_("This date"))
    today = optional_flag(_("or the day of the application"))
    days = optional_integer(_("plus days"))
    years = optional_integer(_("plus years"))

    class Meta:
        form_classname = "struct-block bw-inline"
        collapsed = True


class DateQuestionBlock(QuestionBlock):
    min = DateLimitBlock(label=_("Earliest"))
    max = DateLimitBlock(label=_("Latest"))
    limit_message = TextsBlock(label=_("What the citizen reads outside these limits"))

    class Meta:
        icon = "date"
        label = pgettext_lazy("question type", "Date")
        group = GROUP
        form_layout = layout(settings=["min", "max", "limit_message"])


class SlotBlock(QuestionBlock):
    days_ahead = optional_integer(_("How many days ahead can be booked"), min_value=1, max_value=90)
    capacity = optional_integer(_("Places at each time"), min_value=1)
    times = optional_char(_("Times of the day"), help_text=_("Written 08:00 10:00 12:00, with spaces."))

    class Meta:
        icon = "time"
        label = pgettext_lazy("question type", "Appointment")
        group = GROUP
        form_layout = layout("days_ahead", "capacity", "times")


TYPES = [("date", DateQuestionBlock()), ("slot", SlotBlock())]
