"""Cuts a text into runs so that numbers and codes are never turned round beside Arabic."""

import re
import unicodedata

# «0780 555 0123», «4821-773-0164», «2026-11-22», «+964…», «65%», «AB-12/3»: one run, written left to right.
_LEFT_TO_RIGHT = re.compile(
    r"[A-Za-z\d][A-Za-z\d.\-]{0,60}(?::\d{1,5})?(?:/[A-Za-z\d\-]{1,20}){0,4}/[A-Za-z][A-Za-z\d\-]*"  # pages of a host
    r"|\+?\d+(?:[ \u00a0\-–/.,:]\d+)+%?"  # groups of digits
    r"|\+\d+|\d+%"
    r"|(?=[A-Za-z._/@:+\-]*\d)(?=[\d._/@:+\-]*[A-Za-z])[A-Za-z\d][A-Za-z\d._/@:+\-]*[A-Za-z\d]"  # letters and digits
    r"|[A-Za-z\d][A-Za-z\d\-]*(?:[./@][A-Za-z\d\-]+)+"  # addresses
)
LONGEST_RUN = 48  # a longer one must be able to break over lines
LONGEST_WORD = 24  # a longer one may break anywhere
_UNBROKEN = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_JOINERS = "\u200c\u200d"


def direction(text):
    """ "rtl" or "ltr" after the first letter that has one, as a browser's `dir=auto` decides; else ""."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return ""


def runs(text):
    """[{"text", "ltr"}, …] in reading order, without control characters and direction marks."""
    text = "".join(c for c in " ".join(str(text).split()) if _is_printable(c))
    found, start = [], 0
    for match in _LEFT_TO_RIGHT.finditer(text):
        if len(match.group()) > LONGEST_RUN:
            continue
        if match.start() > start:
            found.append(_plain(text[start : match.start()]))
        found.append({"text": match.group(), "ltr": True})
        start = match.end()
    if start < len(text):
        found.append(_plain(text[start:]))
    return found


def _plain(text):
    return {"text": _UNBROKEN.sub("\\g<0>\u200b", text), "ltr": False}


def _is_printable(character):
    return character in _JOINERS or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Cn"}
