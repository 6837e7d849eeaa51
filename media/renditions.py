"""The sizes in which pages show pictures: known beforehand, drawn by the worker, never while a visitor waits.

What is needed is read from the templates, so that no size can be forgotten. What is missing is read from the rows:
a picture carries the digest of the sizes that were drawn for it, and the ticker looks for pictures whose digest is
another one. A visitor who is earlier than the worker gets one plain size of the same picture.
"""

import hashlib
import logging
import re
import time
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.template.utils import get_app_template_dirs
from wagtail.images.models import Filter

# Drawn together with the picture itself; stands in for every size that is not there yet.
BASE = "width-720|format-jpeg"
# Asked for by code instead of by a template.
BY_CODE = ("fill-1200x630|format-jpeg",)
MAX_FAILURES = 5
SWEEP_SECONDS = 10

_TAG = re.compile(r"{%-?\s*(image|picture|srcset_image)\s+(\S+)\s+(.*?)%}", re.DOTALL)
logger = logging.getLogger("bawaba.pictures")


@lru_cache(maxsize=1)
def needed_specs():
    """Return the filters of every size that a template of ours or code asks for, the stand-in first."""
    specs = [BASE, *BY_CODE]
    for folder in get_app_template_dirs("templates"):
        if settings.BASE_DIR in Path(folder).parents and "site-packages" not in str(folder):
            for path in sorted(Path(folder).rglob("*.html")):
                specs += specs_in(path.read_text(encoding="utf-8"))
    return list(dict.fromkeys(specs))


def specs_in(template):
    """Return the filters that the picture tags of a template's source ask for."""
    found = []
    for tag, _image, rest in _TAG.findall(template):
        words = re.sub(r"\S+=(\"[^\"]*\"|'[^']*'|\S+)|\bas\s+\w+", " ", rest).split()
        if words:
            found += ["|".join(words)] if tag == "image" else Filter.expand_spec(words)
    return found


def digest():
    """Return what a picture carries once all these sizes are drawn for it."""
    return hashlib.sha256("\n".join(needed_specs()).encode()).hexdigest()[:16]


def draw_missing(image):
    """Draw, one after the other, the sizes that a picture lacks; return how many could not be drawn.

    One at a time: side by side they would hold the decoded picture several times in memory.
    """
    failed = 0
    for spec in needed_specs():
        size = Filter(spec=spec)
        if image.find_existing_renditions(size):
            continue
        try:
            image.create_rendition(size)
        except Exception as error:  # noqa: BLE001 (whatever a decoder trips over, the others are drawn)
            logger.warning("picture %s not drawn as %s: %s", image.pk, spec, type(error).__name__)
            failed += 1
    _write_down(image, failed)
    return failed


def _write_down(image, failed):
    """Note what was done, unless another file or focal point has come in the meantime."""
    same = type(image).objects.filter(
        pk=image.pk, file_hash=image.file_hash, focal_point_x=image.focal_point_x, focal_point_y=image.focal_point_y
    )
    if failed:
        same.update(drawn_failures=image.drawn_failures + 1)
    else:
        same.update(drawn_digest=digest(), drawn_failures=0)


def draw_waiting(seconds=SWEEP_SECONDS):
    """Draw what pictures still lack, for so many seconds at most; return how many pictures were seen to."""
    from media.models import CustomImage

    waiting = CustomImage.objects.exclude(drawn_digest=digest()).filter(drawn_failures__lt=MAX_FAILURES)
    until, count = time.monotonic() + seconds, 0
    for image in waiting.order_by("drawn_failures", "pk")[:200]:
        draw_missing(image)
        count += 1
        if time.monotonic() > until:
            break
    return count
