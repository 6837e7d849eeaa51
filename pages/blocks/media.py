"""Pictures, galleries, documents and embedded films."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from pages.blocks.films import FilmAddressBlock, FilmValue
from pages.blocks.pictures import PictureChooserBlock


class PictureBlock(blocks.StructBlock):
    """One picture; its alternative text and credit belong to the picture itself, in every language."""

    image = PictureChooserBlock(label=_("Picture"))
    caption = blocks.CharBlock(required=False, default="", max_length=250, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "pages/blocks/picture.html"


class GalleryBlock(blocks.StructBlock):
    """Several pictures under each other on a phone, side by side where there is room."""

    title = blocks.CharBlock(required=False, default="", max_length=160, label=_("Title"))
    pictures = blocks.ListBlock(PictureBlock(), min_num=2, max_num=24, label=_("Pictures"))

    class Meta:
        icon = "image"
        label = _("Pictures")
        template = "pages/blocks/gallery.html"


class FileBlock(blocks.StructBlock):
    """A document with the words of its link; kind and size are read from the file."""

    document = DocumentChooserBlock(label=_("Document"))
    label = blocks.CharBlock(
        required=False,
        default="",
        max_length=200,
        label=_("Name"),
        help_text=_("Empty: the title that the document has in each language."),
    )
    issued_on = blocks.DateBlock(required=False, label=_("Issued on"))
    note = blocks.CharBlock(required=False, default="", max_length=200, label=_("Note"))

    class Meta:
        icon = "doc-full"
        label = _("Document")


class FilesBlock(blocks.StructBlock):
    """A table of documents inside running text."""

    title = blocks.CharBlock(required=False, default="", max_length=160, label=_("Title"))
    files = blocks.ListBlock(FileBlock(), min_num=1, label=_("Documents"))

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        template = "pages/blocks/files.html"


class FilmBlock(blocks.StructBlock):
    """A film on another host: a link that says where it leads; nothing loads from there until it is followed."""

    film = FilmAddressBlock(label=_("Address of the film"))
    title = blocks.CharBlock(max_length=200, label=_("Title"))

    class Meta:
        icon = "media"
        label = _("Film")
        template = "pages/blocks/film.html"
        value_class = FilmValue
