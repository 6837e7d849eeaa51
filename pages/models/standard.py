"""Plain pages of text, and sections that list what stands below them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.blocks.body import BodyBlock
from pages.fields import BlocksField
from pages.models.base import BasePage


class SectionPage(BasePage):
    """A page that leads to the pages below it."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")


class StandardPage(BasePage):
    """A page of running text."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["pages.HomePage", "pages.SectionPage", "pages.StandardPage", "pages.DirectoratePage"]
    subpage_types = ["pages.StandardPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
