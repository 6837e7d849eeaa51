"""Pictures and documents of pages. Citizens' files are rows of `eservices`; only their storage stands here."""

import logging
from copy import copy
from functools import lru_cache

from django.core.exceptions import SuspiciousFileOperation
from django.db import models, transaction
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, get_upload_to
from wagtail.search import index

from media.document_file import check_document
from media.fields import LanguageTextField, text_in, words_in
from media.pdf_access import look_at
from media.picture_file import PictureFileField
from media.refusals import FileRefused
from media.renditions import BASE, needed_specs
from media.text.storing import MOST_FAILURES
from media.waiting import for_visitor, visitor_is_waiting

logger = logging.getLogger("bawaba.pictures")
NO_FILE = "not-drawn"
ACCESS_HINTS = {
    "text": _(
        "It holds no text, only pictures of pages. Make it from the original document, or have its text recognised."
    ),
    "tagged": _("Headings, lists and tables are not marked. Save it as tagged (accessible) PDF."),
    "title": _("It has no title of its own. Write one in the document's properties."),
    "language": _("Its language is not given. Set it before saving as PDF."),
}


class CustomImage(AbstractImage):
    """A picture of pages: stored as a master (`media.masters`), shown in sizes drawn before (`media.renditions`)."""

    file = PictureFileField(_("file"), upload_to=get_upload_to, width_field="width", height_field="height")
    alt = LanguageTextField(
        _("what the picture shows"),
        help_text=_("For readers who cannot see it, in each language."),
    )
    is_decorative = models.BooleanField(
        _("only decorates"),
        default=False,
        help_text=_("Readers who cannot see it miss nothing: screen readers then pass over it."),
    )
    credit = models.CharField(_("credit"), max_length=255, blank=True, help_text=_("Who took or drew the picture."))
    is_illustration = models.BooleanField(
        _("an illustration"),
        default=False,
        help_text=_("Drawn or generated, no photograph of what happened: readers are told."),
    )
    drawn_digest = models.CharField(max_length=16, blank=True, default="", editable=False, db_index=True)
    drawn_failures = models.PositiveSmallIntegerField(default=0, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "alt",
        "is_decorative",
        "credit",
        "is_illustration",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("alt_words", boost=4),
        index.AutocompleteField("alt_words"),
        index.SearchField("credit"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def alt_in(self, language=None):
        """What the picture shows, in the reader's language; empty for a picture that only decorates."""
        return "" if self.is_decorative else text_in(self.alt, language)

    def alt_words(self):
        """Return what it shows in every language, for the editors' search."""
        return words_in(self.alt)

    def save(self, *args, **kwargs):
        """Save; another file or focal point, which every full save may bring, has its sizes looked at again."""
        if kwargs.get("update_fields") is None:
            self.drawn_digest, self.drawn_failures = "", 0
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            transaction.on_commit(self._have_it_drawn, robust=True)

    def _have_it_drawn(self):
        from media.tasks import draw_picture

        draw_picture.enqueue(self.pk)
        self.base_rendition()

    def drawn(self, spec):
        """Return one size when it is there, else None; nothing is drawn."""
        wanted = self.clean_filter_for_svg(Filter(spec=spec))
        return self.find_existing_renditions(wanted).get(wanted)

    def get_rendition(self, filter):  # noqa: A002 (Wagtail's name)
        """Return one size; a visitor gets the stand-in when the worker has not drawn it yet."""
        if not visitor_is_waiting():
            return super().get_rendition(filter)
        drawn = self._drawn_for_visitor(filter)
        return next(iter(drawn.values())) if drawn else self.base_rendition()

    def get_renditions(self, *filters):
        """Return sizes by filter; for a visitor those that are drawn, with one to show in any case.

        A size that nobody could know of beforehand is drawn at once.
        """
        if not visitor_is_waiting():
            return super().get_renditions(*filters)
        drawn = self._drawn_for_visitor(*filters)
        return drawn if any(_is_plain(spec) for spec in drawn) else drawn | {BASE: self.base_rendition()}

    def _drawn_for_visitor(self, *filters):
        wanted = [self.clean_filter_for_svg(_filter_of(f if isinstance(f, str) else f.spec)) for f in filters]
        found = self.find_existing_renditions(*wanted)
        self._draw_unforeseen([each for each in wanted if each not in found], found)
        self._remember(found)
        return {each.spec: found[each] for each in wanted if each in found}

    def _draw_unforeseen(self, missing, found):
        for each in missing:
            if each.spec not in needed_specs():
                logger.warning("picture %s drawn in a request: %s is not known beforehand", self.pk, each.spec)
                try:
                    found[each] = self.create_rendition(each)
                except Exception as error:  # noqa: BLE001 (see `base_rendition`)
                    logger.warning("picture %s not drawn as %s: %s", self.pk, each.spec, type(error).__name__)

    def _remember(self, found):
        cache = CustomRendition.cache_backend
        new = {
            CustomRendition.construct_cache_key(self, each.get_cache_key(self), each.spec): _without_picture(rendition)
            for each, rendition in found.items()
            if not getattr(rendition, "_from_cache", False)
        }
        if new:
            cache.set_many(new)

    def base_rendition(self):
        """Return the stand-in for every size, drawn now if need be; a quiet drawing when even that fails."""
        try:
            with for_visitor(False):
                return super().get_rendition(BASE)
        except Exception as error:  # noqa: BLE001 (a lost or broken file must not take the page with it)
            logger.warning("picture %s cannot be drawn: %s", self.pk, type(error).__name__)
            blank = CustomRendition(image=self, filter_spec=BASE, width=720, height=480)
            blank.file.name = NO_FILE
            return blank

    @property
    def default_alt_text(self):
        # Wagtail would fall back to the title, which is mostly a file's name.
        return self.alt_in()


def _without_picture(rendition):
    """Return a copy to keep, without the whole picture: who reads it gives it its own, and does not keep it again."""
    kept = copy(rendition)
    kept._from_cache = True
    kept._address = rendition.url
    kept._state.fields_cache.pop("image", None)
    return kept


@lru_cache(maxsize=64)
def _filter_of(spec):
    """Return the one Filter of a size: what its words mean is read once."""
    return Filter(spec=spec)


def _is_plain(spec):
    """Tell whether every browser can show this size."""
    return "format-avif" not in spec and "format-webp" not in spec


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="media_rendition_made_once"
            )
        ]

    # What is remembered of a size knows its address too: storages make it anew each time.
    _address = None

    @property
    def url(self):
        if self._address:
            return self._address
        return static("media/no-picture.svg") if self.file.name == NO_FILE else super().url


class CustomDocument(AbstractDocument):
    """A document that pages offer; `pdf_access` is what `media.pdf_access` saw in it."""

    titles = LanguageTextField(
        _("title in each language"),
        help_text=_("What readers see instead of the file's name."),
    )
    pdf_access = models.JSONField(default=dict, blank=True, editable=False)

    admin_form_fields = ("title", "file", "titles", "collection", "tags")
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("title_words", boost=8),
        index.AutocompleteField("title_words"),
        index.SearchField("file_words"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def title_in(self, language=None):
        """The title in the reader's language, else the one given at upload."""
        return text_in(self.titles, language) or self.title

    def _set_document_file_metadata(self):
        # Wagtail calls this on every way in, when there is a new file.
        super()._set_document_file_metadata()
        with self.open_file() as file:
            content = file.read()
            file.seek(0)
        try:
            check_document(self.file.name, content)
        except FileRefused as refused:  # forms have said so in words; this is a way around them
            raise SuspiciousFileOperation(refused.message) from refused
        self.pdf_access = look_at(content) if self.file_extension == "pdf" else {}

    def title_words(self):
        """Return its titles in every language, for the editors' search."""
        return words_in(self.titles)

    def file_words(self):
        """Return the text of its file as far as it was read, for the editors' search."""
        text = DocumentText.objects.filter(file_hash=self.file_hash).first() if self.file_hash else None
        return text.text if text else ""

    def save(self, *args, **kwargs):
        """Save; the text of another file is read by the worker."""
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None and self.file_hash:
            transaction.on_commit(self._have_it_read, robust=True)

    def _have_it_read(self):
        from media.tasks import read_text

        read_text.enqueue(self.pk)

    def access_hints(self):
        """Return what a PDF lacks for readers who cannot see it, a sentence each; [] for other documents."""
        return [str(words) for name, words in ACCESS_HINTS.items() if self.pdf_access.get(name) is False]


class DocumentText(models.Model):
    """What one file says, whatever documents hold it; written by `media.text.storing` alone."""

    # As Wagtail counts it.
    file_hash = models.CharField(max_length=40, unique=True)
    text = models.TextField(blank=True)
    is_whole = models.BooleanField(default=True)
    # Readings in a row that ended badly; a few are tried.
    failures = models.PositiveSmallIntegerField(default=0)
    read_at = models.DateTimeField(auto_now=True)

    def __str__(self):
        return self.file_hash

    @property
    def waits(self):
        """True when it shall be read once more."""
        return 0 < self.failures < MOST_FAILURES
