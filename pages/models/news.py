"""News of the governorate and its directorates."""

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager, PageQuerySet

from media.fields import LanguageTextField, text_in
from pages import news
from pages.blocks.body import BodyBlock
from pages.events import coming_events
from pages.fields import BlocksField
from pages.models.base import BasePage, DirectorateRelated, Pictured, shared
from pages.models.events import EventPage
from pages.privacy import open_to_all


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
    """The list of news; those of every directorate lie in it."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.NewsPage"]
    max_count_per_parent = 1
    page_files = {"feed.atom": "serve_feed"}
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs) | news.list_context(request, self, NewsPage)
        context["coming_events"] = coming_events(EventPage, self.locale_id, 3)
        return context

    @cached_property
    def pieces(self):
        """The news that this list shows, for everybody, newest first."""
        return open_to_all(NewsPage.objects.child_of(self)).newest_first()

    def serve_feed(self, request):
        """Answer with the Atom feed of this list, or of what the address chooses of it."""
        return news.feed_of(request, self)


class NewsQuerySet(PageQuerySet):
    def newest_first(self):
        """Order by day; of one day the one made last comes first."""
        # Every day is later than the first one: said so, SQLite walks along the index instead of sorting all.
        return self.filter(date__gte=date.min).order_by("-date", "-pk")

    def for_lists(self):
        """Bring what a line of a list shows, in one query, without the text."""
        return self.defer_streamfields().select_related("directorate", "category", "locale")


class NewsPage(Pictured, DirectorateRelated, BasePage):
    """One piece of news."""

    date = models.DateField(_("date"), default=timezone.localdate, db_index=True)
    is_month_only = models.BooleanField(
        _("only the month is known"), default=False, help_text=_("Of news from old records: no day is shown.")
    )
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
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    override_translatable_fields = shared(
        *BasePage.SHARED, "date", "is_month_only", "category", "service", "directorate", "picture"
    )
    shown_with = ("share_image", "directorate", "category", "picture")
    parent_page_types = ["pages.NewsIndexPage"]
    subpage_types = []
    objects = PageManager.from_queryset(NewsQuerySet)()
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("date"), FieldPanel("is_month_only")]),
                FieldPanel("category"),
                FieldPanel("directorate"),
                FieldPanel("service"),
            ],
            heading=_("About"),
        ),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("news")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | news.surroundings_of(self)

    @property
    def minutes_to_read(self):
        """About how long the text takes; 0 for one that is read at a glance."""
        return news.minutes_to_read(self.body)
