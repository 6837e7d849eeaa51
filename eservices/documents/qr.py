"""QR codes to the tracking page. They carry the number after «#», which no server log sees, and never the code."""

import io

import segno
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _


def tracking_address(site_address, language, number):
    """«https://host» → «https://host/ar/track/#48217730164»."""
    return f"{site_address.rstrip('/')}/{language}/track/#{number.replace('-', '')}"


def qr_svg(address):
    """The code as an SVG file (bytes), with its quiet zone: for the PDF."""
    output = io.BytesIO()
    _make(address).save(output, kind="svg", border=4, dark="#000", light="#fff")
    return output.getvalue()


def qr_inline(address):
    """The code as SVG to put into a page; the page's style sheet gives size and colour (`.qr`)."""
    code = _make(address)
    width, height = code.symbol_size(border=4)
    output = io.BytesIO()
    code.save(output, kind="svg", border=4, dark="#000", light="#fff", xmldecl=False, svgns=False, omitsize=True)
    drawing = output.getvalue().decode()
    path = drawing[drawing.index("<path") : drawing.rindex("</svg>")]
    return format_html(
        '<svg class="qr" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
        width,
        height,
        _("QR code: opens the tracking page on a phone"),
        mark_safe(path),  # noqa: S308 (drawn by segno from modules; holds no text)
    )


def _make(address):
    return segno.make(address, error="m", micro=False)
