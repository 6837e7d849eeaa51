"""Documents of every kind that is read, and bad ones."""

import io
import json
import zipfile

import typst
from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter

from portal.demo.files import FONTS

SENTENCE = "إجازة بناء الدور السكنية في محافظة ذي قار رقم 2026/15 والرسوم (25,000) دينار. Building permit fees."
_PDF = b"""
#let data = json(bytes(sys.inputs.data))
#set text(font: "Bawaba Sans", size: 11pt, lang: "ar", dir: rtl)
#for page in data [#page #pagebreak(weak: true)]
"""


def pdf(*pages):
    """Return a PDF with a text a page, set as an office's program would."""
    inputs = {"data": json.dumps(pages or [SENTENCE])}
    return typst.compile(_PDF, format="pdf", sys_inputs=inputs, font_paths=[str(FONTS)], ignore_system_fonts=True)


def locked_pdf(password="secret", owner=None):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt(password, owner or password, algorithm="AES-256")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def archive(**parts):
    """Return a zip of parts; `__` in a name stands for a slash, `_xml` for its ending."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return output.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_ODF = (
    'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def docx(*paragraphs, before=""):
    """Return a DOCX; each paragraph is split into two runs, as word processors do for no reason."""
    runs = "".join(
        f"<w:p><w:r><w:t>{text[:3]}</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        f"<w:r><w:t>{text[3:]}</w:t></w:r></w:p>"
        for text in paragraphs or [SENTENCE]
    )
    return archive(word__document_xml=f"{before}<w:document {_W}><w:body>{runs}</w:body></w:document>")


def pptx(*slides):
    parts = {
        f"ppt__slides__slide{number}_xml": f"<p {_A}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p>"
        for number, text in enumerate(slides or [SENTENCE], 1)
    }
    return archive(ppt__presentation_xml="<p/>", **parts)


def odt(*paragraphs):
    lines = "".join(f"<x:p>{text[:4]}<x:span>{text[4:]}</x:span></x:p>" for text in paragraphs or [SENTENCE])
    return archive(content_xml=f"<o:document-content {_ODF}><o:body>{lines}</o:body></o:document-content>")


def ods(*rows):
    lines = "".join(
        "<t:table-row>" + "".join(f"<t:table-cell><x:p>{cell}</x:p></t:table-cell>" for cell in row) + "</t:table-row>"
        for row in rows
    )
    return archive(content_xml=f"<o:document-content {_ODF}><t:table>{lines}</t:table></o:document-content>")


def xlsx(*rows, title="الرسوم"):
    book = Workbook()
    book.active.title = title
    for row in rows or [[SENTENCE]]:
        book.active.append(row)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def bomb(kind="docx", megabytes=200):
    """Return an archive of a few hundred kilobytes that unpacks to hundreds of megabytes of text."""
    part = "word/document.xml" if kind == "docx" else "content.xml"
    output = io.BytesIO()
    with (
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed,
        packed.open(part, "w") as target,
    ):
        target.write(f"<w:document {_W}><w:body>".encode())
        for _megabyte in range(megabytes):
            target.write(b"<w:p/>" * (1024 * 1024 // 6))
    return output.getvalue()
