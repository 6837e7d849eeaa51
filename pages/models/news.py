"""News of the governorate and its directorates."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from media.fields import LanguageTextField, text_in
from pages.blocks.body import BodyBlock
from pages.fields import BlocksField
from pages.models.base import BasePage, DirectorateRelated, shared


class NewsCategory(models.Model):
    """What a piece of news is about; one row for every language."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    names = LanguageTextField(_("name"), blank=False)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["sort_order", "code"]
        verbose_name = _("news category")
        verbose_name_plural = _("news categories")

    def __str__(self):
        return text_in(self.names) or self.code


class NewsIndexPage(BasePage):
    """The list of news."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.NewsPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")


class NewsPage(DirectorateRelated, BasePage):
    """One piece of news."""

    date = models.DateField(_("date"), default=timezone.localdate, db_index=True)
    category = models.ForeignKey(
        NewsCategory, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("category")
    )
    service = models.ForeignKey(
        "eservices.Service",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("service"),
    )
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    picture = models.ForeignKey(
        "media.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    override_translatable_fields = shared(*BasePage.SHARED, "date", "category", "service", "directorate", "picture")
    parent_page_types = ["pages.NewsIndexPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("date"), FieldPanel("category"), FieldPanel("directorate"), FieldPanel("service")],
            heading=_("About"),
        ),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("news")
