"""What the card of a service says before anybody applies."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from .base import optional_char, optional_integer
from .root import RootBlock
from .texts import TextsBlock


def lines(label, text):
    return blocks.ListBlock(TextsBlock(label=text, rows=2), default=[], label=label)


class FeeBlock(blocks.StructBlock):
    label = TextsBlock(label=_("Fee"))
    amount = optional_integer(_("Amount in dinars"), min_value=0, help_text=_("Empty when it is computed later."))
    note = TextsBlock(label=_("Note"))

    class Meta:
        icon = "tag"
        label = _("Fee")
        label_format = "{label}"


class FaqBlock(blocks.StructBlock):
    question = TextsBlock(label=_("Question"))
    answer = TextsBlock(rows=3, label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question and answer")
        label_format = "{question}"


class InPersonBlock(blocks.StructBlock):
    place = TextsBlock(label=_("Place"))
    hours = TextsBlock(label=_("Hours"))
    phone = optional_char(_("Phone"))

    class Meta:
        icon = "site"


class CardBlock(RootBlock):
    name = TextsBlock(label=_("Name of the service"))
    summary = TextsBlock(rows=2, label=_("Summary"))
    icon = optional_char(_("Icon"), help_text=_("Name of a drawing of the portal, for example building."))
    sample = blocks.BooleanBlock(
        required=False,
        default=True,
        label=_("Sample data"),
        help_text=_("Until the directorate confirms it."),
    )
    minutes = optional_integer(_("Minutes to fill in"), min_value=1, max_value=240)
    audience = TextsBlock(label=_("Who may apply"))
    audience_note = TextsBlock(rows=2, label=_("Note on who may apply"))
    eligibility_note = lines(_("Conditions"), _("Condition"))
    outcome = TextsBlock(rows=2, label=_("What the applicant gets"))
    fees = blocks.ListBlock(FeeBlock(), default=[], label=_("Fees"))
    fee_summary = TextsBlock(label=_("Fees in one line"))
    fee_note = TextsBlock(rows=2, label=_("Note on fees"))
    duration_days = optional_integer(_("Promised working days"), min_value=1, max_value=365)
    duration_note = TextsBlock(label=_("Note on the time"))
    opens_at = blocks.DateTimeBlock(required=False, label=_("Opens"))
    closes_at = blocks.DateTimeBlock(required=False, label=_("Closes"))
    closed_message = TextsBlock(rows=2, label=_("What is read while it is closed"))
    legal = lines(_("Legal basis"), _("Law or instruction"))
    faq = blocks.ListBlock(FaqBlock(), default=[], label=_("Questions and answers"))
    in_person = InPersonBlock(label=_("In person"))
    privacy = TextsBlock(rows=2, label=_("Who reads the answers"))
    retention = TextsBlock(rows=2, label=_("How long they are kept"))
    appeal = TextsBlock(
        rows=3,
        label=_("How to appeal"),
        help_text=_(
            "Shown with a rejection. To whom, within how many days, and what follows. Empty: nothing is shown."
        ),
    )

    class Meta:
        form_layout = BlockGroup(
            children=[
                BlockGroup(["name", "summary", "icon", "minutes", "sample"], heading=_("The service")),
                BlockGroup(
                    ["audience", "audience_note", "eligibility_note", "outcome"],
                    heading=_("Who and what for"),
                ),
                BlockGroup(["fees", "fee_summary", "fee_note"], heading=_("Fees"), icon="tag"),
                BlockGroup(["duration_days", "duration_note"], heading=_("Time"), icon="time"),
                BlockGroup(["opens_at", "closes_at", "closed_message"], heading=_("Opening"), icon="date"),
                BlockGroup(["in_person", "legal", "faq"], heading=_("In person, law, questions"), icon="site"),
                BlockGroup(["privacy", "retention"], heading=_("Privacy"), icon="lock"),
                BlockGroup(["appeal"], heading=_("Appeal"), icon="warning"),
            ]
        )
