"""Tenders: announced, clarified, amended, closed by themselves at their minute, and awarded on the same page."""

from django.core.exceptions import ValidationError
from django.db import models
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.media import FileBlock
from pages.blocks.tenders import AmendmentBlock, BidBlock, ClarificationBlock
from pages.feeds import MOST, answer_unless_same, atom_feed, authority_of
from pages.fields import BlocksField
from pages.icalendar import calendar_file, vevent
from pages.models.base import BasePage, DirectorateRelated, shared
from pages.privacy import open_to_all
from pages.tenders.form import TenderForm
from pages.tenders.listing import describe, tender_list
from pages.tenders.progress import new_since, stages_of, takes_questions
from pages.tenders.status import TenderStatus, status_at


class TenderIndexPage(BasePage):
    """The list of tenders."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text below the list"))

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.TenderPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]
    page_files = {"feed.atom": "serve_feed"}

    class Meta:
        verbose_name = _("list of tenders")
        verbose_name_plural = _("lists of tenders")

    def tenders(self):
        """Return the published tenders below this list, without their long texts."""
        return open_to_all(self.children_of_type(TenderPage)).defer_streamfields()

    def get_context(self, request, *args, **kwargs):
        listed = tender_list(request, self, TenderPage)
        return super().get_context(request, *args, **kwargs) | listed

    def serve_feed(self, request):
        """Answer with the feed of what was announced last."""
        newest = self.tenders().select_related("directorate").order_by("-first_published_at", "-pk")[:MOST]
        entries = [
            {
                "title": f"{tender.number}: {tender.title}",
                "summary": render_to_string("pages/tender_summary.txt", {"tender": tender}).strip(),
                "page": tender,
                "published": tender.first_published_at,
                "updated": tender.last_published_at,
                "categories": [tender.get_kind_display()],
            }
            for tender in newest
        ]
        feed = atom_feed(request, self, entries, author=authority_of(request))
        return answer_unless_same(request, feed)


class TenderPage(DirectorateRelated, BasePage):
    """One tender. Amounts are whole Iraqi dinars, moments are those of Baghdad."""

    class Kind(models.TextChoices):
        WORKS = "works", pgettext_lazy("kind of tender", "works")
        GOODS = "goods", pgettext_lazy("kind of tender", "goods")
        SERVICES = "services", pgettext_lazy("kind of tender", "services")
        CONSULTING = "consulting", pgettext_lazy("kind of tender", "consulting")

    Status = TenderStatus

    number = models.CharField(_("number"), max_length=40)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.WORKS)
    opens_on = models.DateField(_("announced on"), default=timezone.localdate)
    questions_until = models.DateTimeField(_("questions until"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), db_index=True)
    bids_opened_at = models.DateTimeField(_("bids are opened in public"), null=True, blank=True)
    opening_place = models.CharField(_("where bids are opened"), max_length=200, blank=True)
    price = models.PositiveBigIntegerField(_("price of the documents, IQD"), null=True, blank=True)
    price_note = models.CharField(_("about the price"), max_length=120, blank=True)
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    how_to_bid = models.TextField(_("how to bid"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    documents = BlocksField([("document", FileBlock())], blank=True, verbose_name=_("documents"))
    clarifications = BlocksField(
        [("clarification", ClarificationBlock())], blank=True, verbose_name=_("clarifications")
    )
    amendments = BlocksField([("amendment", AmendmentBlock())], blank=True, verbose_name=_("amendments"))
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)
    cancel_reason = models.CharField(_("reason of the cancellation"), max_length=300, blank=True)
    awarded_on = models.DateField(_("awarded on"), null=True, blank=True)
    awarded_to = models.CharField(_("awarded to"), max_length=200, blank=True)
    award_value = models.PositiveBigIntegerField(_("award value, IQD"), null=True, blank=True)
    bids_received = models.PositiveSmallIntegerField(_("bids received"), null=True, blank=True)
    bids = BlocksField([("bid", BidBlock())], blank=True, verbose_name=_("bids and their amounts"))
    result_note = models.TextField(_("about the result"), blank=True)

    override_translatable_fields = shared(
        *BasePage.SHARED,
        *("number", "kind", "opens_on", "questions_until", "closes_at", "price", "phone", "email", "directorate"),
        "bids_opened_at",
        *("cancelled_on", "awarded_on", "award_value", "bids_received"),
    )
    parent_page_types = ["pages.TenderIndexPage"]
    subpage_types = []
    base_form_class = TenderForm
    page_files = {"closing.ics": "serve_closing"}
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_at")]),
                FieldRowPanel([FieldPanel("questions_until"), FieldPanel("directorate")]),
                FieldRowPanel([FieldPanel("bids_opened_at"), FieldPanel("opening_place")]),
                FieldRowPanel([FieldPanel("price"), FieldPanel("price_note")]),
            ],
            heading=_("Tender"),
        ),
        MultiFieldPanel(
            [FieldPanel("how_to_bid"), FieldRowPanel([FieldPanel("phone"), FieldPanel("email")])],
            heading=_("How to bid"),
        ),
        FieldPanel("documents"),
        FieldPanel("clarifications"),
        FieldPanel("amendments"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("awarded_on"), FieldPanel("award_value")]),
                FieldRowPanel([FieldPanel("awarded_to"), FieldPanel("bids_received")]),
                FieldPanel("bids"),
                FieldPanel("result_note"),
            ],
            heading=_("Result"),
        ),
        MultiFieldPanel([FieldPanel("cancelled_on"), FieldPanel("cancel_reason")], heading=_("Cancellation")),
    ]

    class Meta:
        verbose_name = _("tender")
        verbose_name_plural = _("tenders")

    def __str__(self):
        return f"{self.number} {self.title}"

    def clean(self):
        super().clean()
        errors = self._order_errors() | self._decision_errors()
        if errors:
            raise ValidationError(errors)

    def _order_errors(self):
        errors = {}
        if not self.closes_at:
            return errors
        if self.opens_on and timezone.localdate(self.closes_at) < self.opens_on:
            errors["closes_at"] = _("Bids cannot close before the tender is announced.")
        if self.questions_until and self.questions_until > self.closes_at:
            errors["questions_until"] = _("Questions must end before bids close.")
        if self.bids_opened_at and self.bids_opened_at < self.closes_at:
            errors["bids_opened_at"] = _("Bids cannot be opened before they close.")
        return errors

    def _decision_errors(self):
        errors = {}
        if self.awarded_on and not (self.awarded_to and self.award_value is not None):
            errors["awarded_on"] = _("An award is told with its winner and its value.")
        elif self.awarded_on and self.closes_at and self.awarded_on < timezone.localdate(self.closes_at):
            errors["awarded_on"] = _("A tender cannot be awarded before bids close.")
        if self.cancelled_on and not self.cancel_reason:
            errors["cancel_reason"] = _("A cancellation is told with its reason.")
        return errors

    @property
    def status(self):
        """Its status at this moment: it closes at its minute without anybody doing anything."""
        return status_at(self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        describe(self, now)
        amendments = _newest_first(self.amendments, "made_on")
        context |= {
            "now": now,
            "status": self.state,
            "stages": stages_of(self, now),
            "asks": takes_questions(self, now),
            "new_since": new_since(self, now) if self.state == TenderStatus.OPEN else None,
            "clarifications": _newest_first(self.clarifications, "answered_on"),
            "amendments": amendments,
            "former_closing": next(filter(None, (entry["former_closing"] for entry in amendments)), None),
            "documents": [block.value for block in self.documents],
            "bids": sorted((block.value for block in self.bids), key=lambda bid: bid["amount"]),
        }
        return context

    def serve_closing(self, request):
        """Answer with the closing as an event for the reader's calendar; it is reminded of a day before."""
        address = self.get_url(request)
        event = vevent(
            f"{self.translation_key}@tenders",
            starts=self.closes_at,
            title=_("Bids close: %(number)s %(title)s") % {"number": self.number, "title": self.title},
            text=self.how_to_bid,
            place=self.opening_place,
            url=request.build_absolute_uri(address),
            cancelled=bool(self.cancelled_on),
            revision=len(self.amendments),
            remind="-P1D",
            changed=self.last_published_at,
        )
        return calendar_file([event], name=str(self), file_name=f"{self.slug}.ics")


def _newest_first(entries, day):
    return sorted((block.value for block in entries), key=lambda entry: entry[day], reverse=True)
