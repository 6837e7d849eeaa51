"""Entries of a tender: answers to bidders, changes after the announcement, bids that were opened."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ClarificationBlock(blocks.StructBlock):
    """A bidder's question with the answer given to all; who asked is never told."""

    answered_on = blocks.DateBlock(label=_("Answered on"))
    question = blocks.TextBlock(label=_("Question"))
    answer = blocks.TextBlock(label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Clarification")


class AmendmentBlock(blocks.StructBlock):
    """A change made after the announcement, kept beside what was said before."""

    made_on = blocks.DateBlock(label=_("Made on"))
    text = blocks.TextBlock(label=_("What changed"))
    former_closing = blocks.DateTimeBlock(required=False, label=_("Closing before this change"))

    class Meta:
        icon = "edit"
        label = _("Amendment")


class BidBlock(blocks.StructBlock):
    """A bid as it was read out when bids were opened."""

    bidder = blocks.CharBlock(max_length=160, label=_("Bidder"))
    amount = blocks.IntegerBlock(min_value=0, label=_("Amount, IQD"))
    note = blocks.CharBlock(required=False, default="", max_length=200, label=_("Note"))

    class Meta:
        icon = "list-ul"
        label = _("Bid")
