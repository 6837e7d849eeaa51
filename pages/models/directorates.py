"""Pages of directorates. The directorate itself is a row of the e-services; its page may come and go."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.people import PersonBlock
from pages.fields import BlocksField
from pages.models.base import BasePage, shared


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
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    people = BlocksField([("person", PersonBlock())], blank=True, verbose_name=_("people"))
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["pages.DirectorateIndexPage"]
    subpage_types = ["eservices.ServicePage", "pages.StandardPage"]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("directorate"),
        FieldPanel("lead"),
        FieldPanel("people"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])], heading=_("On the map")),
        FieldPanel("body"),
    ]
    override_translatable_fields = shared(*BasePage.SHARED, "directorate", "latitude", "longitude")

    class Meta:
        verbose_name = _("directorate page")
        verbose_name_plural = _("directorate pages")
