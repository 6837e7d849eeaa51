"""Pictures and documents of pages. Citizens' files are rows of `eservices`; only their storage stands here."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

from media.fields import LanguageTextField, text_in


class CustomImage(AbstractImage):
    alt = LanguageTextField(
        _("what the picture shows"),
        help_text=_("For readers who cannot see it, in each language. Leave empty if it only decorates."),
    )
    credit = models.CharField(_("credit"), max_length=255, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "alt",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def alt_in(self, language=None):
        """What the picture shows, in the reader's language; empty for a picture that only decorates."""
        return text_in(self.alt, language)

    @property
    def default_alt_text(self):
        # Wagtail would fall back to the title, which is mostly a file's name.
        return self.alt_in()


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="media_rendition_made_once"
            )
        ]


class CustomDocument(AbstractDocument):
    titles = LanguageTextField(
        _("title in each language"),
        help_text=_("What readers see instead of the file's name."),
    )

    admin_form_fields = ("title", "file", "titles", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def title_in(self, language=None):
        """The title in the reader's language, else the one given at upload."""
        return text_in(self.titles, language) or self.title
