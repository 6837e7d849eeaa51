"""Can a PDF be read by somebody who does not see it? Answers from its frame alone; never refuses anything."""

import io

from pypdf import PdfReader, apply_configuration

from media.pdf import LIMITS, MAX_OBJECTS

# A scan shows itself on its first pages.
PAGES_LOOKED_AT = 5


def look_at(content):
    """Return {"tagged", "title", "language", "text"}, each true or false, of a PDF; {} when it cannot be told.

    "text" means that pages name fonts: a scan without recognised text has none.
    """
    if content.count(b" obj") > MAX_OBJECTS:
        return {}
    try:
        with apply_configuration(**LIMITS):
            return _look(PdfReader(io.BytesIO(content), strict=False))
    except Exception:  # noqa: BLE001 (the reader meets any garbage; a hint is not worth an error)
        return {}


def _look(reader):
    if reader.is_encrypted and not reader.decrypt(""):
        return {}
    catalogue = reader.trailer["/Root"]
    marked = _object(catalogue.get("/MarkInfo")) or {}
    return {
        "tagged": bool(marked.get("/Marked")) and "/StructTreeRoot" in catalogue,
        "title": bool(reader.metadata and (reader.metadata.title or "").strip()),
        "language": bool(str(catalogue.get("/Lang", "")).strip()),
        "text": any(_names_fonts(page) for page in reader.pages[:PAGES_LOOKED_AT]),
    }


def _names_fonts(page):
    resources = _object(page.get("/Resources")) or {}
    return bool(_object(resources.get("/Font")))


def _object(value):
    return value.get_object() if value is not None else None
