"""The one door through which every text goes before it is indexed or searched, in whatever language. Pure.

Tokens hold letters and digits alone, so that SQLite, PostgreSQL and Elasticsearch cut them alike. Arabic words are
stemmed by `search.stemming`, English ones by `search.english`, token by token; numbers and codes are kept whole. A
text is read once from left to right, piece by piece, and never beyond `LONGEST_TEXT`.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain, islice
from typing import NamedTuple

from search import english, stemming
from search.arabic import fold
from search.joining import closes_name, join_name, join_numbers, opens_name
from search.spelling import plain_letters, without_hamza
from search.verbs import forms_of_one_verb
from search.vocabulary import DATA

LONGEST_TEXT = 2_000_000
LONGEST_QUERY = 1_000
MOST_QUERY_WORDS = 40
LONGEST_TOKEN = 64
LONGEST_PIECE = 256
# Codes whose parts could be cut elsewhere (3/1245 and 31/245) keep a letter at the seam; longer ones are typed with
# and without their separators and mean the same.
SEAM = "x"
BOTH = "_"  # between the halves of a name; a hashtag has it too («#شهادة_ولادة»)
SHORTEST_WITHOUT_SEAM = 8
ARTICLE = "ال"
SHORTEST_WITHOUT_ARTICLE = 2

_ARABIC = "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08c9"
_WORD = re.compile(rf"[{_ARABIC}]+|[^\W_{_ARABIC}]+")
_COMPOUND = re.compile(rf"[^\W_{_ARABIC}]+(?:[-‐‑–−/\\._:@'’][^\W_{_ARABIC}]+)*|[{_ARABIC}]+(?:_[{_ARABIC}]+)*")
_WHOLE_ARABIC = re.compile(f"[{_ARABIC}]+")
# Points and the Arabic comma stand in other numbers as well: there the last group must be of noughts.
_THOUSANDS = re.compile(r"(?<![\d.,٬،])\d{1,3}(?:(?:[,٬]\d{3})+|(?:[.،]\d{3})*[.،]000)(?![\d,٬]|[.،]\d)")
# «150kVA» is «150 kVA»
_NUMBER_AND_UNIT = re.compile(
    r"(?<![^\W_])(\d+)(kva|kw|kwh|mw|gw|hz|mhz|ghz|km2?|km3|m2|m3|mm2?|cm2?|ml|kg|mg|tons?|[kmgt]b|hp|dpi|inch|iqd|usd|am|pm|hrs?|h)(?![^\W_])"
)
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_ENGLISH = re.compile(r"[a-z]+")
_OF_ARABIC = re.compile(f"[{_ARABIC}]")
_ON = "على"  # folds like the name «علي»


def tokens(text):
    """Return the words of a text as they are indexed, in order: stems, numbers, and codes whole before their parts."""
    found = []
    for line in _lines(text, LONGEST_TEXT):
        read = list(map(_tokens_of, line))
        if None in read:
            read = [_read(unit).tokens for unit in _with_names(line)]
        found += chain.from_iterable(read)
    return found


def analysed(text):
    """Return the indexed words as one text, one a line. Analysing it again changes nothing."""
    return "\n".join(tokens(text))


def query_slots(text):
    """Return what a query asks for: slots that must all be met, each a tuple of alternatives, each a tuple of tokens.

    A code may be met whole or by all of its parts. Words of `data/stop_words.txt` are left out unless nothing else
    stays; the same slot appears once.
    """
    units = [unit for line in _lines(text, LONGEST_QUERY) for unit in _with_names(line)]
    asked = [unit for unit in units if not _only_holds_together(unit)] or units
    read = (word for unit in asked for word in _read(unit).words)
    slots = (_slot(whole, parts) for whole, parts in read)
    return tuple(islice(dict.fromkeys(slots), MOST_QUERY_WORDS))


def _slot(whole, parts):
    if parts:
        return (whole,), parts
    if not _WHOLE_ARABIC.fullmatch(whole):
        return ((whole,),)
    others = (*stemming.with_and_without_preposition(whole), *map(stemming.stem, forms_of_one_verb(whole)))
    return (whole,), *((other,) for other in others if other != whole)


def query_tokens(text):
    """Return the words of a query as one list, codes whole: what `search.synonyms` looks phrases up by."""
    return tuple(slot[0][0] for slot in query_slots(text))


def only_holds_together(text):
    """Say whether a text is nothing but words that a query leaves out as long as others stay."""
    return all(_only_holds_together(piece) for line in _lines(text, LONGEST_QUERY) for piece in line)


def prefix_tokens(text):
    """Return the words that suggestions are found by while somebody types: folded, not stemmed, each once.

    A word with the article stands there without it as well, one with a hamza as it is typed without, a code and a name
    of two words also whole.
    """
    found = {}
    for line in _lines(text, LONGEST_TEXT):
        for unit in _with_names(line):
            for word in _words(unit):
                for form in (word, _without_article(word)):
                    found[form] = found[without_hamza(form)] = True
            for whole in _codes(unit):
                found[whole] = True
    return list(found)


def prefix_query(text):
    """Return the beginnings of words that somebody has typed, in order: each must open one of the `prefix_tokens`."""
    words = (word for line in _lines(text, LONGEST_QUERY) for piece in line for word in _words(piece))
    return tuple(islice(dict.fromkeys(_without_article(word) for word in words), MOST_QUERY_WORDS))


def words_of(text):
    """Return the words of a text folded, not stemmed, in order; nothing is joined."""
    return [word for line in _lines(text, LONGEST_TEXT) for piece in line for word in _words(piece)]


def _lines(text, longest):
    """Yield what stands between spaces, line by line, in parts of bounded length; telephones and sums joined."""
    for line in join_numbers(text[:longest]).splitlines():
        pieces = line.split()
        if len(line) > LONGEST_PIECE and max(map(len, pieces), default=0) > LONGEST_PIECE:
            pieces = [piece[at : at + LONGEST_PIECE] for piece in pieces for at in range(0, len(piece), LONGEST_PIECE)]
        yield pieces


def _with_names(pieces):
    """Return the pieces of a line, a name of two words as one with `BOTH` between them."""
    units = []
    for piece in pieces:
        if units and BOTH not in units[-1] and _name_of_two(units[-1], piece):
            units[-1] += BOTH + piece
        else:
            units.append(piece)
    return units


def _name_of_two(first, second):
    if not (_read(first).half_a_name or _read(second).half_a_name):
        return False
    one, other = _prepared(first), _prepared(second)
    return _WHOLE_ARABIC.fullmatch(one) and _WHOLE_ARABIC.match(other) and join_name(one, _WORD.search(other)[0])


class _Read(NamedTuple):
    """A piece: its `words`, pairs of a whole word and, of a code, its parts; and all of their tokens."""

    words: tuple
    tokens: tuple
    half_a_name: bool


@lru_cache(maxsize=1 << 16)
def _tokens_of(piece):
    """Return the tokens of a piece, None for one that is half a name: then its neighbours must be looked at."""
    read = _read(piece)
    return None if read.half_a_name else read.tokens


@lru_cache(maxsize=1 << 12)
def _read(piece):
    prepared = _prepared(piece)
    words = tuple(_word_or_code(match) for match in _COMPOUND.findall(prepared))
    tokens_of = tuple(token for whole, parts in words for token in (whole, *parts))
    return _Read(words, tokens_of, opens_name(prepared) or closes_name(prepared))


def _prepared(piece):
    folded = plain_letters(fold(piece))
    if not folded.isascii():
        folded = "".join(map(_bare_latin, folded))
    if any(map(str.isdigit, folded)):
        folded = _NUMBER_AND_UNIT.sub(r"\1 \2", _THOUSANDS.sub(_joined_thousands, folded))
    return _POSSESSIVE.sub(" ", folded)


def _joined_thousands(match):
    return re.sub(r"\D", "", match[0])


@lru_cache(maxsize=1 << 10)
def _bare_latin(character):
    """Return a Latin letter without its accents («Maysān» is «Maysan»), nothing for a half ring of transliteration."""
    if character in "ʿʾʼʻ":
        return ""
    decomposed = unicodedata.normalize("NFD", character)
    return decomposed[0] if decomposed[0].isascii() and decomposed[0].isalpha() else character


def _word_or_code(compound):
    words = _WORD.findall(compound)
    if len(words) == 1:
        return _stemmed(words[0]), ()
    parts = tuple(_stemmed(word) for word in words)
    whole = _joined(words)
    is_one = len(whole) <= LONGEST_TOKEN and not _NUMBER_AND_UNIT.fullmatch(whole)
    return (whole, parts) if is_one else (parts[0], parts[1:])


def _joined(words):
    whole = "".join(words)
    if len(whole) < SHORTEST_WITHOUT_SEAM:
        for left, right in zip(words, words[1:], strict=False):
            if left[-1].isdigit() and right[0].isdigit():
                return SEAM.join(words)
    return _stemmed(whole)


def _stemmed(word):
    if _ENGLISH.fullmatch(word):
        return english.stem(word)
    return stemming.stem(word) if _OF_ARABIC.match(word) else word[:LONGEST_TOKEN]


def _words(piece):
    return [word[:LONGEST_TOKEN] for word in _WORD.findall(_prepared(piece))]


def _codes(piece):
    """Return codes without their separators, as they may be typed."""
    cut = (_WORD.findall(compound) for compound in _COMPOUND.findall(_prepared(piece)))
    return ["".join(words)[:LONGEST_TOKEN] for words in cut if len(words) > 1]


def _without_article(word):
    rest = word.removeprefix(ARTICLE)
    return rest if len(rest) >= SHORTEST_WITHOUT_ARTICLE else word


@cache
def _stop_words():
    lines = (DATA / "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in _words(line))


def _only_holds_together(piece):
    words = _words(piece)
    return _stop_words().issuperset(words) or (words == [fold(_ON)] and _ON in piece)
