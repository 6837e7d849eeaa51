"""The one body that pages of running text share."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

from pages.blocks.links import LinksBlock, StepsBlock
from pages.blocks.media import FilesBlock, FilmBlock, GalleryBlock, PictureBlock
from pages.blocks.text import TEXT_FEATURES, CaptionedTableBlock, NoteBlock, QuestionBlock, QuoteBlock
from pages.blocks.writing import WrittenBlock

# Blocks whose title is a heading of the second level.
_TITLED = ("gallery", "files", "links", "steps", "questions")


class QuestionsBlock(blocks.StructBlock):
    """Questions that open one by one."""

    title = blocks.CharBlock(required=False, default="", max_length=160, label=_("Title"))
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        template = "pages/blocks/questions.html"


class BodyBlock(blocks.StreamBlock):
    """Running text and what stands in it."""

    text = WrittenBlock(features=TEXT_FEATURES, label=_("Text"), icon="pilcrow", template="pages/blocks/text.html")
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

    def clean(self, value):
        """Keep headings in order: the first one of a page's text is of the second level."""
        value = super().clean(value)
        for child in value:
            if child.block_type == "text":
                if "<h2" not in child.value.source.partition("<h3")[0]:
                    child.value = first_heading_raised(child.value)
                if "<h2" in child.value.source:
                    break
            elif child.block_type in _TITLED and child.value.get("title"):
                break
        return value


def first_heading_raised(text):
    """Return rich text whose smaller headings before the first larger one are larger ones."""
    before, larger, rest = text.source.partition("<h2")
    return RichText(before.replace("<h3", "<h2").replace("</h3>", "</h2>") + larger + rest)
