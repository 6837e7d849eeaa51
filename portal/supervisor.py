"""Keeps a few processes alive: starts what died again, stops everything together."""

import ctypes
import os
import signal
import subprocess
import sys
import time

# What dies this soon after its start is started again later and later.
SHORT_LIFE = 10
LONGEST_PAUSE = 30
STOP_PATIENCE = 15
_PR_SET_PDEATHSIG = 1


def _dies_with(parent):
    """Return what a new process does first: asks the kernel (Linux) to end it when the supervisor is killed."""

    def ask():
        try:
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        except (AttributeError, OSError):
            return  # another kernel: Ctrl-C still stops everything
        if os.getppid() != parent:
            os._exit(1)  # killed in between

    return ask


class Child:
    """One process with its command; started again whenever it ends.

    `after_ready`: the first start waits until the supervisor is ready, so that the others have the machine.
    """

    def __init__(self, name, command, *, after_ready=False):
        self.name, self.command, self.after_ready = name, command, after_ready
        self.process, self.started, self.pause, self.next_start = None, 0.0, 0, 0.0

    def start(self):
        """Start the process in a session of its own, so that a Ctrl-C reaches only the supervisor."""
        self.started = time.monotonic()
        self.process = subprocess.Popen(  # noqa: PLW1509 (no thread of ours runs here)
            self.command, start_new_session=True, preexec_fn=_dies_with(os.getpid())
        )

    def tend(self):
        """Start the process again when it has ended; wait longer each time it dies young."""
        moment = time.monotonic()
        if self.process is None:
            if moment >= self.next_start:
                self.start()
            return
        code = self.process.poll()
        if code is None:
            return
        lived = moment - self.started
        self.pause = 0 if lived > SHORT_LIFE else min(max(1, 2 * self.pause), LONGEST_PAUSE)
        self.next_start = moment + self.pause
        self.process = None
        sys.stderr.write(f"{self.name} ended ({code}) after {lived:.0f} s; starting it again\n")

    def stop(self):
        """Ask the process to end."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def wait(self, deadline):
        """Wait for the end until `deadline` (monotonic), then kill."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Supervisor:
    """Runs children until SIGINT or SIGTERM."""

    def __init__(self, children):
        self.children = children
        self.stopping = False

    def run(self, *, is_ready, when_ready):
        """Start all children and tend them; call `when_ready` once, when `is_ready` says yes for the first time."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._note_stop)
        ready = False
        while not self.stopping:
            for child in self.children:
                if ready or not child.after_ready:
                    child.tend()
            if not ready and is_ready():
                ready = True
                when_ready()
            time.sleep(0.3)
        self._stop()

    def _note_stop(self, number, frame):
        self.stopping = True

    def _stop(self):
        sys.stderr.write("Stopping …\n")
        for child in self.children:
            child.stop()
        deadline = time.monotonic() + STOP_PATIENCE
        for child in self.children:
            child.wait(deadline)
