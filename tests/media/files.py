"""Small real files, and broken ones, that the tests of uploads share."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pypdf import PdfWriter


def upload(content, name="paper.pdf", declared="application/octet-stream"):
    return SimpleUploadedFile(name, content, declared)


def pdf(pages=1, change=None, **write):
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(595, 842)
    if change:
        change(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def picture(size=(400, 300), kind="JPEG", mode="RGB", **options):
    small = Image.effect_noise((max(1, size[0] // 4), max(1, size[1] // 4)), 90)
    tinted = Image.merge("RGB", (small, small.transpose(Image.Transpose.ROTATE_180), small))
    output = io.BytesIO()
    tinted.resize(size).convert(mode).save(output, kind, **options)
    return output.getvalue()


def opened(content):
    image = Image.open(io.BytesIO(content))
    image.load()
    return image
