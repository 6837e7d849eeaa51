"""A spreadsheet that somebody uploads, as rows of plain text. Whatever is in it, the answer is rows or words.

CSV is read by Python's own module, XLSX by openpyxl in read-only mode. python-calamine is many times faster, but takes
memory for the whole rectangle of a sheet: a file of 5 kB with one cell at the far corner ends the process, and nothing
can catch that. openpyxl is told where to stop; what it builds in memory is counted before it sees the file.
"""

import csv
import io
import zipfile
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from eservices.desk.export import plain_text

MOST_BYTES = 2 * 1024 * 1024
# What a small XLSX may unfold to, in bytes and in tags: a hundred kilobytes can hold cells for gigabytes of memory.
MOST_UNPACKED = 20 * 1024 * 1024
MOST_TAGS = 300_000
_PIECE = 64 * 1024
MOST_ROWS = 5_000
MOST_COLUMNS = 20
_SEPARATORS = (",", ";", "\t")


class UnreadableSheet(Exception):
    """The file holds no table; the message says why, in the reader's language."""


def read_sheet(uploaded):
    """Return the rows of an uploaded CSV or XLSX as [(line number, [text, …])], empty lines left out.

    Raises UnreadableSheet.
    """
    if uploaded.size > MOST_BYTES:
        raise UnreadableSheet(_("The file is too large: at most 2 MB."))
    content = uploaded.read()
    rows = _xlsx_rows(content) if content.startswith(b"PK") else _csv_rows(content)
    found = []
    for number, row in enumerate(rows, start=1):
        texts = [_text(value) for value in row[:MOST_COLUMNS]]
        if any(texts):
            found.append((number, texts))
        if len(found) > MOST_ROWS + 1:
            raise UnreadableSheet(_("The file has more than %(most)s lines.") % {"most": MOST_ROWS})
    if not found:
        raise UnreadableSheet(_("The file is empty."))
    return found


def _csv_rows(content):
    text = _decoded(content)
    if "\x00" in text:
        raise UnreadableSheet(_no_table())
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        raise UnreadableSheet(_no_table()) from None


def _decoded(content):
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        words = _("The letters of this file cannot be read. Save it as “CSV UTF-8” or as XLSX.")
        raise UnreadableSheet(words) from None


def _xlsx_rows(content):
    try:
        _refuse_what_unfolds(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        # Two more than may be: a file that is too long is told so, and not read to its end.
        return list(sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS))
    except UnreadableSheet:
        raise
    except (
        # What zipfile, the XML parser and openpyxl raise for a file that is not what its first bytes say.
        *(zipfile.BadZipFile, zipfile.LargeZipFile, InvalidFileException, ParseError, NotImplementedError),
        *(KeyError, ValueError, IndexError, TypeError, AttributeError, EOFError, RuntimeError, OSError),
    ):
        raise UnreadableSheet(_no_table()) from None


def _refuse_what_unfolds(content):
    """Raise UnreadableSheet for an XLSX that would unfold to more than any list needs, before a parser sees it."""
    size = tags = 0
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for item in packed.infolist():
            with packed.open(item) as part:
                while piece := part.read(_PIECE):
                    size, tags = size + len(piece), tags + piece.count(b"<")
                    if size > MOST_UNPACKED or tags > MOST_TAGS:
                        raise UnreadableSheet(_("This table is too large. Save only the list, without other sheets."))


def _no_table():
    return _("This is no table that can be read. Save it as XLSX or as “CSV UTF-8”.")


def _text(value):
    """Return a cell as text: whole numbers without ".0", and without the sign that our export puts before formulas."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return text[1:] if text.startswith("'") and plain_text(text[1:]) == text else text
