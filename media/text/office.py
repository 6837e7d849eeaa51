"""The text of DOCX, PPTX, ODT and ODS: archives of XML, read as a stream.

ECMA-376 (https://ecma-international.org/publications-and-standards/standards/ecma-376/) and OpenDocument 1.3 know no
document type declaration; one that is there is refused, and with it every trick of entities.
"""

import io
import re
import zipfile
from xml.parsers import expat

from media.text.limits import MOST_ELEMENTS, MOST_PARTS, MOST_UNPACKED
from media.text.writing import EnoughError

_CHUNK = 64 * 1024
# Which parts hold text, in the order of reading.
PARTS = {
    "docx": r"word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml",
    "pptx": r"ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml",
    "odt": r"content\.xml",
    "ods": r"content\.xml",
}
# Elements whose own characters are text, those that end a line, and those that stand for a blank.
_WORDS = {"docx": {"t"}, "pptx": {"t"}, "odt": {"p", "h", "span", "a"}, "ods": {"p", "span", "a"}}
_ENDS = {"p", "h", "table-row", "tr"}
_BLANKS = {"tab", "br", "s", "line-break", "cr", "tc", "table-cell"}
# Cells of a row stand on one line.
_KEEPS_LINE = {"ods": {"p"}}


class BadFileError(Exception):
    """The file is not what its name says, or wants to harm."""


def read(content, writer, kind):
    """Write the text of an archive of this kind. Raises BadFileError, EnoughError and what a broken file brings."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist()[:MOST_PARTS] if re.fullmatch(PARTS[kind], name)]
        left = MOST_UNPACKED
        for name in sorted(names, key=_place):
            left = _read_part(archive, name, _Lines(kind, writer), left)


def _place(name):
    numbers = re.findall(r"\d+", name)
    return not name.endswith("document.xml"), int(numbers[-1]) if numbers else 0, name


def _read_part(archive, name, lines, left):
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = lines.begin, lines.end
    parser.CharacterDataHandler = lines.say
    parser.buffer_text = True
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise BadFileError("unpacks to too much")
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    lines.finish()
    return left


def _refuse(*_declaration):
    raise BadFileError("declares a document type")


class _Lines:
    """Gathers the words of elements into lines."""

    def __init__(self, kind, writer):
        self.words, self.keeps = _WORDS[kind], _KEEPS_LINE.get(kind, ())
        self.writer, self.open, self.line, self.left = writer, [], [], MOST_ELEMENTS

    def begin(self, name, _attributes):
        self.left -= 1
        if not self.left:
            raise EnoughError
        name = name.rpartition(" ")[2]
        self.open.append(name)
        if name in _BLANKS:
            self.line.append(" ")

    def say(self, text):
        if self.open and self.open[-1] in self.words:
            self.line.append(text)

    def end(self, name):
        name = self.open.pop()
        if name in self.keeps:
            self.line.append(" ")
        elif name in _ENDS:
            self.finish()

    def finish(self):
        self.writer.write("".join(self.line))
        self.line = []
