"""The words of a page: what a translator has to read, and a fingerprint by which a change is noticed."""

import hashlib
import json

from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments

# Translated like every text, but no visitor reads it: a change of it makes no translation stale.
UNREAD = {"search_words"}


def words_of(page):
    """Return [(field, text)] of everything translatable in a specific page, in its order.

    Where a text stands in a block is left out: two pages that say the same have the same words.
    """
    found = []
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found.append((segment.path.split(".")[0], segment.string.data))
        elif isinstance(segment, TemplateSegmentValue):
            found.append((segment.path.split(".")[0], segment.template))
    return found


def fingerprint(page):
    """Return a digest of what a specific page says; shared values (dates, files, numbers) leave it as it is."""
    written = json.dumps([(field, text) for field, text in words_of(page) if field not in UNREAD], ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
