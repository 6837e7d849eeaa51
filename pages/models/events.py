"""Events, workshops and meetings."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.media import FileBlock
from pages.blocks.people import AgendaBlock
from pages.fields import BlocksField
from pages.models.base import BasePage, DirectorateRelated, shared


class EventIndexPage(BasePage):
    """The list of events."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.EventPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class EventPage(DirectorateRelated, BasePage):
    """One event. Times are those of Baghdad; without an end it lasts an hour in calendars."""

    class Kind(models.TextChoices):
        EVENT = "event", _("event")
        WORKSHOP = "workshop", _("workshop")
        MEETING = "meeting", _("meeting")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.EVENT)
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    is_all_day = models.BooleanField(_("the whole day"), default=False)
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    place = models.CharField(_("place"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=250, blank=True)
    online_address = models.URLField(_("address on the internet"), blank=True)
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    picture = models.ForeignKey(
        "media.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    agenda = BlocksField([("item", AgendaBlock())], blank=True, verbose_name=_("agenda"))
    documents = BlocksField([("document", FileBlock())], blank=True, verbose_name=_("documents"))
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    override_translatable_fields = shared(
        *BasePage.SHARED,
        *("kind", "starts_at", "ends_at", "is_all_day", "is_cancelled"),
        *("online_address", "directorate", "picture"),
    )
    parent_page_types = ["pages.EventIndexPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldRowPanel([FieldPanel("is_all_day"), FieldPanel("is_cancelled")]),
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
