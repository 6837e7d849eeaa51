"""Asks clamd whether a file is harmful. No scanner's answer means the file waits; it is never lost."""

import io
import logging
import socket
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
        return _ImpatientUnixSocket(path=parts.path, timeout=TIMEOUT_SECONDS)
    if parts.scheme != "tcp" or not parts.hostname:
        raise ValueError("CLAMD_URL must begin with unix:// or tcp://")
    return ClamdNetworkSocket(parts.hostname, parts.port or DEFAULT_PORT, timeout=TIMEOUT_SECONDS)


class _ImpatientUnixSocket(ClamdUnixSocket):
    """The library sets its time-out after connecting; a scanner with a full queue would hold us for ever."""

    def _init_socket(self):
        self.clamd_socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.clamd_socket.settimeout(self.timeout)
        self.clamd_socket.connect(self.unix_socket)
