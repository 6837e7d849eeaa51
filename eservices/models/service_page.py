"""The page on which an editor builds a service.

What decides rights and duties stands in four columns of the source-language page and reaches citizens only
as a `ServiceVersion`, minted when the page is published. Pages in other languages carry prose alone.
"""

from django.http import HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, PublishingPanel, TabbedInterface
from wagtail.fields import RichTextField
from wagtail.models import Locale, Page
from wagtail.signals import page_unpublished
from wagtail_localize.fields import SynchronizedField, TranslatableField

from eservices.questions.blocks.struct_field import CardField, DocumentsField, HandlingField, QuestionsField
from eservices.questions.builder_form import ChecklistPanel, ServicePageForm, VersionsPanel
from pages.admin.translations.panels import LanguagesPanel
from pages.models.base import Reviewed, Sought
from pages.panels import QualityPanel

DEFINITION_FIELDS = ("card", "questions", "documents", "handling")


class ServicePage(Sought, Reviewed, Page):
    """A service under its directorate's page; citizens find it at `/{lang}/services/<slug>/`."""

    body = RichTextField(_("text"), blank=True, features=["h2", "h3", "bold", "link", "ol", "ul", "document-link"])
    card = CardField(_("card"))
    questions = QuestionsField(_("questions"))
    documents = DocumentsField(_("documents"))
    handling = HandlingField(_("handling"))

    parent_page_types = ["pages.DirectoratePage"]
    subpage_types = []
    is_described_by_card = True
    base_form_class = ServicePageForm
    # Never translated and never shown in a translation: only the source page's definition is published.
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("seo_title"),
        TranslatableField("search_description"),
        TranslatableField("search_words"),
        TranslatableField("body"),
        SynchronizedField("slug", overridable=False),
        SynchronizedField("review_by", overridable=False),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("title"),
                    FieldPanel("slug"),
                    ChecklistPanel(),
                    LanguagesPanel(),
                    QualityPanel(),
                    FieldPanel("body"),
                    FieldPanel("review_by"),
                    PublishingPanel(),
                ],
                heading=_("Page"),
            ),
            ObjectList([FieldPanel("card", heading=_("Card"))], heading=_("Card")),
            ObjectList([FieldPanel("questions", heading=_("Questions"))], heading=_("Questions")),
            ObjectList([FieldPanel("documents", heading=_("Required documents"))], heading=_("Required documents")),
            ObjectList([FieldPanel("handling", heading=_("Handling"))], heading=_("Handling")),
            ObjectList([VersionsPanel()], heading=_("Versions")),
            ObjectList(
                [FieldPanel("search_words"), FieldPanel("seo_title"), FieldPanel("search_description")],
                heading=_("For search engines"),
            ),
        ],
        base_form_class=ServicePageForm,
    )

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    @property
    def is_source(self):
        """True for the page that carries the definition."""
        return self.locale_id is None or self.locale_id == Locale.get_default().pk

    def directorate_code(self):
        """Code of the directorate in whose subtree the page stands; empty when there is none."""
        parent = self.get_parent()
        return getattr(getattr(parent and parent.specific, "directorate", None), "code", "")

    def save(self, *args, **kwargs):
        """Save and, when the source page goes live with a new revision, mint the version; both or neither.

        This is the one act that every way of publishing ends in: the editor's button, a schedule, a workflow,
        a bulk action and the API run Wagtail's publish action, and only some of them pass through `publish`.
        Raises IncompleteService.
        """
        if not self._goes_live(kwargs.get("update_fields")):
            return super().save(*args, **kwargs)
        from eservices.actions.publish import save_published_page  # the sanctioned seam of the page

        save_page = super().save
        return save_published_page(self, lambda: save_page(*args, **kwargs))

    def _goes_live(self, update_fields):
        if update_fields or not (self.pk and self.live and self.live_revision_id and self.is_source):
            return False
        stored = ServicePage.objects.filter(pk=self.pk, live=True, live_revision=self.live_revision_id)
        return not stored.exists()

    def publish(self, revision, user=None, **kwargs):
        """Publish in one transaction; an unfinished service is no reason for the scheduler to stop."""
        from eservices.actions.publish import publish_revision  # the sanctioned seam of the page

        publish_page = super().publish
        return publish_revision(self, revision, user, lambda: publish_page(revision, user=user, **kwargs))

    def get_url_parts(self, request=None):
        parts = super().get_url_parts(request)
        if parts is None:
            return None
        try:
            with translation.override(self.locale.language_code):
                return (*parts[:2], reverse("eservices:card", args=[self.slug]))
        except NoReverseMatch:
            return parts

    def serve(self, request, *args, **kwargs):
        """The tree address only points to the official one."""
        with translation.override(self.locale.language_code):
            return HttpResponseRedirect(reverse("eservices:card", args=[self.slug]))


def note_unpublished(sender, instance, **kwargs):
    """Take the service out of the catalogue. Wagtail's signal is the only call that also comes for a
    service unpublished together with its directorate's page.
    """
    from eservices.actions.publish import withdraw_service  # the sanctioned seam of the page

    withdraw_service(instance)


page_unpublished.connect(note_unpublished, sender=ServicePage, dispatch_uid="eservices.service_page")
