"""The ordinary Arabic cases that Wagtail out of the box does not find, and the rows they are looked for in."""

from io import BytesIO

from django.core.files.images import ImageFile
from modelsearch.index import insert_or_update_object
from PIL import Image

from media.models import CustomDocument, CustomImage
from pages.models import SectionPage
from tests.files import a_pdf
from tests.pages.making import a_home, a_page

# What is meant: (how it is written, how it is asked for).
CASES = {
    "hamza": ("إجازة", "اجازة"),
    "article and teh": ("مدرسه", "المدرسة"),
    "teh": ("مدرسة", "مدرسه"),
    "vowel marks": ("مُحَافَظَة", "محافظة"),
    "tatweel": ("محـــافظة", "محافظة"),
    "alef maksura": ("مستشفى", "مستشفي"),
    "Arabic digits": ("قرار ٢٠٢٦", "2026"),
    "madda": ("آثار", "اثار"),
    "and the": ("والخدمات", "خدمات"),
    "plural": ("خدمات", "خدمة"),
    "the plural": ("الجوازات", "جواز"),
    "cases of the plural": ("موظفون", "موظفين"),
    "to the": ("للمواطنين", "المواطنين"),
    "article": ("البناء", "بناء"),
    "seat of the hamza": ("مسؤول", "مسئول"),
    "Persian kaf": ("شرکة", "شركة"),
    "presentation forms": ("ﺇﺟﺎﺯﺓ", "إجازة"),
    "beginning": ("إجازة بناء", "اجا"),
}


def an_indexed_page(title, **fields):
    """Return a page of this title that Wagtail's index knows."""
    page = a_page(SectionPage, a_home(), slug=f"page-{SectionPage.objects.count()}", title=title, **fields)
    insert_or_update_object(page)
    return page


def an_indexed_image(title, **fields):
    """Return a picture of this title that Wagtail's index knows."""
    content = BytesIO()
    Image.new("RGB", (4, 4)).save(content, "PNG")
    image = CustomImage.objects.create(title=title, file=ImageFile(content, "x.png"), width=4, height=4, **fields)
    insert_or_update_object(image)
    return image


def an_indexed_document(title, **fields):
    """Return a document of this title that Wagtail's index knows."""
    document = CustomDocument.objects.create(title=title, file=a_pdf(), **fields)
    insert_or_update_object(document)
    return document
