"""Plain words of a page's blocks, from the stored values: nothing that they point to is asked for. Pure."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock

from pages.blocks.body import QuestionsBlock
from pages.blocks.links import LinkBlock
from pages.blocks.media import FileBlock

_TITLES = {"title", "caption"}
_HEADINGS = {"h1", "h2", "h3", "h4"}
_ENDS = {"p", "li", "br", "hr", *_HEADINGS}
_WRITTEN = (blocks.CharBlock, blocks.TextBlock, blocks.EmailBlock)


@dataclass(slots=True)
class Words:
    """What blocks say. `questions`: (id, question, answer); `files`: (number of the document, its name here)."""

    headings: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    questions: list = field(default_factory=list)
    files: list = field(default_factory=list)

    def documents(self):
        """Return the numbers of the documents that are offered."""
        return {number for number, _name in self.files if number}


def words_of(stream, words=None):
    """Add the words of a StreamValue to `words`, new ones by default, and return them."""
    words = Words() if words is None else words
    _read(stream.stream_block, list(stream.raw_data), words)
    return words


def _read(block, value, words, name=""):
    """Add what a block says of its stored value."""
    if value in (None, "", [], {}):
        return
    reader = next((reader for kind, reader in _READERS if isinstance(block, kind)), None)
    if reader:
        reader(block, value, words, name)


def _stream(block, value, words, _name):
    for entry in value:
        if isinstance(entry, dict) and (child := block.child_blocks.get(entry.get("type"))):
            _read(child, entry.get("value"), words)


def _struct(block, value, words, _name):
    for name, child in block.child_blocks.items():
        _read(child, value.get(name), words, name)


def _items(value):
    """Yield (id, value) of a stored list; old ones hold the values alone."""
    for item in value:
        is_item = isinstance(item, dict) and item.get("type") == "item" and "value" in item
        yield (item.get("id") or "", item["value"]) if is_item else ("", item)


def _list(block, value, words, name):
    for _ident, item in _items(value):
        _read(block.child_block, item, words, name)


def _questions(block, value, words, _name):
    _read(block.child_blocks["title"], value.get("title"), words, "title")
    for ident, item in _items(value.get("questions") or ()):
        answer = " ".join(plain(item.get("answer") or "")[1])
        words.questions.append((ident, item.get("question") or "", answer))
        words.lines += filter(None, (item.get("question"), answer))


def _file(_block, value, words, _name):
    words.files.append((value.get("document"), value.get("label") or ""))
    words.lines += filter(None, (value.get("label"), value.get("note")))


def _link(block, value, words, _name):
    _read(block.child_blocks["label"], value.get("label"), words)


def _table(_block, value, words, _name):
    for row in value.get("data") or ():
        words.lines.append(" ".join(str(cell) for cell in row or () if cell not in (None, "")))


def _document(_block, value, words, _name):
    words.files.append((value, ""))


def _rich(_block, value, words, _name):
    headings, lines = plain(str(value))
    words.headings += headings
    words.lines += lines


def _line(_block, value, words, name):
    (words.headings if name in _TITLES else words.lines).append(str(value))


_READERS = (
    (QuestionsBlock, _questions),
    (FileBlock, _file),
    (LinkBlock, _link),
    (blocks.StreamBlock, _stream),
    (blocks.StructBlock, _struct),
    (blocks.ListBlock, _list),
    (TableBlock, _table),
    (DocumentChooserBlock, _document),
    (blocks.RichTextBlock, _rich),
    (_WRITTEN, _line),
)


def plain(html):
    """Return (headings, lines) of rich text, without mark-up."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.finish()
    return reader.headings, reader.lines


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.headings, self.lines, self._line, self._in_heading = [], [], [], False

    def handle_starttag(self, tag, attrs):
        if tag in _ENDS:
            self.finish()
        self._in_heading = self._in_heading or tag in _HEADINGS

    def handle_endtag(self, tag):
        if tag in _ENDS:
            self.finish()

    def handle_data(self, data):
        self._line.append(data)

    def finish(self):
        line = " ".join("".join(self._line).split())
        if line:
            (self.headings if self._in_heading else self.lines).append(line)
        self._line, self._in_heading = [], False
