"""Application numbers and tracking codes.

A number is eleven digits: ten random ones and a check digit, read in groups of 4-3-4 like a
phone number.  It carries no order, date or service.  The check digit is Damm's (2004), which
finds every single wrong digit and every swap of neighbours.

A tracking code is ten digits taken from an HMAC of the application and its issue counter, so it
can be shown again without ever being stored.
"""

import hmac
import re
import secrets
import unicodedata
from hashlib import sha256

from eservices.crypto import tracking_key

# The totally anti-symmetric quasigroup of order ten from H. M. Damm's thesis.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
NUMBER_LENGTH = 11
CODE_LENGTH = 10


def check_digit(digits):
    """Return Damm's check digit of a string of ASCII digits."""
    interim = 0
    for digit in digits:
        interim = _DAMM[interim][int(digit)]
    return str(interim)


def make_number():
    """Return a fresh random number. Unique only by the database's constraint: the caller retries."""
    digits = str(secrets.randbelow(9 * 10**9) + 10**9)
    return digits + check_digit(digits)


def is_number(text):
    """Tell whether `text` is eleven ASCII digits with the right check digit."""
    return bool(re.fullmatch(r"[0-9]{11}", text)) and check_digit(text) == "0"


def tidy_digits(text):
    """Return only the digits of what a person typed, every digit family as ASCII; at most 40 are looked at."""
    return "".join(str(unicodedata.digit(c)) for c in str(text)[:80] if unicodedata.digit(c, None) is not None)[:40]


def group_number(number):
    """Return 4821-773-0164 for 48217730164."""
    return f"{number[:4]}-{number[4:7]}-{number[7:]}"


def group_code(code):
    """Return 47291 85306 for 4729185306."""
    return f"{code[:5]} {code[5:]}"


def tracking_code(application_uuid, issue):
    """Return the ten-digit code of an application's `issue`-th code (counting from 1)."""
    message = f"{application_uuid}:{issue}".encode()
    value = int.from_bytes(hmac.digest(tracking_key(), message, sha256), "big")
    return str(value % 10**CODE_LENGTH).zfill(CODE_LENGTH)


def is_code(application_uuid, issue, typed):
    """Compare a typed code with the true one in constant time."""
    return hmac.compare_digest(tracking_code(application_uuid, issue), tidy_digits(typed))
