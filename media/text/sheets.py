"""The text of XLSX and CSV: a line a row."""

import csv
import io
import zipfile
from itertools import islice

from openpyxl import load_workbook

from media.text.limits import MOST_CELLS, MOST_COLUMNS, MOST_UNPACKED
from media.text.office import BadFileError
from media.text.writing import EnoughError

_ENCODINGS = ("utf-8-sig", "cp1256")
_APART = ",;\t|"


def read_xlsx(content, writer):
    """Write the cells of a workbook, dates as days, formulas as what they came to."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        # No part gives more than it declares: zipfile stops there.
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise BadFileError("unpacks to too much")
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    left = MOST_CELLS
    for sheet in book.worksheets:
        writer.write(sheet.title)
        # What a file says of its own size is not believed.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
            left -= max(len(row), 1)
            if left < 0:
                raise EnoughError
            writer.write(_line(row))


def read_csv(content, writer):
    """Write the cells of a table in text."""
    text = _decoded(content)
    first = text.partition("\n")[0]
    apart = max(_APART, key=first.count)
    left = MOST_CELLS
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=apart):
        left -= max(len(row), 1)
        if left < 0:
            raise EnoughError
        writer.write(_line(islice(row, MOST_COLUMNS)))


def _line(cells):
    return " ".join(_words(cell) for cell in cells if cell not in (None, ""))


def _words(cell):
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    # A day without an hour is kept as midnight.
    return str(cell).removesuffix(" 00:00:00").replace("\n", " ")


def _decoded(content):
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")
