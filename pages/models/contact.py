"""The page from which people write to the governorate."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.blocks.body import BodyBlock
from pages.fields import BlocksField
from pages.models.base import BasePage


class ContactPage(BasePage):
    """How to reach the governorate; the form on it is the e-services' (its messages are personal data)."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = []
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")
