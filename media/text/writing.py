"""What is read goes out piece by piece, so that what is there when time is over is not lost. Pure."""

import re

from media.text.limits import MOST_CHARACTERS

# Controls, what belongs to no script, and halves of pairs.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_BLANK = re.compile(r"[ \t\r\u00a0\u2000-\u200a\u3000]+")
_LINES = re.compile(r"\s*\n\s*")


class EnoughError(Exception):
    """As much was read as is kept."""


class Writer:
    """Writes text into a binary stream, up to a number of characters; raises EnoughError beyond it."""

    def __init__(self, stream, most=MOST_CHARACTERS):
        self.stream, self.left = stream, most

    def write(self, text):
        """Write a piece; pieces are parted by the end of a line."""
        tidy = tidied(text)
        if not tidy:
            return
        self.stream.write(tidy[: self.left].encode("utf-8", "ignore") + b"\n")
        self.stream.flush()
        self.left -= len(tidy) + 1
        if self.left <= 0:
            raise EnoughError


def tidied(text):
    """Return a text without controls and without runs of blanks or empty lines."""
    return _LINES.sub("\n", _BLANK.sub(" ", _UNSEEN.sub(" ", text))).strip()
