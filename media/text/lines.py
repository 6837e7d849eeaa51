"""From signs where they stand on a page to words in the order in which they are read. Pure.

A PDF keeps where signs stand, not how they are read: Arabic comes in the order of the writing hand, of the eye, or
both on one page, depending on the program that wrote it. Order, gaps and ligatures are told from positions alone.
"""

import unicodedata
from dataclasses import dataclass
from itertools import groupby

# Shares of a line's height: a wider gap parts words, a lower baseline begins a line.
_GAP, _LOWER = 0.2, 0.4
_RIGHT_TO_LEFT = {"R", "AL"}


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign with its box and baseline, in any unit; `place` counts in the order of the file."""

    text: str
    left: float
    right: float
    height: float
    baseline: float
    place: int


def is_right_to_left(text):
    """Tell whether a text holds a letter that is read from right to left."""
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def lines_of(signs):
    """Yield the lines that signs, in the order of the file, make; each in the order of reading."""
    line = []
    for sign in signs:
        if line and abs(sign.baseline - line[0].baseline) > _LOWER * max(sign.height, line[0].height, 1):
            yield _read(line)
            line = []
        line.append(sign)
    if line:
        yield _read(line)


def _read(line):
    words = _words(line)
    right = sum(map(is_right_to_left, words))
    backwards = right > 0 and 2 * right >= sum(any(map(str.isalpha, word)) for word in words)
    words = words[::-1] if backwards else words
    # What is read the other way keeps its own order: a Latin name in an Arabic line, or the reverse.
    runs = [(other, list(run)) for other, run in groupby(words, key=lambda word: _is_other(word, backwards))]
    return " ".join(word for other, run in runs for word in (run[::-1] if other else run))


def _is_other(word, backwards):
    if backwards:
        return not is_right_to_left(word) and any(map(str.isalpha, word))
    return is_right_to_left(word)


def _words(line):
    """Return the words of a line as the eye meets them from left to right, each in its own order."""
    height = max(sign.height for sign in line)
    words, end = [[]], None
    for glyph in _glyphs(line):
        if end is not None and glyph[0].left - end > _GAP * height:
            words.append([])
        # A blank may share its box with a letter.
        letters = [sign for sign in glyph if not sign.text.isspace()]
        if len(letters) < len(glyph):
            words.append([])
        if letters:
            words[-1].append(letters)
        end = max(end or glyph[0].right, glyph[0].right)
    return [_spelt(word) for word in words if word]


def _glyphs(line):
    """Return the glyphs from left to right, each as its signs: the letters of a ligature share one box."""
    boxes = {}
    for sign in line:
        boxes.setdefault((sign.left, sign.right), []).append(sign)
    return sorted(boxes.values(), key=lambda signs: (signs[0].left + signs[0].right, signs[0].place))


def _spelt(glyphs):
    text = "".join(sign.text for glyph in glyphs for sign in glyph)
    if not is_right_to_left(text):
        return text
    pieces = []
    for is_number, run in groupby(reversed(glyphs), key=lambda glyph: not is_right_to_left(glyph[0].text)):
        run = list(run)
        # The reader of the file turned the letters of a ligature round together with its line.
        spelt = [_letters(glyph) for glyph in (run[::-1] if is_number else run)]
        pieces.append("".join(spelt))
    return "".join(pieces)


def _letters(glyph):
    letters = [sign.text for sign in sorted(glyph, key=lambda sign: sign.place)]
    return "".join(letters[::-1] if is_right_to_left(letters[0]) else letters)
