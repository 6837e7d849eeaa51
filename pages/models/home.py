"""The first page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.models.base import BasePage


class HomePage(BasePage):
    """The portal's first page in one language."""

    lead = models.CharField(_("lead"), max_length=200, blank=True)

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["pages.DirectorateIndexPage", "pages.StandardPage"]
    max_count_per_parent = 10
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
