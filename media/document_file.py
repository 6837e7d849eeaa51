"""Is the content of an editor's document what its name says, and harmless?"""

import io
import zipfile
from pathlib import PurePath

from media import refusals
from media.pdf import check_pdf

# What must stand inside the archive that each kind is.
ARCHIVES = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
    "odt": "content.xml",
    "ods": "content.xml",
}
MAX_PARTS = 10_000
_MACROS = ("vbaproject.bin", "basic/script-lc.xml")
_MARKUP = (b"<!doctype", b"<html", b"<script", b"<svg", b"<?xml", b"<?php")


def check_document(name, content):
    """Raise `FileRefused` with words for the editor when a document's content does not fit its name."""
    extension = PurePath(name).suffix.lower().removeprefix(".")
    if not content:
        raise refusals.empty_document()
    if extension == "pdf":
        check_pdf(content)
    elif extension in ARCHIVES:
        _check_archive(extension, content)
    elif extension == "csv":
        _check_text(extension, content)


def _check_archive(extension, content):
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {name.lower() for name in archive.namelist()[:MAX_PARTS]}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refusals.content_is_another(extension) from error
    if ARCHIVES[extension] not in names:
        raise refusals.content_is_another(extension)
    if any(name.endswith(_MACROS) for name in names):
        raise refusals.holds_macros()


def _check_text(extension, content):
    start = content[:1024].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")) or start.startswith(_MARKUP):
        raise refusals.content_is_another(extension)
