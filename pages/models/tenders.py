"""Tenders: announced, clarified, amended, closed by themselves at their minute, and awarded on the same page."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.media import FileBlock
from pages.fields import BlocksField
from pages.models.base import BasePage, DirectorateRelated, shared


class ClarificationBlock(blocks.StructBlock):
    """A bidder's question with the answer given to all; who asked is never told."""

    answered_on = blocks.DateBlock(label=_("Answered on"))
    question = blocks.TextBlock(label=_("Question"))
    answer = blocks.TextBlock(label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Clarification")


class AmendmentBlock(blocks.StructBlock):
    """A change made after the announcement, kept beside what was said before."""

    made_on = blocks.DateBlock(label=_("Made on"))
    text = blocks.TextBlock(label=_("What changed"))
    former_closing = blocks.DateTimeBlock(required=False, label=_("Closing before this change"))

    class Meta:
        icon = "edit"
        label = _("Amendment")


class TenderIndexPage(BasePage):
    """The list of tenders."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.TenderPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of tenders")
        verbose_name_plural = _("lists of tenders")


class TenderPage(DirectorateRelated, BasePage):
    """One tender. Amounts are whole Iraqi dinars, moments are those of Baghdad."""

    class Kind(models.TextChoices):
        WORKS = "works", _("works")
        GOODS = "goods", _("goods")
        SERVICES = "services", _("services")
        CONSULTING = "consulting", _("consulting")

    class Status(models.TextChoices):
        COMING = "coming", _("not open yet")
        OPEN = "open", _("open for bids")
        CLOSED = "closed", _("closed, bids are studied")
        AWARDED = "awarded", _("awarded")
        CANCELLED = "cancelled", _("cancelled")

    number = models.CharField(_("number"), max_length=40)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.WORKS)
    opens_on = models.DateField(_("announced on"), default=timezone.localdate)
    questions_until = models.DateTimeField(_("questions until"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), db_index=True)
    price = models.PositiveBigIntegerField(_("price of the documents, IQD"), null=True, blank=True)
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
    result_note = models.TextField(_("about the result"), blank=True)

    override_translatable_fields = shared(
        *BasePage.SHARED,
        *("number", "kind", "opens_on", "questions_until", "closes_at", "price", "phone", "email", "directorate"),
        *("cancelled_on", "awarded_on", "award_value", "bids_received"),
    )
    parent_page_types = ["pages.TenderIndexPage"]
    subpage_types = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_at")]),
                FieldRowPanel([FieldPanel("questions_until"), FieldPanel("price")]),
                FieldPanel("directorate"),
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
                FieldPanel("result_note"),
            ],
            heading=_("Result"),
        ),
        MultiFieldPanel([FieldPanel("cancelled_on"), FieldPanel("cancel_reason")], heading=_("Cancellation")),
    ]

    class Meta:
        verbose_name = _("tender")
        verbose_name_plural = _("tenders")

    def clean(self):
        super().clean()
        if self.questions_until and self.closes_at and self.questions_until > self.closes_at:
            raise ValidationError({"questions_until": _("Questions must end before bids close.")})

    @property
    def status(self):
        """Its status at this moment: it closes at its minute without anybody doing anything."""
        if self.cancelled_on:
            return self.Status.CANCELLED
        if self.awarded_on:
            return self.Status.AWARDED
        if timezone.localdate() < self.opens_on:
            return self.Status.COMING
        return self.Status.OPEN if timezone.now() < self.closes_at else self.Status.CLOSED
