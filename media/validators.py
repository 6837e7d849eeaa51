"""Checks what a citizen uploads by its content, not by what it says it is."""

import hashlib
from dataclasses import dataclass

from django.conf import settings

from media import refusals
from media.names import clean_file_name
from media.pdf import check_pdf
from media.pictures import redraw
from media.refusals import FileRefused

__all__ = ["CheckedFile", "FileRefused", "accepted_extensions", "clean_file_name", "examine"]

PDF_SEARCHED_WITHIN = 1024
ACCEPT_ATTRIBUTES = {"pdf": ".pdf,application/pdf", "image": ".jpg,.jpeg,.png,image/jpeg,image/png"}
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif")


@dataclass(frozen=True)
class CheckedFile:
    """A file fit to be kept: `content` is what to store, with a name to show and facts to write in its row."""

    content: bytes
    content_type: str
    extension: str
    clean_name: str
    size: int
    sha256: str
    pages: int | None
    thumbnail: bytes | None


def examine(uploaded_file, accept=("pdf", "image"), max_bytes=None):
    """Reads an uploaded file and returns it as a `CheckedFile`; raises `FileRefused` in the reader's language.

    The content decides. What the browser declares and how the name ends are ignored, and the name is given
    the ending of the content. PDFs are kept as they are, pictures are drawn anew. A file over the limit
    (`max_bytes`, else `settings.UPLOAD_MAX_BYTES`) is refused unread.
    """
    content = _read(uploaded_file, max_bytes or settings.UPLOAD_MAX_BYTES)
    family = _family(content, accept)
    if family == "pdf":
        pages = check_pdf(content)
        content_type, extension, thumbnail = "application/pdf", ".pdf", None
    else:
        pages = None
        content, content_type, extension, thumbnail = redraw(content)
    return CheckedFile(
        content=content,
        content_type=content_type,
        extension=extension,
        clean_name=clean_file_name(uploaded_file.name, extension),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        pages=pages,
        thumbnail=thumbnail,
    )


def accepted_extensions(accept):
    """The `accept` attribute of a file input. It names no camera: the phone then offers camera and files."""
    return ",".join(ACCEPT_ATTRIBUTES[family] for family in accept)


def _read(uploaded_file, max_bytes):
    if (uploaded_file.size or 0) > max_bytes:
        raise refusals.too_big(max_bytes)
    uploaded_file.seek(0)
    content = uploaded_file.read(max_bytes + 1)  # the size was only a claim
    if len(content) > max_bytes:
        raise refusals.too_big(max_bytes)
    if not content:
        raise refusals.empty()
    return content


def _family(content, accept):
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        family = "image"
    elif b"%PDF-" in content[:PDF_SEARCHED_WITHIN]:
        family = "pdf"
    else:
        raise _reason_for(content, accept)
    if family not in accept:
        raise refusals.wrong_kind(accept)
    return family


def _reason_for(content, accept):
    """The most helpful thing to say about a file that is neither a PDF nor a picture we take."""
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        return refusals.heic()
    is_office = content.startswith(b"\xd0\xcf\x11\xe0") or (
        content.startswith(b"PK\x03\x04") and any(part in content for part in (b"word/", b"xl/", b"ppt/"))
    )
    if is_office and "pdf" in accept:
        return refusals.office_document()
    return refusals.wrong_kind(accept)
