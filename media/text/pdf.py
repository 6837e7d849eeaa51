"""The text of a PDF, page by page."""

from ctypes import c_double

import pypdfium2
import pypdfium2.raw as pdfium

from media.text.limits import MOST_PAGES
from media.text.lines import Sign, is_right_to_left, lines_of
from media.text.writing import EnoughError


class LockedError(Exception):
    """Nobody reads this without its password."""


def read(content, writer):
    """Write the text of a PDF. Raises LockedError, EnoughError, and whatever a broken file brings about."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise LockedError from error
        raise
    for number in range(len(document)):
        if number == MOST_PAGES:
            raise EnoughError
        page = document[number]
        texts = page.get_textpage()
        writer.write(_text_of(texts))
        texts.close()
        page.close()


def _text_of(page):
    text = page.get_text_range(errors="ignore")
    return "\n".join(lines_of(_signs(page))) if is_right_to_left(text) else text


def _signs(page):
    box, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    for place in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, place)
        text = chr(code) if 0x20 < code < 0x110000 else " "
        if not pdfium.FPDFText_GetLooseCharBox(page, place, box) or (text.isspace() and box.right <= box.left):
            continue  # a blank without width stands nowhere
        pdfium.FPDFText_GetCharOrigin(page, place, x, y)
        yield Sign(text, box.left, box.right, box.top - box.bottom, y.value, place)
