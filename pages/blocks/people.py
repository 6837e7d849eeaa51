"""People, meetings and rows of an agenda."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock


class PersonBlock(blocks.StructBlock):
    """Somebody with a post: only what is public of them."""

    name = blocks.CharBlock(max_length=120, label=_("Name"))
    role = blocks.CharBlock(max_length=160, label=_("Post"))
    phone = blocks.CharBlock(required=False, default="", max_length=20, label=_("Phone"))
    email = blocks.EmailBlock(required=False, default="", label=_("E-mail"))
    hours = blocks.CharBlock(required=False, default="", max_length=160, label=_("When to be met"))
    photo = ImageChooserBlock(required=False, label=_("Photo"))

    class Meta:
        icon = "user"
        label = _("Person")


class AgendaBlock(blocks.StructBlock):
    """One row of an agenda; the time is that of the event's first day unless a day is given."""

    day = blocks.DateBlock(required=False, label=_("Day"))
    starts = blocks.TimeBlock(required=False, label=_("From"))
    ends = blocks.TimeBlock(required=False, label=_("To"))
    title = blocks.CharBlock(max_length=200, label=_("Item"))
    speaker = blocks.CharBlock(required=False, default="", max_length=160, label=_("Who leads it"))

    class Meta:
        icon = "time"
        label = _("Item of the agenda")


class MeetingBlock(blocks.StructBlock):
    """One meeting of a council or committee, with what it decided."""

    held_on = blocks.DateBlock(label=_("Day"))
    title = blocks.CharBlock(max_length=200, label=_("Title"))
    decisions = blocks.TextBlock(required=False, default="", label=_("What was decided"))
    minutes = DocumentChooserBlock(required=False, label=_("Minutes"))

    class Meta:
        icon = "calendar"
        label = _("Meeting")
