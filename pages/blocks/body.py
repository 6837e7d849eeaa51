"""The one body that pages of running text share."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from pages.blocks.links import LinksBlock, StepsBlock
from pages.blocks.media import FilesBlock, FilmBlock, GalleryBlock, PictureBlock
from pages.blocks.text import TEXT_FEATURES, CaptionedTableBlock, NoteBlock, QuestionBlock, QuoteBlock


class QuestionsBlock(blocks.StructBlock):
    """Questions that open one by one."""

    title = blocks.CharBlock(required=False, max_length=160, label=_("Title"))
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        template = "pages/blocks/questions.html"


class BodyBlock(blocks.StreamBlock):
    """Running text and what stands in it."""

    text = blocks.RichTextBlock(
        features=TEXT_FEATURES, label=_("Text"), icon="pilcrow", template="pages/blocks/text.html"
    )
    picture = PictureBlock()
    gallery = GalleryBlock()
    note = NoteBlock()
    quote = QuoteBlock()
    table = CaptionedTableBlock()
    files = FilesBlock()
    links = LinksBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    film = FilmBlock()
