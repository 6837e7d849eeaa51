"""Whether a page was useful: one row a word, nothing about who said it."""

import re
import unicodedata

from pages.addresses import tidy_path
from pages.models import PageFeedback

LONGEST = 1000
# What would tell who wrote: addresses of mail, and digits in a row as in phones, cards and tracking codes.
_MAIL = re.compile(r"\S+@\S+")
_DIGITS = re.compile(r"\d(?:[ \-./]?\d){6,}")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def record_feedback(*, path, language, is_useful, comment="", page=None):
    """Keep one visitor's word on the page at `path`; what could tell who it was is taken out of the comment."""
    return PageFeedback.objects.create(
        path=tidy_path(path),
        page=page,
        language=language,
        is_useful=is_useful,
        comment=without_persons(comment)[:LONGEST],
    )


def without_persons(text):
    """Return a comment without mail addresses and long numbers."""
    text = unicodedata.normalize("NFC", _CONTROLS.sub("", text.replace("\r\n", "\n"))).strip()
    return _DIGITS.sub("…", _MAIL.sub("…", text))
