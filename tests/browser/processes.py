"""Asking every process of the web server, so that none keeps what another has changed."""

import time
from pathlib import Path

# Seconds in which each of a few processes is sure to have taken a request of somebody who asks without pause.
PATIENCE = 60


def ask_every_process(visitor, portal, address, is_right):
    """Ask until every process of the web server has answered; each answer has to be right."""
    before = busy_of(portal)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert is_right(visitor.request.get(address, headers={"Connection": "close"}).text())
        now = busy_of(portal)
        if all(now[pid] > ticks for pid, ticks in before.items()):
            return
    raise AssertionError(f"one process never answered: {before} {now}")


def busy_of(portal):
    """Return {process: ticks of processor time} of the web server's workers; {} of a portal that runs elsewhere."""
    if portal.process is None:
        return {}
    masters = [pid for pid in _children(portal.process.pid) if b"gunicorn" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    workers = [worker for master in masters for worker in _children(master)]
    return {
        pid: sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13])) for pid in workers
    }


def _children(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
