"""Running text, notes, quotations and tables."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from pages.blocks.tables import SizedTableBlock
from pages.blocks.writing import WrittenBlock

# Few, and none that sets colours, sizes or alignment: the design does.
TEXT_FEATURES = ["h2", "h3", "bold", "ol", "ul", "link", "document-link"]
PLAIN_FEATURES = ["bold", "ol", "ul", "link", "document-link"]
TONES = [("information", _("Information")), ("promise", _("Good to know")), ("attention", _("You must act"))]


class NoteBlock(blocks.StructBlock):
    """A note beside the text, its tone shown by icon and word as well as by colour."""

    tone = blocks.ChoiceBlock(choices=TONES, default="information", label=_("Tone"))
    title = blocks.CharBlock(required=False, default="", max_length=120, label=_("Title"))
    text = WrittenBlock(features=PLAIN_FEATURES, label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Note")
        template = "pages/blocks/note.html"


class QuoteBlock(blocks.StructBlock):
    """Words somebody said, and who."""

    text = blocks.TextBlock(label=_("Words"))
    who = blocks.CharBlock(required=False, default="", max_length=160, label=_("Who said them"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "pages/blocks/quote.html"


class CaptionedTableBlock(blocks.StructBlock):
    """A table with a caption and a header row, so that a screen reader can tell what a cell belongs to."""

    caption = blocks.CharBlock(max_length=200, label=_("What the table shows"))
    table = SizedTableBlock(label=_("Table"))

    class Meta:
        icon = "table"
        label = _("Table")
        template = "pages/blocks/table.html"


class QuestionBlock(blocks.StructBlock):
    """A question with its answer."""

    question = blocks.CharBlock(max_length=250, label=_("Question"))
    answer = WrittenBlock(features=PLAIN_FEATURES, label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question and answer")
