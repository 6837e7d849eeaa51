"""Uploads for tests: small real files, and bad ones."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

# The smallest PDF that readers agree on: one empty page.
_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
"""


def pdf_bytes(filler=0):
    """A valid PDF of one page, longer by `filler` bytes."""
    body = _PDF + b"%" + b"x" * filler + b"\n"
    offsets = [body.index(b"%d 0 obj" % number) for number in (1, 2, 3)]
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return body + table + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)


def jpeg_bytes(size=(60, 40)):
    buffer = io.BytesIO()
    Image.new("RGB", size, "#1a4d3e").save(buffer, "JPEG")
    return buffer.getvalue()


def a_pdf(name="deed.pdf", content=None):
    return SimpleUploadedFile(name, pdf_bytes() if content is None else content, "application/pdf")


def a_jpeg(name="front.jpg", size=(60, 40)):
    return SimpleUploadedFile(name, jpeg_bytes(size), "image/jpeg")
