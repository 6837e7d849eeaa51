"""Typed text made safe to store, search and show beside text of the other direction."""

import re
import unicodedata

# Signs that turn the direction of what follows; on an officer's screen they could disguise an answer.
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_OVERRIDES = "\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = "\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff"
_CONTROLS = "\x00-\x1f\x7f-\x9f"

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_IN_LINES = re.compile(f"[{_DIRECTION}{_ZERO_WIDTH}]")
_CONTROL_IN_LINES = re.compile(f"[{_CONTROLS}]")
_IN_TEXT = re.compile(f"[{_OVERRIDES}\u200b\u2060-\u2064\ufeff\x01-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_MANY_BLANK_LINES = re.compile(r"\n{3,}")
_TATWEEL_AND_MARKS = re.compile("[\u0640\u064b-\u0652\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]")

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


class UnreadableText(ValueError):
    """The text holds a character that no database can keep: NUL or half of a surrogate pair."""


def require_storable(text):
    """Raise UnreadableText for NUL and lone surrogates; both come from programs, not from keyboards."""
    if _UNSTORABLE.search(text):
        raise UnreadableText


def clean_line(text):
    """Return one line of text: storable, NFC, without direction and zero-width signs, blanks collapsed."""
    require_storable(text)
    text = _CONTROL_IN_LINES.sub(" ", _IN_LINES.sub("", text))
    return " ".join(unicodedata.normalize("NFC", text).split())


def clean_text(text):
    """Return text of several lines: storable, NFC, without overrides; lines kept, blank ones at most two."""
    require_storable(text)
    text = _IN_TEXT.sub("", _LINE_ENDS.sub("\n", text))
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).split("\n")]
    return _MANY_BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def clean_name(text):
    """Return a name for storing: a clean line without tatweel and vowel signs (domain notes 4.2)."""
    line = _TATWEEL_AND_MARKS.sub("", clean_line(text))
    return " ".join(unicodedata.normalize("NFC", line).split())


def ltr(text):
    """Isolate a code, phone or number that must read left to right, for plain text in either direction."""
    return f"{LRI}{text}{PDI}"


def isolate(text):
    """Isolate a value of unknown direction inside a sentence."""
    return f"{FSI}{text}{PDI}"
