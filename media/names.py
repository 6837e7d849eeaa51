"""Makes a file's name fit to be shown. Nothing is ever stored or opened under it."""

import re
import unicodedata

from django.utils.translation import gettext as _

MAX_NAME_BYTES = 160
_KEPT_OUT = re.compile(r'[<>:"|?*]')
_UNSEEN_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def clean_file_name(name, extension):
    """The last part of `name` without direction marks, controls and path, ending in `extension` («.pdf»).

    The extension is the one the content has, whatever the name said: «gpj.exe» cannot pass for a picture.
    """
    last = re.split(r"[/\\]", str(name or ""))[-1]
    seen = "".join(c for c in last if unicodedata.category(c) not in _UNSEEN_CATEGORIES)
    seen = _KEPT_OUT.sub("", unicodedata.normalize("NFC", seen))
    stem = " ".join(_without_extension(seen).split()).strip(" .")
    room = MAX_NAME_BYTES - len(extension)
    stem = stem.encode()[:room].decode(errors="ignore").strip(" .")
    return (stem or _("document")) + extension


def _without_extension(name):
    stem, dot, extension = name.rpartition(".")
    return stem if dot and 1 <= len(extension) <= 5 and extension.isalnum() else name
