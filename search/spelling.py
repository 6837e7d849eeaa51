"""Brings folded words of Arabic letters to one spelling where people on phones leave out what folding keeps. Pure.

`search.arabic.fold` stays as it is, since names in rows that exist already were folded by it; this goes further and is
used by the index of texts alone.
"""

import re

# Kurdish, Persian and Urdu letters that fold() keeps (Unicode, Arabic block), as an Arabic keyboard has them.
_NEIGHBOURS = str.maketrans(
    {
        **dict.fromkeys("ەۂ", "ه"),
        **dict.fromkeys("ێۍېۑ", "ي"),
        **dict.fromkeys("ۆۇۅۉۋۊۈ", "و"),
        **dict.fromkeys("ڕړڒ", "ر"),
        **dict.fromkeys("ڵڶ", "ل"),
        **dict.fromkeys("ڤڥ", "ف"),
        **dict.fromkeys("چڇ", "ج"),
        "پ": "ب",
        "ژ": "ز",
        "ں": "ن",
    }
)
_ALEF, _YEH, _WAW, _HAMZA = "ا", "ي", "و", "ء"
_LONG_VOWELS = _ALEF + _YEH + _WAW
SHORTEST_LOSING_HAMZA = 4
_OPENING = re.compile(r"^(?:([ميتن])ء(?=[^اوي])|(م)ء(?=ي))")  # مؤتمر، مؤسسة، يؤدي، مؤيد: the seat is a waw


def plain_letters(folded):
    """The text with letters of neighbouring languages as Arabic ones: «پارک» is «بارك», «ههولێر» ends like «هەولێر»."""
    return folded.translate(_NEIGHBOURS)


def without_hamza(word):
    """The word as it is typed by who does not look for the hamza: «داءره» (دائرة) is «دايره», «بناء» is «بنا».

    A hamza at the end goes after a long vowel and is a yeh after another letter (شاطئ); inside, its seat is a waw
    before and after one and before an alef (شؤون, سؤال), a yeh otherwise (وثائق, رئيس). Words of three letters keep it:
    «ماء» is not «ما».
    """
    if _HAMZA not in word or len(word) < SHORTEST_LOSING_HAMZA:
        return word
    if word[-1] == _HAMZA:
        body = word[:-1]
        word = body if body[-1] in _LONG_VOWELS else body + _YEH
    word = _OPENING.sub(rf"\1\2{_WAW}", word)
    while (at := word.find(_HAMZA, 1)) > 0:
        before, after = word[at - 1], word[at + 1 : at + 2]
        seat = _WAW if _WAW in (before, after) or (after == _ALEF and before != _ALEF) else _YEH
        word = word[:at] + seat + word[at + 1 :]
    return word
