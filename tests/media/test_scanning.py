import socket
import struct
import threading
import time

import pytest

from media import scanning


class FakeScanner:
    """Speaks clamd's INSTREAM on a local port; `answer` None means it never answers."""

    def __init__(self, answer):
        self.answer, self.received = answer, b""
        self.server = socket.create_server(("127.0.0.1", 0))
        self.url = f"tcp://127.0.0.1:{self.server.getsockname()[1]}"
        self.closing = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        connection, _address = self.server.accept()
        with connection, connection.makefile("rb") as stream:
            assert stream.readline() == b"nINSTREAM\n"
            while length := struct.unpack("!L", stream.read(4))[0]:
                self.received += stream.read(length)
            if self.answer is None:
                self.closing.wait(10)
            else:
                connection.sendall(self.answer)

    def close(self):
        self.closing.set()
        self.server.close()


@pytest.fixture
def scanner(settings):
    made = []

    def start(answer):
        made.append(FakeScanner(answer))
        settings.CLAMD_URL = made[-1].url
        return made[-1]

    yield start
    for one in made:
        one.close()


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (b"stream: OK\n", "clean"),
        (b"stream: Eicar-Test-Signature FOUND\n", "infected"),
        (b"stream: INSTREAM: cannot allocate memory ERROR\n", "held"),
        (b"INSTREAM size limit exceeded. ERROR\n", "held"),
        (b"what?\n", "held"),
        (b"", "held"),
        (b"\xff\xfe\n", "held"),
    ],
)
def test_the_scanner_s_answer_decides(scanner, answer, verdict):
    fake = scanner(answer)
    assert scanning.scan(b"paper" * 1000) == verdict
    assert fake.received == b"paper" * 1000


def test_a_stored_file_is_scanned_from_its_path(scanner, tmp_path):
    fake = scanner(b"stream: OK\n")
    (tmp_path / "x").write_bytes(b"stored")
    assert scanning.scan(tmp_path / "x") == "clean"
    assert fake.received == b"stored"


def test_a_scanner_that_hangs_holds_the_file(scanner, monkeypatch):
    scanner(None)
    monkeypatch.setattr(scanning, "TIMEOUT_SECONDS", 0.2)
    began = time.perf_counter()
    assert scanning.scan(b"paper") == "held"
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize("url", ["tcp://127.0.0.1:1", "unix:///nowhere/clamd.ctl", "tcp://", "nonsense"])
def test_a_scanner_out_of_reach_holds_the_file(settings, url):
    settings.CLAMD_URL = url
    assert scanning.scan(b"paper") == "held"


def test_a_full_unix_socket_does_not_hold_us_for_ever(settings, tmp_path, monkeypatch):
    path = tmp_path / "clamd.ctl"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen(0)
        settings.CLAMD_URL = f"unix://{path}"
        monkeypatch.setattr(scanning, "TIMEOUT_SECONDS", 0.2)
        began = time.perf_counter()
        assert [scanning.scan(b"paper") for _try in range(3)] == ["held"] * 3
        assert time.perf_counter() - began < 3


def test_without_a_scanner_files_pass(settings):
    settings.CLAMD_URL = ""
    assert scanning.scan(b"paper") == "clean"
