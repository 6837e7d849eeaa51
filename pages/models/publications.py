"""Publications and open data."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.media import FileBlock
from pages.fields import BlocksField
from pages.models.base import BasePage, DirectorateRelated, shared


class PublicationIndexPage(BasePage):
    """The list of publications and data sets."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.PublicationPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of publications")
        verbose_name_plural = _("lists of publications")


class PublicationPage(DirectorateRelated, BasePage):
    """One publication or data set, with its files and the licence under which they may be used."""

    class Kind(models.TextChoices):
        REPORT = "report", _("report")
        PLAN = "plan", _("plan")
        BUDGET = "budget", _("budget")
        LAW = "law", _("law or instruction")
        GUIDE = "guide", _("guide")
        DATA = "data", _("open data")

    class Licence(models.TextChoices):
        CC_BY = "cc-by-4.0", _("Creative Commons Attribution 4.0")
        CC0 = "cc0-1.0", _("public domain (CC0 1.0)")
        ALL_RIGHTS = "reserved", _("all rights reserved")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.REPORT)
    published_on = models.DateField(_("published on"), default=timezone.localdate, db_index=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.CC_BY)
    covers = models.CharField(_("period that it covers"), max_length=120, blank=True)
    updates = models.CharField(_("how often it is renewed"), max_length=120, blank=True)
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    files = BlocksField([("document", FileBlock())], blank=True, verbose_name=_("files"))
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    override_translatable_fields = shared(*BasePage.SHARED, "kind", "published_on", "licence", "directorate")
    parent_page_types = ["pages.PublicationIndexPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("published_on")]),
                FieldRowPanel([FieldPanel("licence"), FieldPanel("directorate")]),
                FieldRowPanel([FieldPanel("covers"), FieldPanel("updates")]),
            ],
            heading=_("About"),
        ),
        FieldPanel("files"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
