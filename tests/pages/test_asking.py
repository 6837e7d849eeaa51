"""Asking other hosts never leads into this network, and never waits long."""

import http.server
import socket
import threading
import time

import pytest

from pages import asking
from pages.asking import Answer, ask, is_public, public_address

PRIVATE = [
    *("127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),  # noqa: S104
    *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8"),
    *("64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::", "ff02::1"),
]


class Host(http.server.BaseHTTPRequestHandler):
    """Answers as its path says, and remembers who asked."""

    asked = []

    def do_HEAD(self):
        self._answer()

    def do_GET(self):
        self._answer()

    def _answer(self):
        Host.asked.append((self.command, self.path, self.headers["Host"]))
        status = int(self.path.strip("/").split("/")[0] or 200)
        if status == 405 and self.command == "GET":
            status = 200
        if status == 999:
            time.sleep(3)
            return
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/200/inside")
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def host(monkeypatch):
    """A host on loopback that the test calls public; returns its address."""
    Host.asked = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(asking, "_PORTS", {"http": server.server_port, "https": 443})
    monkeypatch.setattr(asking, "public_address", lambda name, port: "127.0.0.1")
    yield "http://site.example"
    server.shutdown()


@pytest.mark.parametrize("text", PRIVATE)
def test_no_private_address_is_public(text):
    assert not is_public(text)


@pytest.mark.parametrize("text", ["8.8.8.8", "1.1.1.1", "2606:4700::1111"])
def test_public_addresses_are(text):
    assert is_public(text)


@pytest.mark.parametrize(
    "address",
    [
        *("http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/", "http://0x7f000001/"),
        *(
            "http://017700000001/",
            "http://0/",
            "http://127.1/",
            "http://169.254.169.254/latest/",
            "http://[::ffff:127.0.0.1]/",
        ),
        *("ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "http://example.org:22/", "http://"),
        *("http://user:secret@example.org/", "http://exa mple/", "http://[", "http://" + "a" * 70 + ".org/", ""),
    ],
)
def test_nothing_is_sent_into_this_network(address, monkeypatch):
    def connect(*args, **kwargs):
        raise AssertionError("connected")

    monkeypatch.setattr(socket, "create_connection", connect)
    assert ask(address).kind in (Answer.Kind.REFUSED, Answer.Kind.SILENT)


def test_a_canary_on_loopback_hears_nothing(monkeypatch):
    Host.asked = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(asking, "_PORTS", {"http": server.server_port, "https": 443})
    for name in ("127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"):
        assert ask(f"http://{name}/200").kind is not Answer.Kind.ANSWERED
    server.shutdown()
    assert Host.asked == []


def test_a_name_with_one_private_address_among_public_ones_is_refused(monkeypatch):
    rows = [(2, 1, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: rows)
    assert public_address("rebinding.example", 80) is None


def test_the_connection_goes_to_the_address_that_was_looked_at(monkeypatch):
    answers = iter([[(2, 1, 6, "", ("8.8.8.8", 80))], [(2, 1, 6, "", ("127.0.0.1", 80))]])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: next(answers))
    gone_to = []

    def connect(target, *args, **kwargs):
        gone_to.append(target)
        raise OSError

    monkeypatch.setattr(socket, "create_connection", connect)
    ask("http://rebinding.example/")
    assert gone_to == [("8.8.8.8", 80)]


@pytest.mark.parametrize(
    ("path", "status", "works", "methods"),
    [
        ("/200", 200, True, ["HEAD"]),
        ("/302", 302, True, ["HEAD"]),
        ("/405", 200, True, ["HEAD", "GET"]),
        ("/404", 404, False, ["HEAD", "GET"]),
        ("/403", 403, True, ["HEAD", "GET"]),
        ("/500", 500, False, ["HEAD"]),
    ],
)
def test_head_first_then_get_and_no_redirect_is_followed(host, path, status, works, methods):
    answer = ask(host + path)
    assert (answer.status, answer.works) == (status, works)
    assert [method for method, _path, _host in Host.asked] == methods
    assert {name for _method, _path, name in Host.asked} == {"site.example"}


def test_arabic_addresses_are_asked_as_they_are_meant(host):
    assert ask(host + "/200/الماء?س=1").works
    assert Host.asked[0][1].startswith("/200/%D8")


def test_a_host_that_says_nothing_is_not_waited_for(host, monkeypatch):
    monkeypatch.setattr(asking, "SECONDS", 0.3)
    begun = time.monotonic()
    assert ask(host + "/999").kind is Answer.Kind.SILENT
    assert time.monotonic() - begun < 2


def test_a_host_that_answers_a_letter_at_a_time_is_cut_off(monkeypatch):
    listener = socket.create_server(("127.0.0.1", 0))

    def drip():
        connection, _peer = listener.accept()
        try:
            while True:
                connection.sendall(b"H")
                time.sleep(0.05)
        except OSError:
            pass

    threading.Thread(target=drip, daemon=True).start()
    monkeypatch.setattr(asking, "_PORTS", {"http": listener.getsockname()[1], "https": 443})
    monkeypatch.setattr(asking, "public_address", lambda name, port: "127.0.0.1")
    monkeypatch.setattr(asking, "LONGEST", 0.5)
    begun = time.monotonic()
    assert ask("http://drip.example/").kind is Answer.Kind.SILENT
    assert time.monotonic() - begun < 3
    listener.close()
