"""Pages of directorates. The directorate itself is a row of the e-services; its page may come and go."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.offices import OfficeBlock, OpeningBlock
from pages.blocks.people import PersonBlock
from pages.fields import BlocksField
from pages.listing import place_of, rows_below
from pages.models.base import BasePage, shared
from pages.opening import week_of
from pages.prepared import Prepared
from pages.privacy import open_to_all

# Drawings of the portal that fit a directorate.
ICONS = [
    ("building", _("building")),
    ("water", _("drop")),
    ("sewer", _("pipe")),
    ("bolt", _("lightning")),
    ("road", _("road")),
    ("plan", _("plan")),
    ("school", _("book")),
    ("health", _("heart")),
    ("wheat", _("ear of wheat")),
    ("waves", _("waves")),
    ("flame", _("flame")),
    ("people", _("people")),
    ("gov", _("gate")),
]


def _within(degrees):
    return [MinValueValidator(-degrees), MaxValueValidator(degrees)]


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
        context["directorates"] = _LISTED.rows(self.depth + 1, **place_of(self))
        return context


def _listed(depth):
    pages = open_to_all(rows_below(DirectoratePage, depth)).filter(alias_of__isnull=True)
    row = [f"directorate__{name}" for name in ("address", "hours", "phone")]
    pages = pages.select_related("directorate").only("title", "url_path", "icon", "lead", "directorate", *row)
    return pages.order_by("directorate__sort_order", "title")


_LISTED = Prepared(_listed)


class DirectoratePage(BasePage):
    """What one directorate tells of itself; its services live below it."""

    directorate = models.ForeignKey(
        "eservices.Directorate", on_delete=models.PROTECT, related_name="pages", verbose_name=_("directorate")
    )
    icon = models.CharField(_("drawing"), max_length=20, choices=ICONS, default="building")
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening = BlocksField(
        [("days", OpeningBlock())],
        blank=True,
        verbose_name=_("days and hours"),
        help_text=_("Days that stand in no row are days off. Empty: the hours of the directorate are shown in words."),
    )
    offices = BlocksField([("office", OfficeBlock())], blank=True, verbose_name=_("other offices and phones"))
    latitude = models.DecimalField(
        _("latitude"), max_digits=8, decimal_places=5, null=True, blank=True, validators=_within(90)
    )
    longitude = models.DecimalField(
        _("longitude"), max_digits=8, decimal_places=5, null=True, blank=True, validators=_within(180)
    )
    people = BlocksField([("person", PersonBlock())], blank=True, verbose_name=_("people"))
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    shown_with = ("share_image", "directorate")
    parent_page_types = ["pages.DirectorateIndexPage"]
    subpage_types = ["eservices.ServicePage", "pages.StandardPage"]
    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("directorate"), FieldPanel("icon")]),
        FieldPanel("lead"),
        MultiFieldPanel([FieldPanel("email"), FieldPanel("opening"), FieldPanel("offices")], heading=_("Contact")),
        FieldPanel("people"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])], heading=_("On the map")),
        FieldPanel("body"),
    ]
    override_translatable_fields = shared(
        *BasePage.SHARED, "directorate", "icon", "email", "opening", "latitude", "longitude"
    )

    class Meta:
        verbose_name = _("directorate page")
        verbose_name_plural = _("directorate pages")

    def week(self):
        """Return the week as `pages.opening.Hours`, [] when the page does not say."""
        return week_of([row.value for row in self.opening]) if self.opening else []

    def clean(self):
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError({"longitude": _("A place on the map needs both numbers.")})
