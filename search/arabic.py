"""Folds Arabic and Latin text so that the ways one word is written meet. Pure: no Django, no database."""

import re
import unicodedata

ARTICLE = "ال"
SLAVE_OF = "عبد"
KINSHIP = frozenset({"بن", "ابن", "بنت"})
JOINED_TO_THE_WORD_BEFORE = frozenset({"الله", "الدين"})
SHORTEST_WITHOUT_ARTICLE = 3
MOST_PASSES = 5

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېے", "ي"),
    **dict.fromkeys("کگڪ", "ك"),
    **dict.fromkeys("ةھہۀۃ", "ه"),
    **dict.fromkeys("ؤئ", "ء"),
    "ـ": "",
}
_MARKS = ((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED), (0x08D3, 0x08FF))
_INVISIBLE = {"Cf", "Cs", "Co", "Cn"}
_WORD = re.compile(r"[^\W_]+")
_ARABIC_LETTERS_ALONE = re.compile("[\u0621-\u063a\u0641-\u064a]+")


class _Folding(dict):
    """What each character becomes; worked out when first met, so that loading costs nothing."""

    def __missing__(self, code):
        folded = _fold_character(chr(code))
        if code < 0x3000:  # keeps the table small whatever is fed to it
            self[code] = folded
        return folded


def _fold_character(character):
    if character in _LETTERS:
        return _LETTERS[character]
    code = ord(character)
    if any(first <= code <= last for first, last in _MARKS):
        return ""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in _INVISIBLE:
        return ""
    return " " if category in {"Cc", "Zs", "Zl", "Zp"} else character


_FOLDING = _Folding()


def fold(text):
    """The text as it is compared: no vowel marks, one shape per letter, ASCII digits, single spaces.

    «مُحَافَظَة» and «محافظه» fold alike; so do «مسؤول» and «مسئول», «٢٠٢٦» and «2026».
    """
    if text.isascii():
        return " ".join(text.translate(_FOLDING).casefold().split())
    if _ARABIC_LETTERS_ALONE.fullmatch(text):  # nothing to compose, so one look at each letter is enough
        return text.translate(_FOLDING)
    for _pass in range(MOST_PASSES):
        folded = _fold_once(text)
        if folded == text:
            break
        text = folded  # what was removed may let its neighbours join
    return text


def _fold_once(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(unicodedata.normalize("NFKC", text).translate(_FOLDING).split())


def name_tokens(full_name):
    """The words by which a person's name is found, folded, each once, in order.

    «عبد الله» and «عبدالله» give the same word, «الساعدي» and «ساعدي» too; «بن» gives none. A lone «عبد»
    stays a word: it is a given name in Iraq, and the word after it is then another man's.
    """
    joined = []
    for word in _words_with_article(fold(full_name)):
        follows_slave_of = joined and joined[-1] == SLAVE_OF and word.startswith(ARTICLE)
        if joined and (follows_slave_of or word in JOINED_TO_THE_WORD_BEFORE):
            joined[-1] += word
        elif word not in KINSHIP:
            joined.append(word)
    return list(dict.fromkeys(_without_article(word) for word in joined))


def _words_with_article(folded):
    """The words of a name, an article written apart put back to its word."""
    article = ""
    for word in _WORD.findall(folded):
        if word == ARTICLE:
            article = ARTICLE
            continue
        yield article + word
        article = ""


def _without_article(word):
    if word.startswith(ARTICLE) and len(word) - len(ARTICLE) >= SHORTEST_WITHOUT_ARTICLE:
        return word[len(ARTICLE) :]
    return word
