"""`make run`: prepare the portal, then keep its processes alive until Ctrl-C.

Run as `python -m portal.run`. Honours PORT, HOST, BAWABA_VAR and BAWABA_DEMO_PASSWORD.
"""

import errno
import fcntl
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from portal.supervisor import Child, Supervisor

ROOT = Path(__file__).resolve().parents[1]
MANAGE = [sys.executable, str(ROOT / "manage.py")]
WORKERS = 2
THREADS = 4
# How long the processes of a supervisor that was killed may need to let go of the port.
LEFT_BEHIND_PATIENCE = 20


def main():
    """Prepare, start the web server, the worker and the ticker, and report the addresses once it serves."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.demo")
    host, port = os.environ.get("HOST") or "127.0.0.1", _port(os.environ.get("PORT") or "8000")
    var = Path(os.environ.get("BAWABA_VAR") or ROOT / "var").resolve()
    base_url = f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"
    os.environ.setdefault("BAWABA_BASE_URL", base_url)
    with _only_one(var) as lock:
        _refuse_taken_port(host, port, patience=LEFT_BEHIND_PATIENCE if lock.was_killed else 0)
        _prepare(base_url)
        supervisor = Supervisor(
            [
                Child("web", _web(host, port)),
                Child("worker", [*MANAGE, "db_worker", "--interval", "2"], after_ready=True),
                Child("ticker", [*MANAGE, "ticker"], after_ready=True),
            ]
        )
        supervisor.run(
            is_ready=lambda: _serves(host, port),
            when_ready=lambda: print((var / "welcome").read_text(), flush=True),
        )


def _port(text):
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    sys.exit(f"PORT={text} is not a port: give a number from 1 to 65535.")


class _only_one:  # noqa: N801 (reads as a phrase where it is used)
    """Holds the data folder for one supervisor. The kernel lets go of the lock however this process ends."""

    def __init__(self, var):
        self.var = var

    def __enter__(self):
        try:
            self.var.mkdir(parents=True, exist_ok=True)
            self.file = open(self.var / "run.lock", "a+")  # noqa: SIM115 (open as long as the portal runs)
        except OSError as error:
            sys.exit(f"The data folder {self.var} cannot be written ({error.strerror}). Choose another: BAWABA_VAR=…")
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            sys.exit(
                f"The portal already runs on the data folder {self.var}. "
                "Stop it with Ctrl-C there, or choose another folder: make run BAWABA_VAR=/tmp/other PORT=8001"
            )
        self.file.seek(0)
        self.was_killed = bool(self.file.read())
        self._write(str(os.getpid()))
        return self

    def __exit__(self, *failure):
        self._write("")
        self.file.close()

    def _write(self, text):
        self.file.seek(0)
        self.file.truncate()
        self.file.write(text)
        self.file.flush()


def _prepare(base_url):
    try:
        failed = subprocess.run([*MANAGE, "prepare", "--address", base_url], check=False, cwd=ROOT).returncode
    except KeyboardInterrupt:
        sys.exit("Stopped. The next start goes on where this one stood.")
    if failed:
        sys.exit("The portal was not prepared; the message above says why.")


def _web(host, port):
    address = f"[{host}]" if ":" in host else host
    return [
        sys.executable, "-m", "gunicorn", "portal.wsgi:application",
        "--chdir", str(ROOT),
        "--bind", f"{address}:{port}",
        "--workers", os.environ.get("WEB_WORKERS", str(WORKERS)),
        "--threads", str(THREADS),
        "--preload",
        "--timeout", "60",
        "--graceful-timeout", "8",
        "--log-level", "warning",
    ]  # fmt: skip


def _refuse_taken_port(host, port, *, patience):
    """Exit with a sentence when the port cannot be had, after waiting for what a killed start left behind."""
    deadline = time.monotonic() + patience
    while problem := _problem_with(host, port):
        if time.monotonic() >= deadline:
            sys.exit(problem)
        time.sleep(0.5)


def _problem_with(host, port):
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError:
        return f"HOST={host} is not an address of this machine."
    with socket.socket(family, kind) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except PermissionError:
            return f"Port {port} needs root. Choose one above 1023: make run PORT=8001"
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                return f"HOST={host} is not an address of this machine."
            return f"Port {port} is taken. Stop what uses it, or choose another: make run PORT={port + 1}"
    return ""


def _serves(host, port):
    address = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    try:
        with urllib.request.urlopen(f"http://{address}:{port}/healthz", timeout=2) as answer:
            return answer.status == 200
    except (OSError, urllib.error.URLError):
        return False


if __name__ == "__main__":
    main()
