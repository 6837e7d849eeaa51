"""Questions that many ask."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.blocks.body import QuestionsBlock
from pages.fields import BlocksField
from pages.models.base import BasePage


class FaqPage(BasePage):
    """Frequently asked questions in groups."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)
    groups = BlocksField([("group", QuestionsBlock())], blank=True, verbose_name=_("groups of questions"))

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = []
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("groups")]

    class Meta:
        verbose_name = _("frequently asked questions")
        verbose_name_plural = _("frequently asked questions")
