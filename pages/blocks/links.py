"""Links to pages, services and other addresses."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class LinkBlock(blocks.StructBlock):
    """A link to a page of the site or to an address; the page wins when both are given."""

    label = blocks.CharBlock(max_length=120, label=_("Words of the link"))
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    address = blocks.CharBlock(required=False, default="", max_length=500, label=_("Other address"))

    class Meta:
        icon = "link"
        label = _("Link")
        template = "pages/blocks/link.html"


class LinksBlock(blocks.StructBlock):
    """A short list of links under a heading."""

    title = blocks.CharBlock(required=False, default="", max_length=160, label=_("Title"))
    links = blocks.ListBlock(LinkBlock(), min_num=1, label=_("Links"))

    class Meta:
        icon = "link"
        label = _("Links")
        template = "pages/blocks/links.html"


class StepBlock(blocks.StructBlock):
    """One step of a procedure told in words."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    text = blocks.TextBlock(required=False, default="", label=_("Text"))

    class Meta:
        icon = "list-ol"
        label = _("Step")


class StepsBlock(blocks.StructBlock):
    """A procedure as a numbered path."""

    title = blocks.CharBlock(required=False, default="", max_length=160, label=_("Title"))
    steps = blocks.ListBlock(StepBlock(), min_num=2, label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        template = "pages/blocks/steps.html"
