"""`make run`: prepare the portal, then keep its processes alive until Ctrl-C.

Run as `python -m portal.run`. Honours PORT, HOST, BAWABA_VAR and BAWABA_DEMO_PASSWORD.
"""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request

from portal.supervisor import Child, Supervisor

MANAGE = [sys.executable, "manage.py"]
WORKERS = 2
THREADS = 4


def main():
    """Prepare, start the web server, the worker and the ticker, and report the addresses once it serves."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.demo")
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    base_url = f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"
    os.environ.setdefault("BAWABA_BASE_URL", base_url)
    if _is_taken(host, int(port)):
        sys.exit(f"Port {port} is taken. Stop what uses it, or choose another: make run PORT=8001")
    if subprocess.run([*MANAGE, "prepare"], check=False).returncode:
        sys.exit("The portal was not prepared; the message above says why.")
    supervisor = Supervisor(
        [
            Child("web", _web(host, port)),
            Child("worker", [*MANAGE, "db_worker", "--interval", "2"]),
            Child("ticker", [*MANAGE, "ticker"]),
        ]
    )
    supervisor.run(when_ready=lambda: _report(base_url), is_ready=lambda: _serves(host, port))


def _web(host, port):
    return [
        sys.executable, "-m", "gunicorn", "portal.wsgi:application",
        "--bind", f"{host}:{port}",
        "--workers", os.environ.get("WEB_WORKERS", str(WORKERS)),
        "--threads", str(THREADS),
        "--preload",
        "--timeout", "60",
        "--graceful-timeout", "10",
        "--log-level", "warning",
    ]  # fmt: skip


def _is_taken(host, port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _serves(host, port):
    address = "127.0.0.1" if host == "0.0.0.0" else host
    try:
        with urllib.request.urlopen(f"http://{address}:{port}/healthz", timeout=2) as answer:  # noqa: S310
            return answer.status == 200
    except (OSError, urllib.error.URLError):
        return False


def _report(base_url):
    subprocess.run([*MANAGE, "show_demo", base_url], check=False)


if __name__ == "__main__":
    main()
