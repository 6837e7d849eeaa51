"""The first page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.links import LinkBlock
from pages.fields import BlocksField
from pages.models.base import BasePage


class HomeSectionsBlock(blocks.StreamBlock):
    """What stands on the first page, in the editor's order. Lists fill themselves from what is published."""

    directorates = blocks.StaticBlock(label=_("Directorates"), icon="group")
    news = blocks.StructBlock(
        [("count", blocks.IntegerBlock(default=3, min_value=1, max_value=9, label=_("How many")))],
        label=_("Newest news"),
        icon="doc-full-inverse",
    )
    tenders = blocks.StructBlock(
        [("count", blocks.IntegerBlock(default=3, min_value=1, max_value=9, label=_("How many")))],
        label=_("Open tenders"),
        icon="clipboard-list",
    )
    events = blocks.StructBlock(
        [("count", blocks.IntegerBlock(default=3, min_value=1, max_value=9, label=_("How many")))],
        label=_("Coming events"),
        icon="calendar",
    )
    text = blocks.StructBlock(
        [
            ("title", blocks.CharBlock(max_length=120, label=_("Title"))),
            ("body", BodyBlock(label=_("Text"))),
        ],
        label=_("Text"),
        icon="pilcrow",
    )
    links = blocks.StructBlock(
        [
            ("title", blocks.CharBlock(max_length=120, label=_("Title"))),
            ("links", blocks.ListBlock(LinkBlock(), min_num=1, label=_("Links"))),
        ],
        label=_("Links"),
        icon="link",
    )


class HomePage(BasePage):
    """The portal's first page in one language."""

    heading = models.CharField(_("heading"), max_length=120, blank=True)
    lead = models.CharField(_("lead"), max_length=200, blank=True)
    sections = BlocksField(HomeSectionsBlock(), blank=True, verbose_name=_("sections"))

    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = 10
    content_panels = [*BasePage.content_panels, FieldPanel("heading"), FieldPanel("lead"), FieldPanel("sections")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
