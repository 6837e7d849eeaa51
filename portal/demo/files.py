"""Small real files for the demo: papers set by the typesetter, as PDF or as a phone's photograph of them."""

import io
import json
from functools import lru_cache
from pathlib import Path

import typst
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

FONTS = Path(__file__).resolve().parents[2] / "eservices" / "documents" / "fonts"
_PAGE = b"""
#let data = json(bytes(sys.inputs.data))
#set page(width: 105mm, height: 148mm, margin: 12mm, fill: rgb("#fdfbf5"))
#set text(font: "Bawaba Sans", size: 9pt, lang: "ar", dir: rtl)
#align(center)[#text(size: 13pt, weight: 600)[#data.title] #v(2mm) #text(fill: rgb("#8a5a20"))[#data.sample]]
#v(6mm)
#for n in range(9) [#box(width: 100%, height: 2.2mm, fill: rgb("#d9d2c0")) #v(2.4mm)]
#place(bottom + left, circle(radius: 11mm, stroke: 1.2pt + rgb("#2b4f8c")))
"""
SAMPLE = "نموذج تجريبي لا قيمة له"


@lru_cache(maxsize=128)
def paper_pdf(title):
    """Return the bytes of a one-page PDF that names itself `title`."""
    return _compile(title, "pdf")


@lru_cache(maxsize=128)
def paper_photo(title):
    """Return the bytes of a JPEG: the same page lying a little askew on a dark table."""
    page = Image.open(io.BytesIO(_compile(title, "png"))).convert("RGB")
    table = Image.new("RGB", (page.width + 60, page.height + 60), (52, 46, 42))
    turned = page.rotate(2.5, expand=True, fillcolor=(52, 46, 42))
    table.paste(turned, (20, 10))
    target = io.BytesIO()
    table.save(target, "JPEG", quality=70)
    return target.getvalue()


def _compile(title, kind):
    data = json.dumps({"title": title, "sample": SAMPLE})
    options = {"ppi": 60.0} if kind == "png" else {}
    return typst.compile(
        _PAGE, format=kind, sys_inputs={"data": data}, font_paths=[str(FONTS)], ignore_system_fonts=True, **options
    )


def upload(title, rng, *, image_only=False):
    """Return an uploaded file as a browser would send it, a photograph more often than a PDF."""
    if image_only or rng.random() < 0.7:
        name = f"IMG_{rng.randrange(1000, 9999)}.jpg"
        return SimpleUploadedFile(name, paper_photo(title), content_type="image/jpeg")
    return SimpleUploadedFile(f"scan-{rng.randrange(1, 99)}.pdf", paper_pdf(title), content_type="application/pdf")
