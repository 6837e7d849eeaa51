"""Asks clamd whether a file is harmful. No scanner's answer means the file waits; it is never lost."""

import io
import logging
from pathlib import Path
from urllib.parse import urlsplit

from clamav_client.clamd import ClamdError, ClamdNetworkSocket, ClamdUnixSocket
from django.conf import settings

CLEAN = "clean"
INFECTED = "infected"
HELD = "held"
TIMEOUT_SECONDS = 5
DEFAULT_PORT = 3310

logger = logging.getLogger("bawaba.scanning")


def scan(path_or_bytes):
    """`CLEAN`, `INFECTED`, or `HELD` when the scanner is away, slow or does not understand.

    Without a scanner (`settings.CLAMD_URL` empty) every file is `CLEAN`: type and content were checked before.
    """
    if not settings.CLAMD_URL:
        return CLEAN
    is_bytes = isinstance(path_or_bytes, bytes)
    try:
        with io.BytesIO(path_or_bytes) if is_bytes else Path(path_or_bytes).open("rb") as file:
            answers = _connection(settings.CLAMD_URL).instream(file)
    except (ClamdError, OSError, ValueError, AttributeError) as error:
        logger.warning("scanner gave no answer, file held: %s", type(error).__name__)
        return HELD
    status, name = answers.get("stream", ("", None))
    if status == "FOUND":
        logger.warning("scanner found %r", name)
        return INFECTED
    return CLEAN if status == "OK" else HELD


def _connection(url):
    """`unix:///run/clamav/clamd.ctl` or `tcp://host:3310`."""
    parts = urlsplit(url)
    if parts.scheme == "unix":
        return ClamdUnixSocket(path=parts.path, timeout=TIMEOUT_SECONDS)
    return ClamdNetworkSocket(parts.hostname, parts.port or DEFAULT_PORT, timeout=TIMEOUT_SECONDS)
