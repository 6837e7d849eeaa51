"""Councils and committees with their members and minutes."""

from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.people import MeetingBlock, PersonBlock
from pages.fields import BlocksField
from pages.listing import page_or_404
from pages.models.base import BasePage, shared

PER_PAGE = 12


class CommitteeIndexPage(BasePage):
    """The list of councils and committees."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = ["pages.CommitteePage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of councils and committees")
        verbose_name_plural = _("lists of councils and committees")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        # Their meetings are read from the rows' own columns: one query, however many there are.
        pages = self.children_of_type(CommitteePage).live().public().defer("body", "members").order_by("title")
        listed = [{"page": page, "last_met": page.last_met} for page in pages]
        kinds = [(kind, [row for row in listed if row["page"].kind == kind]) for kind in CommitteePage.Kind]
        context["groups"] = [(kind, rows) for kind, rows in kinds if rows]
        return context


class CommitteePage(BasePage):
    """One council or committee."""

    class Kind(models.TextChoices):
        COUNCIL = "council", _("council")
        COMMITTEE = "committee", _("committee")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.COMMITTEE)
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))
    members = BlocksField([("person", PersonBlock())], blank=True, verbose_name=_("members"))
    meetings = BlocksField([("meeting", MeetingBlock())], blank=True, verbose_name=_("meetings and minutes"))

    parent_page_types = ["pages.CommitteeIndexPage"]
    subpage_types = []
    override_translatable_fields = shared(*BasePage.SHARED, "kind")
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("members"),
        FieldPanel("meetings"),
    ]

    class Meta:
        verbose_name = _("council or committee")
        verbose_name_plural = _("councils and committees")

    @property
    def last_met(self):
        """The day of the last meeting that was held, None without one."""
        held = [day for day in map(_day, self.meetings.raw_data) if day and day <= timezone.localdate()]
        return max(held, default=None)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        meetings = sorted((block.value for block in self.meetings), key=lambda held: held["held_on"], reverse=True)
        held = [meeting for meeting in meetings if meeting["held_on"] <= today]
        context["planned"] = [meeting for meeting in reversed(meetings) if meeting["held_on"] > today]
        context["rows"] = page_or_404(request, held, PER_PAGE)
        context["members"] = self.members
        return context


def _day(raw):
    """Return the day of a stored meeting; a draft may lack it."""
    return parse_date(str(raw["value"].get("held_on") or ""))
