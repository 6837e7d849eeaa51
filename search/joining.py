"""What is one thing though it is written apart: telephone numbers, sums in groups, names of two words. Pure.

Nothing is joined across the end of a line, so that words which stand one a line (`search.analysis.analysed`) stay as
they are.
"""

import re

from search.arabic import ARTICLE, JOINED_TO_THE_WORD_BEFORE, SLAVE_OF

# «أبو الخصيب» and «أبوالخصيب»
FATHER_OF = "ابو"
LONGEST_NAME = 10

_NULL, _FOUR, _SIX, _SEVEN, _NINE = "[0٠۰]", "[4٤۴]", "[6٦۶]", "[7٧۷]", "[9٩۹]"
_GAP = r"[ \u00a0\u202f\u2009\u200e\u200f\u202a-\u202c.()/‐‑–−-]{0,3}"
_COUNTRY = rf"(?:\+|{_NULL}{_NULL})?{_GAP}{_NINE}{_SIX}{_FOUR}{_GAP}{_NULL}?{_GAP}"
# Iraqi numbers (ITU, national numbering plan of Iraq): a mobile is 07 and nine digits; a landline 0, an area of one
# or two digits and six or seven digits. Without its zero, a mobile is told by its groups.
_MOBILE = re.compile(
    rf"(?<!\d)(?:(?:{_COUNTRY}|{_NULL}{_GAP})(?P<long>{_SEVEN}[3-9٣-٩۳-۹]\d(?:{_GAP}\d){{7}})"
    rf"|(?P<short>{_SEVEN}[3-9٣-٩۳-۹]\d{_GAP}\d{{3}}{_GAP}\d{{4}}))(?!\d)"
)
_LANDLINE = re.compile(
    rf"(?<!\d)(?:{_COUNTRY}|{_NULL})(?P<area>[1-6١-٦۱-۶]\d?){_GAP}(?P<rest>\d{{3}}{_GAP}\d{{3,4}})(?!\d)"
)
_LIKE_A_TELEPHONE = re.compile(r"[+0٠۰9٩۹7٧۷][\d \u00a0\u202f\u2009\u200e\u200f\u202a-\u202c+.()/‐‑–−-]{8,}")
# «1 250 000»: the last group is of noughts, so that a list of numbers is none.
_SPACED_SUM = re.compile(
    r"(?<![\d.,])[1-9١-٩۱-۹]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})*[ \u00a0\u202f\u2009][0٠۰]{3}(?![\d.,]\d|\d)"
)
_SUM_ENDS = re.compile(r"\d[ \u00a0\u202f\u2009][0٠۰]{3}(?!\d)")
_NO_DIGIT = re.compile(r"\D+")


def join_numbers(text):
    """Return the text with telephone numbers as 07701234501 and spaced sums as 1250000, whoever wrote them how."""
    text = _LIKE_A_TELEPHONE.sub(_with_telephones, text)
    return _SPACED_SUM.sub(_digits, text) if _SUM_ENDS.search(text) else text


def _with_telephones(match):
    joined = _MOBILE.sub(lambda found: f" 0{_digits(found['long'] or found['short'])} ", match[0])
    return _LANDLINE.sub(lambda found: f" 0{_digits(found['area'])}{_digits(found['rest'])} ", joined)


def _digits(found):
    return _NO_DIGIT.sub("", found if isinstance(found, str) else found[0])


def opens_name(word):
    """Say whether a folded word is half a name, the other half following."""
    return word in (SLAVE_OF, FATHER_OF)


def closes_name(word):
    """Say whether a folded word belongs to the name before it."""
    return word in JOINED_TO_THE_WORD_BEFORE


def join_name(first, second):
    """Return two folded words as the name that they are, None when they are none."""
    if opens_name(first):
        joins = second.startswith(ARTICLE) if first == SLAVE_OF else second[:1].isalpha()
    else:
        joins = closes_name(second) and len(first) <= LONGEST_NAME
    return first + second if joins else None
