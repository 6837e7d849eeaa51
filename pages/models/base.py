"""What every page of ours shares."""

from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from pages.admin.translations.panels import LanguagesPanel
from pages.forms import BasePageForm
from pages.panels import QualityPanel, WritingPanel
from pages.permissions import DirectoratePermissionTester
from pages.translations import visitors


def shared(*names):
    """Return what tells wagtail-localize that these fields are the same in every language."""
    return [SynchronizedField(name, overridable=False) for name in names]


class Reviewed(models.Model):
    """A page with a day by which it is looked over; `pages.reviews` reminds of it."""

    review_by = models.DateField(
        _("to be reviewed by"),
        null=True,
        blank=True,
        help_text=_("Before this day its owner is reminded to check that everything still holds."),
    )

    class Meta:
        abstract = True


class Sought(models.Model):
    """A page that is found by words which do not stand on it."""

    search_words = models.CharField(
        _("words people search by"),
        max_length=400,
        blank=True,
        help_text=_(
            "Everyday names of this that do not stand in its text, with commas between them. Search finds the page by "
            "them; visitors do not see them."
        ),
    )

    class Meta:
        abstract = True


class BasePage(Sought, Reviewed, Page):
    """A page with an ASCII slug that is the same in every language."""

    SHARED = ("slug", "review_by", "is_sample", "share_image")

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

    # What is read together with the page when it is shown.
    shown_with = ("share_image",)
    # Set on a page that was found while no page at all is private: then nobody asks again.
    is_nothing_private = False
    override_translatable_fields = shared(*SHARED)
    base_form_class = BasePageForm
    content_panels = [LanguagesPanel(), WritingPanel(), QualityPanel(), *Page.content_panels]
    promote_panels = [*Page.promote_panels, FieldPanel("search_words"), FieldPanel("share_image")]
    settings_panels = [
        *Page.settings_panels,
        MultiFieldPanel([FieldPanel("review_by"), FieldPanel("is_sample")], heading=_("Care of this page")),
    ]

    class Meta:
        abstract = True

    def children_of_type(self, model):
        """Return the pages of a type right below this one.

        By an interval of paths: `child_of` compares beginnings, for which SQLite looks through every page.
        """
        return model.objects.filter(depth=self.depth + 1, path__range=self._get_children_path_interval(self.path))

    def get_url(self, request=None, current_site=None):
        """Return the address as Wagtail does, without asking the patterns of all addresses where its root is known."""
        from pages.addresses import address_at  # needs the models

        is_plain = type(self).get_url_parts is Page.get_url_parts
        return (is_plain and address_at(self.url_path)) or super().get_url(request, current_site)

    url = property(get_url)

    def get_view_restrictions(self):
        """Return the restrictions of this page and those above it, without a look when there are none anywhere."""
        return PageViewRestriction.objects.none() if self.is_nothing_private else super().get_view_restrictions()

    def route(self, request, path_components):
        """Find the page at a path; below a language's first page, one that only another language has."""
        try:
            return super().route(request, path_components)
        except Http404:
            # Not for a file of a page, such as its feed.
            is_page = self.depth == 2 and request.path.endswith("/")
            elsewhere = visitors.page_elsewhere(self, request, path_components) if is_page else None
            if elsewhere is None:
                raise
            return RouteResult(elsewhere)

    def translated_alternates(self, request):
        """Return {language: address} and the languages in which this page is really there."""
        return visitors.alternates_of(self, request)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        from pages.page_links import read_links_of  # Wagtail's own handler needs the models

        read_links_of(self)
        context["alternate_urls"], context["translated_into"] = self.translated_alternates(request)
        context["newer_source"] = visitors.newer_source(self, context["alternate_urls"])
        return context


class Pictured(models.Model):
    """A page that may show a picture of its own, the same in every language."""

    picture = models.ForeignKey(
        "media.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )

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

    shown_with = ("share_image", "directorate")

    class Meta:
        abstract = True

    def permissions_for_user(self, user):
        """Whoever edits the directorate's page edits what it announces in the common lists."""
        return DirectoratePermissionTester(user, self)
