"""Is this a whole, plain PDF? Looks at its frame; never draws or unpacks the pages."""

import io
import logging
import re
import zipfile

from pypdf import PdfReader, apply_configuration

from media import refusals

HEADER = b"%PDF-"
END = b"%%EOF"
END_WITHIN = 2048
# A scan has a handful of objects a page. Far beyond that, reading the table alone would hold up a worker.
MAX_OBJECTS = 50_000
LIMITS = {
    "zlib_maximum_output_length": 16 * 1024 * 1024,
    "lzw_maximum_output_length": 16 * 1024 * 1024,
    "run_length_maximum_output_length": 16 * 1024 * 1024,
    "page_tree_maximum_entries": 10_000,
    "disable_legacy_handling": True,
}
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|ImportData)(?=[\s/<\[(])")
_ACTIVE_KINDS = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"}
_APPENDED = re.compile(rb"<\s*(?:html|script|!doctype|svg|\?php)|PK\x03\x04|MZ\x90", re.IGNORECASE)

# What a broken file makes the reader say is no news to us, and its words come from the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def check_pdf(content):
    """The number of pages; raises `FileRefused` for a cut, locked, active or double-natured file."""
    _check_frame(content)
    if _ACTIVE.search(content):
        raise refusals.active_content()
    if content.count(b" obj") > MAX_OBJECTS:
        raise refusals.damaged_pdf()
    try:
        with apply_configuration(**LIMITS):
            return _check_catalogue(content)
    except refusals.FileRefused:
        raise
    except Exception as error:  # the reader meets any garbage: whatever it trips over, the file is at fault
        raise refusals.damaged_pdf() from error


def _check_frame(content):
    if not content.startswith(HEADER):
        raise refusals.mixed_content()
    end = content.rfind(END)
    if end < len(content) - END_WITHIN:
        raise refusals.damaged_pdf()
    if _APPENDED.search(content, end) or zipfile.is_zipfile(io.BytesIO(content)):
        raise refusals.mixed_content()


def _check_catalogue(content):
    reader = PdfReader(io.BytesIO(content), strict=False)
    # Banks and registries lock files against changing only; those open with an empty password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise refusals.password()
    catalogue = reader.trailer["/Root"]
    if _is_active(catalogue):
        raise refusals.active_content()
    pages = catalogue["/Pages"]
    count = int(pages["/Count"])
    if count < 1 or not pages["/Kids"]:
        raise refusals.damaged_pdf()
    return count


def _is_active(catalogue):
    """Actions and attachments that stand in compressed objects, where searching bytes does not see them."""
    if "/AA" in catalogue:
        return True
    action = catalogue.get("/OpenAction")
    action = action.get_object() if action is not None else None
    if isinstance(action, dict) and action.get("/S") in _ACTIVE_KINDS:
        return True
    names = catalogue.get("/Names")
    names = names.get_object() if names is not None else {}
    return "/JavaScript" in names or "/EmbeddedFiles" in names
