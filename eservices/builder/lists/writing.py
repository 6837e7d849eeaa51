"""A list as a file for a spreadsheet: the columns that the import reads, and whether an entry is retired."""

import csv
import io

from django.utils.translation import get_language_bidi
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from eservices.desk.export import XLSX, plain_text
from eservices.questions.translations import language_codes

CODE, PARENTS, RETIRED = "code", "parents", "retired"
# What a file is called by, and its type.
FORMATS = {"xlsx": XLSX, "csv": "text/csv; charset=utf-8"}


def columns():
    """Return the headings in their order."""
    return [CODE, *language_codes(), PARENTS, RETIRED]


def written(kept, name):
    """Return a list's entries as the bytes of a file of a format in FORMATS."""
    rows = [columns(), *(_row(entry) for entry in kept.entries.all())]
    rows = [[plain_text(value) for value in row] for row in rows]
    return _xlsx(rows) if name == "xlsx" else _csv(rows)


def _row(entry):
    labels = [entry.labels.get(code, "") for code in language_codes()]
    return [entry.code, *labels, " ".join(entry.parents), "yes" if entry.retired else ""]


def _csv(rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    # The mark tells spreadsheets that it is Unicode; without it Arabic arrives broken.
    return text.getvalue().encode("utf-8-sig")


def _xlsx(rows):
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.sheet_view.rightToLeft = get_language_bidi()
    sheet.freeze_panes = "A2"
    for row in rows:
        cells = [WriteOnlyCell(sheet, value=value) for value in row]
        for cell in cells:
            cell.data_type = "s"  # openpyxl takes what begins with "=" for a formula
        sheet.append(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
