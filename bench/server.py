"""A gunicorn as `make run` starts it, for the portal and for the reference alike."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from bench.client import get
from portal.run import THREADS, WORKERS

START_WITHIN = 60


class Server:
    """Runs `application` from `folder` on a free port of 127.0.0.1 inside a `with` block."""

    def __init__(self, application, *, folder, environment, log, probe="/"):
        self.application, self.folder, self.environment = application, folder, environment
        self.log, self.probe = Path(log), probe
        self.port = _free_port()

    def __enter__(self):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self._command(), cwd=self.folder, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )
        deadline = time.monotonic() + START_WITHIN
        while not self._serves():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.__exit__()
                raise RuntimeError(f"{self.application} does not serve:\n{self.log.read_text()[-3000:]}")
            time.sleep(0.2)
        return self

    def __exit__(self, *failure):
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self):
        """End it at once, whatever it is doing."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _command(self):
        return [
            sys.executable, "-m", "gunicorn", self.application,
            "--bind", f"127.0.0.1:{self.port}",
            "--workers", str(WORKERS), "--threads", str(THREADS),
            "--preload", "--timeout", "60", "--log-level", "warning",
        ]  # fmt: skip

    def _serves(self):
        try:
            return get(self.port, self.probe).status < 500
        except OSError:
            return False

    def peak_memory(self):
        """Return the peak resident memory of each worker in MB, from the kernel's high-water mark."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [_high_water(pid) for pid in children]


def _high_water(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise LookupError(pid)


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
