"""When a directorate receives people, and where else than at its main address."""

import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

# As Python counts them; the week of an Iraqi office begins on Sunday.
SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = 6, 0, 1, 2, 3, 4, 5
WEEK = (SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY)
DAY_NAMES = {
    SUNDAY: _("Sunday"),
    MONDAY: _("Monday"),
    TUESDAY: _("Tuesday"),
    WEDNESDAY: _("Wednesday"),
    THURSDAY: _("Thursday"),
    FRIDAY: _("Friday"),
    SATURDAY: _("Saturday"),
}
_CHOICES = [(str(day), DAY_NAMES[day]) for day in WEEK]


class OpeningBlock(blocks.StructBlock):
    """Days of the week on which people are received between the same hours."""

    first_day = blocks.ChoiceBlock(choices=_CHOICES, default=str(SUNDAY), label=_("From"))
    last_day = blocks.ChoiceBlock(choices=_CHOICES, default=str(THURSDAY), label=_("To"))
    opens = blocks.TimeBlock(default=datetime.time(8), label=pgettext_lazy("hours of an office", "Opens"))
    closes = blocks.TimeBlock(default=datetime.time(14), label=pgettext_lazy("hours of an office", "Closes"))

    class Meta:
        icon = "time"
        label = _("Days and hours")

    def clean(self, value):
        value = super().clean(value)
        if value["closes"] <= value["opens"]:
            error = ValidationError(_("It closes before it opens."))
            raise blocks.StructBlockValidationError(block_errors={"closes": error})
        return value


class OfficeBlock(blocks.StructBlock):
    """A branch, or a department with a door and a phone of its own."""

    name = blocks.CharBlock(max_length=160, label=_("Name"))
    address = blocks.CharBlock(required=False, default="", max_length=200, label=_("Address"))
    phone = blocks.CharBlock(required=False, default="", max_length=20, label=_("Phone"))
    email = blocks.EmailBlock(required=False, default="", label=_("E-mail"))

    class Meta:
        icon = "site"
        label = _("Office")
