"""Why a file is refused, in the reader's words. One place, so that every upload speaks the same way."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class FileRefused(Exception):
    """A file a citizen sent cannot be taken. `code` is for programs, `message` for the reader."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
        self.message = message


def too_big(max_bytes):
    limit = max(1, max_bytes // (1024 * 1024))
    text = ngettext(
        "The file is over %(limit)s MB. Make it smaller, or photograph the page.",
        "The file is over %(limit)s MB. Make it smaller, or photograph the page.",
        limit,
    )
    return FileRefused("too_big", text % {"limit": limit})


def empty():
    return FileRefused("empty", _("The file is empty. Choose it again, or photograph the page."))


def wrong_kind(accept):
    if set(accept) == {"pdf"}:
        text = _("This must be a PDF file.")
    elif set(accept) == {"image"}:
        text = _("This must be a photo: a JPEG or PNG file.")
    else:
        text = _("This kind of file is not accepted. Send a PDF file, or a photo in JPEG or PNG.")
    return FileRefused("wrong_kind", text)


def office_document():
    return FileRefused("office_document", _("This is an office document. Save it as PDF, then choose the PDF file."))


def heic():
    text = _(
        "Photos in HEIC format cannot be read here. Take the photo from this page, "
        "or choose “Most Compatible” in the phone’s camera settings."
    )
    return FileRefused("heic", text)


def damaged_picture():
    return FileRefused("damaged", _("The photo is incomplete or damaged. Take it again, or choose another."))


def damaged_pdf():
    return FileRefused("damaged", _("The PDF file is incomplete or damaged. Save it again, then choose it."))


def too_many_pixels():
    return FileRefused(
        "too_many_pixels", _("The picture is too large to open. Take it with the phone, or make it smaller.")
    )


def password():
    return FileRefused("password", _("The file is protected by a password. Save a copy without one, then choose it."))


def active_content():
    text = _("The PDF file holds a program or other files. Print it to a new PDF, or photograph the pages.")
    return FileRefused("active_content", text)


def mixed_content():
    text = _("The file holds something besides the document. Print it to a new PDF, or photograph the pages.")
    return FileRefused("mixed_content", text)


def infected():
    text = _("The scanner found a harmful program in the file. Photograph the paper, or send another copy.")
    return FileRefused("infected", text)


def picture_too_big(max_bytes):
    limit = max(1, max_bytes // (1024 * 1024))
    text = ngettext(
        "The picture is over %(limit)s MB. Save a smaller copy of it, then choose that one.",
        "The picture is over %(limit)s MB. Save a smaller copy of it, then choose that one.",
        limit,
    )
    return FileRefused("too_big", text % {"limit": limit})


def empty_picture():
    return FileRefused("empty", _("The file is empty. Choose the picture again."))


def empty_document():
    return FileRefused("empty", _("The file is empty. Choose it again."))


def not_a_picture():
    text = _("This file is not a picture that can be read here. Choose a JPEG, PNG, WebP or AVIF file.")
    return FileRefused("wrong_kind", text)


def pdf_as_picture():
    text = _("This file is a PDF document, whatever its name says. Add it under documents instead.")
    return FileRefused("wrong_kind", text)


def svg():
    text = _("Drawings in SVG can hold programs and are not accepted. Export the drawing as PNG, then choose that.")
    return FileRefused("svg", text)


def animated():
    text = _("Moving pictures are not shown here: they disturb reading. Choose a still picture, or link to a film.")
    return FileRefused("animated", text)


def content_is_another(extension):
    text = _("The content of this file is not what its name says (.%(extension)s). Save it again, then choose it.")
    return FileRefused("mixed_content", text % {"extension": extension})


def holds_macros():
    text = _("The file holds a program (macros). Save it without macros or as PDF, then choose it.")
    return FileRefused("active_content", text)
