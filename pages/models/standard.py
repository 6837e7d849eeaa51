"""Plain pages of text."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from pages.models.base import BasePage

TEXT_FEATURES = ["h2", "h3", "bold", "ol", "ul", "link", "document-link"]


class StandardPage(BasePage):
    """A page of running text."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = RichTextField(_("text"), features=TEXT_FEATURES, blank=True)

    parent_page_types = ["pages.HomePage", "pages.StandardPage", "pages.DirectoratePage"]
    subpage_types = ["pages.StandardPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
