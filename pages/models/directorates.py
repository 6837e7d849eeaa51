"""Pages of directorates. The directorate itself is a row of the e-services; its page may come and go."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail_localize.fields import SynchronizedField

from pages.models.base import BasePage
from pages.models.standard import TEXT_FEATURES


class DirectorateIndexPage(BasePage):
    """The list of directorates."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.DirectoratePage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of directorates")
        verbose_name_plural = _("lists of directorates")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        pages = DirectoratePage.objects.child_of(self).live().select_related("directorate")
        context["directorates"] = pages.order_by("directorate__sort_order")
        return context


class DirectoratePage(BasePage):
    """What one directorate tells of itself; its services live below it."""

    directorate = models.ForeignKey(
        "eservices.Directorate", on_delete=models.PROTECT, related_name="pages", verbose_name=_("directorate")
    )
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = RichTextField(_("text"), features=TEXT_FEATURES, blank=True)

    parent_page_types = ["pages.DirectorateIndexPage"]
    subpage_types = ["eservices.ServicePage", "pages.StandardPage"]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("directorate"),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    override_translatable_fields = [
        SynchronizedField("slug", overridable=False),
        SynchronizedField("directorate", overridable=False),
    ]

    class Meta:
        verbose_name = _("directorate page")
        verbose_name_plural = _("directorate pages")
