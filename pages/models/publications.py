"""Publications and open data."""

from datetime import datetime, time

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pages.blocks.body import BodyBlock
from pages.blocks.media import FileBlock
from pages.feeds import MOST, answer_unless_same, atom_feed, authority_of
from pages.fields import BlocksField
from pages.models.base import BasePage, DirectorateRelated, shared
from pages.models.home import HomePage
from pages.privacy import open_to_all
from pages.publications.dcat import catalogue_answer
from pages.publications.files import with_files
from pages.publications.form import PublicationForm
from pages.publications.kinds import LICENCE_ADDRESSES, Licence, PublicationKind
from pages.publications.listing import publication_list


class PublicationIndexPage(BasePage):
    """The list of publications and data sets."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.PublicationPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]
    page_files = {"feed.atom": "serve_feed", "data.json": "serve_catalogue"}

    class Meta:
        verbose_name = _("list of publications")
        verbose_name_plural = _("lists of publications")

    def publications(self):
        """Return the published publications below this list, without their long texts."""
        return open_to_all(self.children_of_type(PublicationPage)).defer("body")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | publication_list(request, self, PublicationPage)

    def serve_feed(self, request):
        """Answer with the feed of what was published last."""
        newest = self.publications().select_related("directorate").order_by("-published_on", "-pk")[:MOST]
        entries = [
            {
                "title": page.title,
                "summary": page.lead,
                "page": page,
                "published": timezone.make_aware(datetime.combine(page.published_on, time(12))),
                "updated": page.last_published_at,
                "categories": [page.get_kind_display()],
            }
            for page in newest
        ]
        feed = atom_feed(request, self, entries, author=authority_of(request))
        return answer_unless_same(request, feed)

    def serve_catalogue(self, request):
        """Answer with the catalogue of open data for machines, the same from every language's address."""
        lists = {page.locale.language_code: page for page in _own_words(PublicationIndexPage, self)}
        homes = _own_words(HomePage, self.get_parent())
        # A page that only mirrors another language has no words of its own to offer.
        data = PublicationPage.objects.live().public().filter(kind=PublicationKind.DATA, alias_of=None).defer("body")
        below = models.Q(pk=None)
        for page in lists.values():
            below |= models.Q(path__startswith=page.path, depth=page.depth + 1)
        names = {page.locale.language_code: page.title for page in homes}
        return catalogue_answer(request, lists, data.filter(below), names)


class PublicationPage(DirectorateRelated, BasePage):
    """One publication or data set, with its files and the licence under which they may be used."""

    Kind = PublicationKind
    Licence = Licence

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.REPORT)
    published_on = models.DateField(_("published on"), default=timezone.localdate, db_index=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.CC_BY)
    covers = models.CharField(_("period that it covers"), max_length=120, blank=True)
    updates = models.CharField(_("how often it is renewed"), max_length=120, blank=True)
    lead = models.CharField(_("lead"), max_length=300, blank=True)
    files = BlocksField([("document", FileBlock())], blank=True, verbose_name=_("files"))
    body = BlocksField(BodyBlock(), blank=True, verbose_name=_("text"))

    override_translatable_fields = shared(*BasePage.SHARED, "kind", "published_on", "licence", "directorate")
    parent_page_types = ["pages.PublicationIndexPage"]
    subpage_types = []
    base_form_class = PublicationForm
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("published_on")]),
                FieldRowPanel([FieldPanel("licence"), FieldPanel("directorate")]),
                FieldRowPanel([FieldPanel("covers"), FieldPanel("updates")]),
            ],
            heading=_("About"),
        ),
        FieldPanel("files"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    @property
    def licence_address(self):
        """Where the licence can be read, "" when all rights are reserved."""
        return LICENCE_ADDRESSES.get(self.licence, "")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        with_files([self])
        return context | {"files": [block.value for block in self.files], "is_data": self.kind == PublicationKind.DATA}


def _own_words(model, page):
    """Return the live translations of a page that are more than mirrors of it, itself among them."""
    rows = model.objects.live().filter(translation_key=page.translation_key)
    return rows.filter(models.Q(alias_of=None) | models.Q(pk=page.pk)).select_related("locale")
