"""Keys outside the database: what is encrypted, what is found by keyed hash.

Every key is derived by HKDF (RFC 5869) from `settings.FIELD_KEYS`; the first of them writes, all of
them read, so a key is changed by putting a new one in front and running `reencrypt`.
Lookup hashes and tracking codes use the last, oldest key, which therefore stays in the list.
"""

import base64
import hmac
import json
from functools import lru_cache
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from eservices.exceptions import UnreadableAnswers


@lru_cache(maxsize=32)
def _derive(key, purpose):
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(key.encode())


@lru_cache(maxsize=4)
def _fernet(keys):
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derive(key, "fields"))) for key in keys])


def encrypt(value):
    """Return a JSON value as an encrypted ASCII string."""
    clear = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return _fernet(tuple(settings.FIELD_KEYS)).encrypt(clear).decode()


def decrypt(token):
    """Return the JSON value behind `token`; raises UnreadableAnswers when no key fits."""
    try:
        return json.loads(_fernet(tuple(settings.FIELD_KEYS)).decrypt(token.encode()))
    except InvalidToken as error:
        raise UnreadableAnswers() from error


def rotate(token):
    """Return `token` encrypted anew with the first key; raises UnreadableAnswers when no key fits."""
    try:
        return _fernet(tuple(settings.FIELD_KEYS)).rotate(token.encode()).decode()
    except InvalidToken as error:
        raise UnreadableAnswers() from error


def is_current(token):
    """Tell whether `token` was written with the first key, so that no other is needed to read it."""
    try:
        _fernet((settings.FIELD_KEYS[0],)).decrypt(token.encode())
    except InvalidToken:
        return False
    return True


def keyed_hash(kind, value):
    """Return 32 hexadecimal digits by which an exact value of this kind can be found, and not guessed."""
    key = _derive(settings.FIELD_KEYS[-1], "lookup")
    return hmac.digest(key, f"{kind}:{value}".encode(), sha256).hex()[:32]


def tracking_key():
    """Return the key of tracking codes."""
    return _derive(settings.FIELD_KEYS[-1], "tracking")
