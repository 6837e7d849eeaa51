"""Addresses of pages: ASCII, the same in every language, and readable when the title is Arabic."""

import re
import unicodedata

from django.utils.text import slugify

LONGEST = 60
# As on the signs of Iraqi offices: emphatic letters like their plain sisters, hamza and ع as the vowel beside them.
_LETTERS = {
    **dict.fromkeys("اأآٱىةعە", "a"),
    **dict(
        zip(
            "بتجحخدرزسشصضطفقكلمن",
            ["b", "t", "j", "h", "kh", "d", "r", "z", "s", "sh", "s", "d", "t", "f", "q", "k", "l", "m", "n"],
            strict=True,
        )
    ),
    **dict(zip("ثذظغگچپژڤکھڕڵ", ["th", "dh", "dh", "gh", "g", "ch", "p", "zh", "v", "k", "h", "r", "l"], strict=True)),
    "إ": "i",
    "ه": "h",
    "و": "w",
    "ي": "y",
    "ی": "y",
    "ئ": "i",
    "ؤ": "w",
    "ء": "",
    "ۆ": "o",
    "ێ": "e",
}
_LONG = {"w": "u", "y": "i"}
_VOWELS = frozenset("aeiou")
_MARKS = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_WORD = re.compile(r"\w+")


def transliterated(title):
    """Return a title as an address: «مدرسة الكحلاء» becomes madrasa-al-kahla; "" when no letter is left."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", title))
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)
    slug = slugify("-".join(_latin(word) for word in _WORD.findall(plain)))
    return slug if len(slug) <= LONGEST else slug[:LONGEST].rpartition("-")[0] or slug[:LONGEST]


def _latin(word):
    if word.isascii():
        return word
    if word.startswith("ال") and len(word) > 3:
        return "al-" + _latin(word.removeprefix("ال"))
    sounds = [sound for sound in (_LETTERS.get(letter, letter) for letter in word) if sound]
    return re.sub("aa+", "a", "".join(_with_short_vowels(_with_long_vowels(sounds))))


def _with_long_vowels(sounds):
    """و and ي are vowels after a consonant; before another vowel, ي is both."""
    read = []
    for place, sound in enumerate(sounds):
        after_consonant = place > 0 and read[-1] not in _VOWELS
        before_vowel = place + 1 < len(sounds) and sounds[place + 1] in _VOWELS
        if sound in _LONG and after_consonant and not before_vowel:
            read.append(_LONG[sound])
        elif sound == "y" and after_consonant and place > 1:
            read += ["i", "y"]
        else:
            read.append(sound)
    return read


def _with_short_vowels(sounds):
    """Short vowels are not written in Arabic: one is put where nobody could say the word without it."""
    said = []
    for place, sound in enumerate(sounds):
        run = 0
        while run < len(said) and said[-1 - run] not in _VOWELS:
            run += 1
        if sound not in _VOWELS and run and (run == 2 or run == len(said)):
            said.append("a")
        elif sound not in _VOWELS and run == 1 and place == len(sounds) - 1 > 2 and sounds[place - 2] == "a":
            said.append("i")
        said.append(sound)
    return said
