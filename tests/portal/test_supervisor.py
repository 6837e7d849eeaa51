"""What dies is started again; what hangs is ended; nothing outlives the supervisor."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from portal import supervisor
from portal.supervisor import Child, Supervisor

ROOT = Path(__file__).resolve().parents[2]
SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
DIE = [sys.executable, "-c", "raise SystemExit(3)"]


def wait_until(true, seconds=15):
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def tended():
    children = []

    def tend(command, **more):
        child = Child("child", command, **more)
        children.append(child)
        child.tend()
        return child

    yield tend
    for child in children:
        child.stop()
        child.wait(time.monotonic())


def test_a_killed_process_is_started_again(tended, capfd):
    child = tended(SLEEP)
    first = child.process.pid
    os.kill(first, signal.SIGKILL)
    child.process.wait()
    child.started -= supervisor.SHORT_LIFE + 1
    child.tend()
    child.tend()
    assert child.process.pid != first
    assert "child ended (-9)" in capfd.readouterr().err


def test_what_dies_young_is_started_later_and_later_up_to_a_limit(tended):
    child = tended(DIE)
    pauses = []
    for _ in range(7):
        child.process.wait()
        child.tend()
        pauses.append(child.pause)
        assert child.process is None
        child.next_start = 0
        child.tend()
    assert pauses == [1, 2, 4, 8, 16, supervisor.LONGEST_PAUSE, supervisor.LONGEST_PAUSE]


def test_a_pause_is_kept(tended):
    child = tended(DIE)
    child.process.wait()
    child.tend()
    child.tend()
    assert child.process is None


def test_a_process_that_does_not_hear_is_killed(tended):
    deaf = "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    child = Child("deaf", [sys.executable, "-c", deaf])
    child.start()
    time.sleep(0.8)
    child.stop()
    child.wait(time.monotonic() + 0.3)
    assert child.process.returncode == -signal.SIGKILL


def test_the_others_start_when_the_first_serves_and_all_stop_at_a_signal():
    first, second = Child("first", SLEEP), Child("second", SLEEP, after_ready=True)
    seen = []

    def is_ready():
        seen.append(second.process)
        return len(seen) > 2

    told = []
    threading.Timer(2, os.kill, (os.getpid(), signal.SIGINT)).start()
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    try:
        Supervisor([first, second]).run(is_ready=is_ready, when_ready=lambda: told.append(1))
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])
    assert seen == [None] * 3
    assert told == [1]
    assert first.process.returncode is not None
    assert second.process.returncode is not None


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's promise is Linux's")
def test_children_die_with_a_killed_supervisor():
    code = (
        "import sys; from portal.supervisor import Child; import time;"
        f"child = Child('c', {SLEEP!r}); child.tend(); print(child.process.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    child = int(parent.stdout.readline())
    assert is_alive(child)
    parent.kill()
    parent.wait()
    wait_until(lambda: not is_alive(child))
