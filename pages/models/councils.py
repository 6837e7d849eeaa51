"""Councils and committees with their members and minutes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.people import MeetingBlock, PersonBlock
from pages.fields import BlocksField
from pages.models.base import BasePage


class CommitteeIndexPage(BasePage):
    """The list of councils and committees."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = ["pages.CommitteePage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of councils and committees")
        verbose_name_plural = _("lists of councils and committees")


class CommitteePage(BasePage):
    """One council or committee."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))
    members = BlocksField([("person", PersonBlock())], blank=True, verbose_name=_("members"))
    meetings = BlocksField([("meeting", MeetingBlock())], blank=True, verbose_name=_("meetings and minutes"))

    parent_page_types = ["pages.CommitteeIndexPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("members"),
        FieldPanel("meetings"),
    ]

    class Meta:
        verbose_name = _("council or committee")
        verbose_name_plural = _("councils and committees")
