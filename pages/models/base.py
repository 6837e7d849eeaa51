"""What every page of ours shares."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField


def shared(*names):
    """Return what tells wagtail-localize that these fields are the same in every language."""
    return [SynchronizedField(name, overridable=False) for name in names]


class BasePage(Page):
    """A page with an ASCII slug that is the same in every language, and a day on which it is looked over."""

    SHARED = ("slug", "review_by", "is_sample", "share_image")

    review_by = models.DateField(
        _("to be reviewed by"),
        null=True,
        blank=True,
        help_text=_("Before this day its owner is reminded to check that everything still holds."),
    )
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Shows a mark until the responsible directorate has confirmed it.")
    )
    share_image = models.ForeignKey(
        "media.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture for sharing"),
    )

    override_translatable_fields = shared(*SHARED)
    promote_panels = [*Page.promote_panels, FieldPanel("share_image")]
    settings_panels = [
        *Page.settings_panels,
        MultiFieldPanel([FieldPanel("review_by"), FieldPanel("is_sample")], heading=_("Care of this page")),
    ]

    class Meta:
        abstract = True


class DirectorateRelated(models.Model):
    """A page that may belong to one directorate."""

    directorate = models.ForeignKey(
        "eservices.Directorate",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("directorate"),
    )

    class Meta:
        abstract = True
