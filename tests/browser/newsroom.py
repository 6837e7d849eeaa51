"""A piece of news with two photos, as an editor of a directorate writes it."""

import os
from datetime import datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw

BAGHDAD = ZoneInfo("Asia/Baghdad")
# The governorate's home page, from which lists are found.
HOME = "محافظة ميسان"


def a_minute_from_now(*, seconds):
    """Return the first whole minute of Baghdad that is at least so far away."""
    moment = datetime.now(BAGHDAD) + timedelta(seconds=seconds)
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=1)


def a_photo(words, colour):
    """Return a JPEG as a phone takes it, for an input of files."""
    picture = Image.frombytes("RGB", (16, 10), os.urandom(480)).resize((1600, 1000))
    ImageDraw.Draw(picture).rectangle((200, 200, 1400, 800), fill=colour)
    file = BytesIO()
    picture.save(file, "JPEG", quality=70)
    return {"name": f"{words}.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


class News:
    """A piece of news on its way."""

    def __init__(self, stamp):
        self.titles = {"ar": f"افتتاح حديقة دجلة {stamp}", "en": f"Dijla garden opens {stamp}"}
        self.slug = f"dijla-garden-{stamp}"
        self.texts = {
            "تُفتح الحديقة للعائلات كل مساء.": "The garden is open to families every evening.",
            "ملعب الأطفال عند النهر": "The playground by the river",
            "حديقة جديدة على ضفة النهر.": "A new garden on the bank of the river.",
        }
        self.alt = {
            "ar": ("بوابة الحديقة عند الغروب", "أطفال في الملعب"),
            "en": ("The gate at sunset", "Children in the playground"),
        }
        self.hour = None


def write_news(editor, piece):
    """Write it, set the hour and hand it in."""
    editor.find(HOME, "الأخبار").add_child("pages/newspage")
    arabic = list(piece.texts)
    editor.fill("title", piece.titles["ar"])
    editor.fill("lead", arabic[2])
    pictures = zip(*piece.alt.values(), strict=True)
    first, second = (dict(zip(piece.alt, words, strict=True)) for words in pictures)
    editor.upload_picture("picture", a_photo("gate", "#b5651d"), credit="إعلام البلدية", **first)
    editor.prose(arabic[0], editor.add_block("body", "النص"))
    picture = editor.add_block("body", "صورة")
    editor.upload_picture(f"{picture}-image", a_photo("playground", "#2e8b57"), credit="إعلام البلدية", **second)
    editor.fill(f"{picture}-caption", arabic[1])
    editor.tab("promote")
    editor.fill("slug", piece.slug)
    # Enough for two approvals and a translation on a machine that does other things as well.
    piece.hour = a_minute_from_now(seconds=90)
    editor.schedule(piece.hour)
    editor.submit()
