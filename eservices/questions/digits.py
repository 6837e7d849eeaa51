"""Numbers as people type them: three sets of digits, Arabic marks, thousands separators.

Decision in domain notes 4.4: every digit set is accepted, Latin digits are stored and shown.
"""

import re
from decimal import Decimal

_FOLD = {}
for _zero in (0x0660, 0x06F0, 0xFF10):  # Arabic-Indic, Persian, full width
    _FOLD.update({_zero + _n: str(_n) for _n in range(10)})
# Arabic decimal mark, thousands mark, comma, percent sign; minus sign; full stop and comma of other widths.
_MARKS = _FOLD | {0x066B: ".", 0x066C: ",", 0x060C: ",", 0x066A: "%", 0x2212: "-", 0xFF0E: ".", 0xFF0C: ","}
_BLANKS = re.compile(r"[\s\u00a0\u202f'’_]+")
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d*)?", re.ASCII)
_INTEGER = re.compile(r"-?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:\d{1,15}(?:\.\d{0,10})?|\.\d{1,10})", re.ASCII)
LONGEST = 40


def fold_digits(text):
    """Return `text` with Arabic-Indic, Persian and full-width digits as 0-9."""
    return text.translate(_FOLD)


def fold_number(text):
    """Return `text` with digits and number marks folded, blanks and thousands separators taken out.

    A comma counts as a separator only before each group of three digits; elsewhere it stays and
    the number is not readable: `1,5` could mean two things.
    """
    folded = _BLANKS.sub("", text[:LONGEST].translate(_MARKS))
    return folded.replace(",", "") if _GROUPED.fullmatch(folded) else folded


def parse_integer(text):
    """Return the whole number written in `text`, or None when it is not one of at most 15 digits."""
    folded = fold_number(text)
    return int(folded) if _INTEGER.fullmatch(folded) else None


def parse_decimal(text):
    """Return the Decimal written in `text`, or None when it is not a number of bounded length."""
    folded = fold_number(text)
    return Decimal(folded) if _DECIMAL.fullmatch(folded) else None


def plain(number):
    """Write a Decimal without exponent or trailing zeros: `12.50` gives `12.5`."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def grouped(number):
    """Write a number with thousands separators: `185000` gives `185,000`."""
    whole, _, rest = plain(Decimal(number)).partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(whole):,}" + (f".{rest}" if rest else "")
