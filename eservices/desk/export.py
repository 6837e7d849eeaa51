"""The inbox as an XLSX file: the same scope, tab and filters as on the screen, every cell plain text."""

import re
import tempfile

from django.http import FileResponse
from django.utils import timezone
from django.utils.translation import get_language_bidi, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from eservices.actions.record import record_export
from eservices.clock import BAGHDAD, now
from eservices.desk.guard import desk_view
from eservices.desk.inbox_form import InboxFilters, wish_of
from eservices.desk.lines import lines_of
from eservices.queries.inbox import chunks_of, selected_rows

# A sheet beyond this is a statistic, and keeps a worker busy for minutes.
MOST_ROWS = 20_000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What a spreadsheet takes for a formula, in full width too.
_FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDTHS = (18, 28, 32, 28, 24, 18, 26, 14, 24)


@desk_view
@require_safe
def export_inbox(request):
    """Export what the inbox shows under the same address."""
    filters = InboxFilters(request.GET or None, user=request.user)
    wish = wish_of(request.GET, filters, request.user)
    chosen = {name: filters.value(name) for name in filters.fields}
    asked = {name: getattr(value, "pk", None) or str(value) for name, value in chosen.items() if value}
    return _file(request, chunks_of(request.user, wish), wish.tab, asked | {"searched": bool(wish.question)})


def export_selected(request, uuids):
    """Export the applications that were ticked."""
    return _file(request, [list(selected_rows(request.user, uuids))], "selected", {})


def _file(request, chunks, tab, asked):
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Applications"))
    sheet.sheet_view.rightToLeft = get_language_bidi()
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDEFGHI", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append([_cell(sheet, heading, bold=True) for heading in _headings()])
    count = _append_lines(sheet, chunks)
    record_export(request.user, tab=tab, filters=asked, rows=count)
    stream = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
    book.save(stream)
    stream.seek(0)
    name = f"applications-{timezone.localtime(now(), BAGHDAD):%Y-%m-%d-%H%M}.xlsx"
    response = FileResponse(stream, as_attachment=True, filename=name, content_type=XLSX)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _append_lines(sheet, chunks):
    count = 0
    for rows in chunks:
        for line in lines_of(rows):
            if count == MOST_ROWS:
                sheet.append([_cell(sheet, _("The list goes on. Narrow it with filters to export the rest."))])
                return count
            sheet.append([_cell(sheet, value) for value in _values(line)])
            count += 1
    return count


def _headings():
    return (
        _("Number"),
        _("Service"),
        _("Applicant"),
        pgettext("column", "Stage"),
        _("Directorate"),
        _("Received"),
        _("Due"),
        pgettext("export", "Due on"),
        _("Assignee"),
    )


def _values(line):
    due = line.due
    return (
        line.number,
        line.service,
        line.applicant,
        line.stage,
        line.directorate,
        f"{timezone.localtime(line.received, BAGHDAD):%Y-%m-%d %H:%M}",
        due.words if due else "",
        f"{due.day:%Y-%m-%d}" if due and due.day else "",
        line.assignee,
    )


def _cell(sheet, value, bold=False):
    cell = WriteOnlyCell(sheet, value=plain_text(value))
    cell.data_type = "s"  # openpyxl takes what begins with "=" for a formula
    if bold:
        cell.font = Font(bold=True)
    return cell


def plain_text(value):
    """Return a text that no spreadsheet takes for a formula, even after it was saved as CSV."""
    text = _FORBIDDEN.sub("", str(value))
    return f"'{text}" if _FORMULA.match(text) else text
