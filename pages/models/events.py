"""Events, workshops and meetings."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager, PageQuerySet

from pages import events
from pages.blocks.body import BodyBlock
from pages.blocks.media import FileBlock
from pages.blocks.people import AgendaBlock
from pages.fields import BlocksField
from pages.models.base import BasePage, DirectorateRelated, Pictured, shared
from pages.privacy import open_to_all


class EventIndexPage(BasePage):
    """The list of events; those of every directorate lie in it."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.EventPage"]
    max_count_per_parent = 1
    page_files = {"events.ics": "serve_calendar"}
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | events.list_context(request, self, EventPage)

    @cached_property
    def events(self):
        """The events that this list shows, for everybody."""
        return open_to_all(self.children_of_type(EventPage))

    def serve_calendar(self, request):
        """Answer with the calendar of this list, or of what the address chooses of it."""
        return events.calendar_of_list(request, self)


class EventQuerySet(PageQuerySet):
    def coming(self, at=None):
        """What is not over yet (at these moments), the next one first."""
        return self.filter(events.not_over(at)).order_by("starts_at", "pk").for_lists()

    def past(self, at=None):
        """What is over (at these moments), the last one first."""
        return self.exclude(events.not_over(at)).order_by("-starts_at", "-pk").for_lists()

    def lines(self):
        """Bring what a line of the portal's own lists shows, and no more."""
        when = ("starts_at", "ends_at", "is_all_day", "is_month_only", "is_cancelled")
        return self.select_related(None).only("title", "url_path", "kind", "place", "lead", *when)

    def for_lists(self):
        """Bring what a line of a list shows, in one query, without the texts."""
        return self.defer_streamfields().select_related("directorate", "locale")


class EventPage(Pictured, DirectorateRelated, BasePage):
    """One event. Times are those of Baghdad; without an end it lasts an hour in calendars."""

    class Kind(models.TextChoices):
        EVENT = "event", _("event")
        WORKSHOP = "workshop", _("workshop")
        MEETING = "meeting", _("meeting")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.EVENT)
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    is_all_day = models.BooleanField(_("the whole day"), default=False)
    is_month_only = models.BooleanField(
        _("only the month is known"), default=False, help_text=_("Of events from old records: no day is shown.")
    )
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    place = models.CharField(_("place"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=250, blank=True)
    online_address = models.URLField(_("address on the internet"), blank=True)
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    agenda = BlocksField([("item", AgendaBlock())], blank=True, verbose_name=_("agenda"))
    documents = BlocksField([("document", FileBlock())], blank=True, verbose_name=_("documents"))
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    override_translatable_fields = shared(
        *BasePage.SHARED,
        *("kind", "starts_at", "ends_at", "is_all_day", "is_month_only", "is_cancelled"),
        *("online_address", "directorate", "picture"),
    )
    shown_with = ("share_image", "directorate", "picture")
    parent_page_types = ["pages.EventIndexPage"]
    subpage_types = []
    page_files = {"event.ics": "serve_calendar"}
    objects = PageManager.from_queryset(EventQuerySet)()
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldRowPanel([FieldPanel("is_all_day"), FieldPanel("is_cancelled"), FieldPanel("is_month_only")]),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel([FieldPanel("place"), FieldPanel("address"), FieldPanel("online_address")], heading=_("Where")),
        FieldPanel("directorate"),
        FieldPanel("agenda"),
        FieldPanel("documents"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": _("An event cannot end before it begins.")})

    @property
    def over_at(self):
        """The moment at which it is over: of a whole day, the midnight that ends it."""
        return events.end_of(self)

    @property
    def is_over(self):
        return events.is_over(self)

    @property
    def has_several_days(self):
        return bool(self.ends_at) and events.day_of(self.ends_at) != events.day_of(self.starts_at)

    @property
    def files(self):
        """The documents as their blocks' values."""
        return [block.value for block in self.documents]

    @property
    def agenda_days(self):
        """The agenda by day: [(day, [{starts, ends, title, speaker}])]."""
        return events.agenda_days(self)

    def serve_calendar(self, request):
        """Answer with this event as a calendar file."""
        return events.calendar_of_event(request, self)
