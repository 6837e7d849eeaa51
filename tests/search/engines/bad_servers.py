"""Servers of the tests that do not do what they should: they answer nothing, late, drop by drop, or another's words."""

import socket
import threading
import time
from contextlib import contextmanager
from urllib.parse import urlsplit


@contextmanager
def silent():
    """Accept connections and answer nothing; gives the address."""
    with _listening() as (server, address):
        held = []
        _each_connection(server, held.append)
        yield address


@contextmanager
def closed():
    """Give an address where nobody listens."""
    with _listening() as (_server, address):
        pass
    yield address


@contextmanager
def saying(answer):
    """Answer every request with the same bytes."""

    def speak(connection):
        while connection.recv(65_536):
            connection.sendall(answer)

    with _listening() as (server, address):
        _each_connection(server, speak)
        yield address


@contextmanager
def between(address, pass_back=socket.socket.sendall, asked=lambda data: data):
    """Pass everything on to a real server as `asked(bytes)`, and what it answers by `pass_back(connection, bytes)`."""
    parts = urlsplit(address)

    def speak(connection):
        with socket.create_connection((parts.hostname, parts.port)) as real:
            threading.Thread(
                target=_pump, args=(connection, lambda data: real.sendall(asked(data))), daemon=True
            ).start()
            _pump(real, lambda data: pass_back(connection, data))

    with _listening() as (server, between_address):
        _each_connection(server, speak)
        yield between_address


def later(seconds):
    """Pass back what was answered so many seconds late."""

    def pass_back(connection, data):
        time.sleep(seconds)
        connection.sendall(data)

    return pass_back


def drop_by_drop(connection, data):
    """Pass back two bytes at a time, so slowly that no pause between them is long."""
    for at in range(0, len(data), 2):
        connection.sendall(data[at : at + 2])
        time.sleep(0.05)


def of_another_version(data):
    """Ask for the answers of Elasticsearch 7, which 9 no longer gives: that is how two major versions meet."""
    return data.replace(b"compatible-with=9", b"compatible-with=7")


def _pump(source, pass_on):
    try:
        while data := source.recv(65_536):
            pass_on(data)
    except OSError:
        return


@contextmanager
def _listening():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server, f"http://127.0.0.1:{server.getsockname()[1]}"


def _each_connection(server, speak):
    def accept():
        while True:
            try:
                connection, _address = server.accept()
            except OSError:
                return
            threading.Thread(target=_quietly, args=(speak, connection), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()


def _quietly(speak, connection):
    try:
        speak(connection)
    except OSError:
        return
