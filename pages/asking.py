"""Asking another host whether an address answers, without being led into this network.

The name is resolved once, every address it has must be public, and the connection is made to one of those, so that
no second answer of the name server matters. Redirects are not followed: a redirect is an answer.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, urlsplit

# Of one wait, and of the whole exchange: a host may also answer a letter at a time.
SECONDS, LONGEST = 4, 8
_MOST_BYTES = 1024
_PORTS = {"http": 80, "https": 443}
# What a host says to machines and not to people.
_FOR_PEOPLE = frozenset({401, 403, 405, 406, 429, 451})
_HEADERS = {"User-Agent": "Bawaba link check", "Accept": "*/*", "Connection": "close"}
# Addresses that carry an IPv4 address inside, behind which anything may stand.
_CARRYING = [ipaddress.ip_network(text) for text in ("::ffff:0:0/96", "64:ff9b::/96", "2002::/16", "2001::/32")]


@dataclass(frozen=True)
class Answer:
    """What came of asking: a status, a silence, or an address that is not asked."""

    class Kind(Enum):
        ANSWERED = 1
        SILENT = 2
        REFUSED = 3

    kind: Kind
    status: int | None = None

    @property
    def works(self):
        """True for whatever a person would get something from."""
        return self.status is not None and (self.status < 400 or self.status in _FOR_PEOPLE)


_SILENT, _REFUSED = Answer(Answer.Kind.SILENT), Answer(Answer.Kind.REFUSED)


def ask(address):
    """Return the Answer of an address: by HEAD, and by GET where the host does not know HEAD."""
    try:
        parts = urlsplit(address)
        port = parts.port or _PORTS[parts.scheme]
        host = parts.hostname.encode("idna").decode()
    except (ValueError, KeyError, AttributeError):
        return _REFUSED
    if port != _PORTS[parts.scheme] or parts.username or parts.password:
        return _REFUSED
    try:
        target = public_address(host, port)
        if target is None:
            return _REFUSED
        status = _status(parts, host, target, "HEAD")
        if status in (400, 403, 404, 405, 501):
            status = _status(parts, host, target, "GET")
    except (OSError, http.client.HTTPException, ValueError):
        return _SILENT
    return Answer(Answer.Kind.ANSWERED, status)


def public_address(host, port):
    """Return one IP address of a host, None when any of its addresses is not on the public internet."""
    found = {row[4][0] for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not found or not all(map(is_public, found)):
        return None
    return min(found, key=lambda text: (":" in text, text))


def is_public(text):
    """Tell whether an IP address is one of the public internet."""
    ip = ipaddress.ip_address(text.partition("%")[0])
    is_plain = not any(ip in network for network in _CARRYING if network.version == ip.version)
    return is_plain and ip.is_global and not ip.is_multicast


def _status(parts, host, target, method):
    connection = _Pinned(host, target, parts.scheme == "https")
    end = threading.Timer(LONGEST, connection.cut)
    end.daemon = True
    end.start()
    try:
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = f"?{quote(parts.query, safe='=&%+/:@!$()*,;~-._?')}" if parts.query else ""
        connection.request(method, path + query, headers=_HEADERS)
        response = connection.getresponse()
        response.read(_MOST_BYTES)
        return response.status
    finally:
        end.cancel()
        connection.close()


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that was looked at, speaking to the host by its name."""

    def __init__(self, host, target, is_secure):
        port = _PORTS["https" if is_secure else "http"]
        super().__init__(host, port, timeout=SECONDS)
        self.is_secure, self.target = is_secure, target
        # Otherwise the Host header would name the port of https.
        self.default_port = port

    def connect(self):
        self.sock = socket.create_connection((self.target, self.port), SECONDS)
        if self.is_secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def cut(self):
        """End the exchange from another thread."""
        if self.sock:
            self.sock.shutdown(socket.SHUT_RDWR)
