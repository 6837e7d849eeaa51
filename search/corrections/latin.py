"""Arabic in Latin letters: «ijazat bina» is compared with Arabic words by its consonants, then by its vowels. Pure.

Every way of writing is taken that people use: sh, kh, th, dh, gh, the figures of chats (2 3 5 6 7 8 9), doubled
letters, al- with and without its hyphen. Where one Latin letter stands for several Arabic ones, each is tried.
"""

import re
from itertools import islice, product

MOST_READINGS = 64
LONGEST_WORD = 24
VOWELS = "aui"
VOWEL_MORE, VOWEL_LESS, VOWEL_OTHER, CONSONANT = 0.2, 0.4, 0.3, 2.0

# One sign for what Latin letters do not tell apart: ت and ط, س and ص, ح and ه, ذ ض ظ.
_OF_ARABIC = {
    **dict(zip("بجحهخدرزسصشغفقكلمن", "bjhhxdrzsscGfqklmn", strict=True)),
    **dict.fromkeys("تط", "t"),
    **dict.fromkeys("ذضظ", "D"),
    "ث": "8",
    "ا": "a",
    "و": "u",
    "ي": "i",
}
_OF_LATIN = {
    "sh": "c", "ch": "cjk", "kh": "x", "gh": "G", "th": "8D", "dh": "D", "ph": "f", "zh": "j", "ee": "i", "oo": "u",
    "a": "a", "e": "a", "i": "i", "y": "i", "o": "u", "u": "u", "w": "u", "b": "b", "p": "b", "t": "t", "j": "j",
    "h": "h", "d": "dD", "r": "r", "z": "zD", "s": "s8", "f": "f", "v": "f", "q": "q", "k": "kq", "g": "Gjq", "c": "ks",
    "l": "l", "m": "m", "n": "n", "x": "x", "7": "h", "5": "x", "6": "t", "8": "q", "9": "sq", "3": "", "2": "",
}  # fmt: skip
_LETTERS = re.compile("|".join(sorted(_OF_LATIN, key=len, reverse=True)))
_WORD = re.compile(r"(?=.*[a-z])[a-z235-9][a-z235-9'’`-]*")
_ARTICLE = re.compile(r"^(?:[aei]l[-' ]?|a([a-z]{1,2})-?(?=\1))(?=..[a-z'])")
_OPEN_ENDING = re.compile(r"(?<=[ae])[ht]$")


def is_latin(word):
    """Say whether a folded word may be Arabic in Latin letters."""
    return _WORD.fullmatch(word) is not None and len(word) <= LONGEST_WORD


def readings(word):
    """Return how a Latin word may sound, as consonants and vowels of `sound_of`; the likeliest first."""
    shapes = dict.fromkeys(
        shape for start in (word, _ARTICLE.sub("", word)) for shape in (start, _OPEN_ENDING.sub("", start))
    )
    sounds = (_single("".join(letters)) for shape in shapes for letters in product(*_alternatives(shape)))
    return tuple(dict.fromkeys(filter(None, islice(sounds, MOST_READINGS))))


def _alternatives(word):
    return [_OF_LATIN[letter] or ("",) for letter in _LETTERS.findall(word)]


def sound_of(word):
    """Return what of a folded Arabic word Latin letters would show; the closing ه of a feminine is heard as a vowel."""
    if len(word) > 2 and word.endswith("ه"):
        word = word[:-1] + "ا"
    return _single("".join(_OF_ARABIC.get(letter, "") for letter in word))


def consonants(sound):
    """Return what of a sound is written in every way of writing it."""
    return _single(sound.translate(_NO_VOWELS))


_NO_VOWELS = dict.fromkeys(map(ord, VOWELS))


def _single(sound):
    return re.sub(r"(.)\1+", r"\1", sound)


def cost(heard, written):
    """Return how far the sound of a Latin word is from that of an Arabic one, which leaves short vowels out."""
    here = [sum(_less(sign) for sign in written[:at]) for at in range(len(written) + 1)]
    for sign in heard:
        before, here = here, [here[0] + (VOWEL_MORE if sign in VOWELS else CONSONANT)]
        for column, other in enumerate(written, 1):
            here.append(
                min(
                    before[column - 1] + _changed(sign, other),
                    before[column] + (VOWEL_MORE if sign in VOWELS else CONSONANT),
                    here[column - 1] + _less(other),
                )
            )
    return here[-1]


def _less(sign):
    return VOWEL_LESS if sign in VOWELS else CONSONANT


def _changed(one, other):
    if one == other:
        return 0.0
    return VOWEL_OTHER if one in VOWELS and other in VOWELS else CONSONANT
