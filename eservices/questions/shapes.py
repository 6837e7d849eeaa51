"""Shapes that a short text may be held to, chosen by name: editors pick one, nobody writes patterns.

Every check looks at each character once and at no more than the question's longest length.
"""

import re

from django.utils.translation import gettext as _

from eservices.reference import group_number, is_number

from .digits import fold_digits
from .text import ltr

_BLANKS = re.compile(r"[\s\u00a0\u202f-]+")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_IRAQI_IBAN = re.compile(r"IQ[0-9]{2}[A-Z]{4}[0-9]{15}")
_LONGEST_PLATE = 20


def _packed(text):
    return _BLANKS.sub("", fold_digits(text))


def clean_shape(shape, text):
    """Return (value to store, message): the message is "" when the text has the shape."""
    cleaner = _CLEANERS.get(shape)
    return cleaner(text) if cleaner else (text, "")


def show_shape(shape, value):
    """Return a stored value as text for people, its direction kept."""
    if shape == "application_number" and is_number(value):
        return ltr(group_number(value))
    if shape == "iban":
        return ltr(" ".join(value[at : at + 4] for at in range(0, len(value), 4)))
    return ltr(value) if shape == "digits" else value


def attrs_of_shape(shape):
    """Return what a control for this shape is told besides being a text."""
    if shape in ("digits", "application_number"):
        return {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}
    return {"dir": "ltr", "autocomplete": "off", "spellcheck": "false"} if shape == "iban" else {"dir": "auto"}


def _digits(text):
    packed = _packed(text)
    return packed, "" if packed.isascii() and packed.isdecimal() else _("Only digits belong here, 0 to 9.")


def _application_number(text):
    packed = _packed(text)
    if not (packed.isascii() and packed.isdecimal() and len(packed) == 11):
        return packed, _("An application number has 11 digits, like 4821-773-0164.")
    return packed, "" if is_number(packed) else _("A digit of the application number is wrong. Compare it once more.")


def _iban(text):
    packed = _packed(text).upper()
    if not _IBAN.fullmatch(packed):
        return packed, _("Write the account number in full: IQ and 21 letters and digits.")
    if packed.startswith("IQ") and not _IRAQI_IBAN.fullmatch(packed):
        return packed, _("Write the account number in full: IQ and 21 letters and digits.")
    return packed, "" if _has_right_check(packed) else _(
        "A character of the account number is wrong. Compare it once more."
    )


def _has_right_check(iban):
    """ISO 13616: the first four characters go to the end, letters count from 10, the rest modulo 97 is 1."""
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97 == 1


def _plate(text):
    plate = " ".join(fold_digits(text).upper().replace("-", " ").split())
    is_written = all(character.isalnum() or character == " " for character in plate)
    if is_written and len(plate) <= _LONGEST_PLATE and any(character.isdecimal() for character in plate):
        return plate, ""
    return plate, _("Write the vehicle number as on the plate: letters and digits, like 21 A 12345.")


_CLEANERS = {"digits": _digits, "application_number": _application_number, "iban": _iban, "plate": _plate}
SHAPES = tuple(_CLEANERS)
