"""The smallest HTTP client that will do: a connection a request, as citizens on telephones make them.

It shares the machine with what it measures, so it parses only what is needed.
"""

import re
import socket
import time
from dataclasses import dataclass

TIMEOUT = 30
BOUNDARY = "bench7d1f0c5e2a"
_HIDDEN = re.compile(rb'<input type="hidden" name="([^"]+)" value="([^"]*)"')
_COOKIE = re.compile(rb"\r\nset-cookie: (csrftoken=[^;]+)", re.IGNORECASE)
_LOCATION = re.compile(rb"\r\nlocation: ([^\r]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """What came back, and how long it took from the first byte sent to the last received."""

    status: int
    raw: bytes
    seconds: float

    @property
    def hidden(self):
        """The hidden fields of the page's forms, the token against cross-site requests once."""
        return list(dict.fromkeys((name.decode(), value.decode()) for name, value in _HIDDEN.findall(self.raw)))

    @property
    def cookie(self):
        return _first(_COOKIE, self.raw)

    @property
    def location(self):
        return _first(_LOCATION, self.raw)

    @property
    def body(self):
        return self.raw.partition(b"\r\n\r\n")[2]


def get(port, path, cookie="", within=TIMEOUT):
    """Return the Answer to a GET; TimeoutError when nothing comes for `within` seconds."""
    return _ask(port, _head("GET", path, cookie), within)


def post(port, path, body, *, content_type, cookie=""):
    """Return the Answer to a POST."""
    more = f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n"
    return _ask(port, _head("POST", path, cookie, more) + body)


def multipart(fields, files=()):
    """Return (body, content type) of a form; `files` are (name, file name, type, content)."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields
    ]
    for name, file_name, kind, content in files:
        disposition = f'form-data; name="{name}"; filename="{file_name}"'
        parts.append(
            f"--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\nContent-Type: {kind}\r\n\r\n".encode()
            + content
            + b"\r\n"
        )
    parts.append(f"--{BOUNDARY}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={BOUNDARY}"


def _head(method, path, cookie, more=""):
    cookies = f"Cookie: {cookie}\r\n" if cookie else ""
    return f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{cookies}{more}\r\n".encode()


def _ask(port, request, within=TIMEOUT):
    begun = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port), timeout=within) as connection:
        connection.sendall(request)
        received = []
        while part := connection.recv(65536):
            received.append(part)
    raw = b"".join(received)
    if not raw.startswith(b"HTTP/1."):
        raise ConnectionError("no answer")
    return Answer(int(raw[9:12]), raw, time.perf_counter() - begun)


def _first(pattern, raw):
    found = pattern.search(raw)
    return found[1].decode() if found else ""
