"""`make run` for real: a data folder of its own, the processes killed one by one, the database locked."""

import fcntl
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from eservices.reference import group_number
from portal import run
from tests.databases import copy_file
from tests.portal.visitors import Applicant, Clerk

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(true, seconds, what):
    deadline = time.monotonic() + seconds
    while True:
        if found := true():
            return found
        assert time.monotonic() < deadline, f"waited {seconds} s in vain: {what() if callable(what) else what}"
        time.sleep(0.2)


def alive(pids):
    """Return the commands of those that still run. One that ended and that nobody has collected yet runs no more."""
    found = []
    for pid in pids:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
            words = Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        if state not in "ZX":
            found.append(f"{pid} {state} {words}")
    return found


# --- what is said when it cannot start ---


@pytest.mark.parametrize("text", ["abc", "0", "70000", "-1", "٨٠٠٠", "80.5"])
def test_a_port_that_is_none_is_refused_with_a_sentence(text):
    with pytest.raises(SystemExit, match="is not a port"):
        run._port(text)


def test_a_taken_port_is_named_with_another_to_choose():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        with pytest.raises(SystemExit, match=f"Port {port} is taken.*PORT={port + 1}"):
            run._refuse_taken_port("127.0.0.1", port, patience=0)


def test_a_host_of_another_machine_is_named():
    with pytest.raises(SystemExit, match="HOST=192.0.2.1 is not an address of this machine"):
        run._refuse_taken_port("192.0.2.1", 8000, patience=0)


def test_two_on_one_data_folder_are_refused(tmp_path):
    with run._only_one(tmp_path) as first:
        assert not first.was_killed
        with pytest.raises(SystemExit, match="already runs on the data folder"), run._only_one(tmp_path):
            pass
    with run._only_one(tmp_path) as later:
        assert not later.was_killed


def test_a_start_after_a_kill_knows_it(tmp_path):
    (tmp_path / "run.lock").write_text("12345")
    with run._only_one(tmp_path) as lock:
        assert lock.was_killed


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit, match="cannot be written"), run._only_one(tmp_path / "file" / "var"):
        pass


# --- the whole portal ---


class Portal:
    """One `python -m portal.run` on a folder and a port of its own."""

    def __init__(self, var):
        self.var, self.port = var, free_port()
        self.log = var.parent / "log"
        kept = ("PATH", "HOME", "LANG", "PYTHONPATH")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ} | {
            "BAWABA_VAR": str(var),
            "PORT": str(self.port),
            "DJANGO_SETTINGS_MODULE": "portal.settings.demo",
            "PYTHONUNBUFFERED": "1",
        }
        self.process = None

    def manage(self, *arguments):
        command = [sys.executable, "manage.py", *arguments]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True, capture_output=True)

    def start(self):
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "portal.run"], cwd=ROOT, env=self.environment, stdout=log, stderr=log
            )
        wait_until(self.serves, 90, "the portal serves")
        wait_until(lambda: len(self.children()) == 3, 30, "worker and ticker run")

    def serves(self):
        try:
            return self.get("/healthz")[0] == 200
        except OSError:
            return False

    def get(self, path, **more):
        address = path if path.startswith("http") else f"http://127.0.0.1:{self.port}{path}"
        try:
            with urllib.request.urlopen(address, timeout=60, **more) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def children(self):
        """Return {name: pid} of the supervised processes."""
        found = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
                words = (folder / "cmdline").read_text().replace("\0", " ")
            except (OSError, ValueError):
                continue
            if parent == self.process.pid:
                names = {"gunicorn": "web", "db_worker": "worker", "ticker": "ticker"}
                found.update({name: int(folder.name) for word, name in names.items() if word in words})
        return found

    def stop(self, number=signal.SIGINT):
        self.process.send_signal(number)
        self.process.wait(30)


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    if sys.platform != "linux":
        pytest.skip("reads /proc")
    portal = Portal(tmp_path_factory.mktemp("run") / "var")
    portal.var.mkdir()
    copy_file(portal.var / "portal.sqlite3")
    portal.manage("setup_portal")
    portal.manage("load_demo", "--applications", "5")
    portal.start()
    yield portal
    if portal.process.poll() is None:
        portal.stop()


# --- a database that another process keeps locked ---


@pytest.fixture(scope="module")
def busy_spell(portal):
    """What people met who read, signed in and sent applications while the write lock was held for half a minute."""
    met = SimpleNamespace(clerk=Clerk(portal), ticker=portal.children()["ticker"])
    met.early, met.late = Applicant.with_filled_drafts(portal, "construction-permit", 2)
    lock = sqlite3.connect(portal.var / "portal.sqlite3", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    try:
        with ThreadPoolExecutor(2) as pool:
            signing_in, sending = pool.submit(met.clerk.send), pool.submit(met.early.send)
            met.reading = portal.get("/ar/services/")[0]
            met.signed_in_early, met.sent_early = signing_in.result(), sending.result()
        with ThreadPoolExecutor(1) as pool:
            sending = pool.submit(met.late.send)
            time.sleep(8)
            lock.execute("ROLLBACK")
            met.sent_late = sending.result()
    finally:
        lock.close()
    if worker := portal.children().get("worker"):
        os.kill(worker, signal.SIGKILL)
    return met


@pytest.mark.slow
@pytest.mark.own_database
@pytest.mark.xdist_group("run")
class TestRunning:
    def test_it_tells_addresses_and_accounts_and_serves_both_languages(self, portal):
        wait_until(lambda: "Ctrl-C stops everything" in portal.log.read_text(), 10, "the welcome")
        said = portal.log.read_text()
        assert f"http://localhost:{portal.port}/ar/" in said
        assert re.search(r"mun\.officer +directorate officer", said)
        for path in ("/ar/", "/en/", "/ar/services/", "/en/services/", "/admin/login/"):
            assert portal.get(path)[0] == 200, path

    @pytest.mark.parametrize("name", ["web", "worker", "ticker"])
    def test_a_killed_process_is_started_again(self, portal, name):
        before = portal.children()[name]
        os.kill(before, signal.SIGKILL)
        wait_until(lambda: portal.children().get(name, before) != before, 45, f"{name} is back")
        wait_until(portal.serves, 30, "the portal serves")

    def test_a_second_start_on_the_same_folder_is_refused(self, portal):
        environment = portal.environment | {"PORT": str(free_port())}
        command = [sys.executable, "-m", "portal.run"]
        second = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
        assert second.returncode == 1
        assert "already runs on the data folder" in second.stderr
        assert portal.serves()

    def test_a_locked_database_makes_people_wait_or_try_again_and_never_fails_them(self, portal, busy_spell):
        assert busy_spell.reading == 200
        for asked_again in (busy_spell.signed_in_early, busy_spell.sent_early):
            assert asked_again.status == 503
            assert asked_again.headers["Retry-After"]
            assert "البوابة مشغولة" in asked_again.said
            assert "The portal is busy" in asked_again.said
            assert "locked" not in asked_again.said
        assert portal.children()["ticker"] == busy_spell.ticker
        wait_until(lambda: len(portal.children()) == 3, 45, "the worker is back")
        assert "/admin/" in busy_spell.clerk.send().url

    def test_an_application_sent_into_the_lock_is_kept_and_filed_once_when_sent_again(self, portal, busy_spell):
        person = busy_spell.early
        assert person.applications() == []
        assert person.answers
        assert person.answers == person.read_answers()
        receipts = [person.send() for _again in range(2)]
        (number,) = person.applications()
        for receipt in receipts:
            assert receipt.url.endswith("/receipt/")
            assert group_number(number) in receipt.said

    def test_one_sent_shortly_before_the_lock_goes_waits_and_is_filed(self, busy_spell):
        assert busy_spell.sent_late.status == 200
        assert busy_spell.sent_late.url.endswith("/receipt/")
        (number,) = busy_spell.late.applications()
        assert group_number(number) in busy_spell.sent_late.said

    def test_what_was_filed_then_is_told_although_the_worker_was_killed(self, portal, busy_spell):
        for person in (busy_spell.early, busy_spell.late):
            person.send()
            wait_until(lambda person=person: set(person.messages()) == {"sent"}, 90, "the message is sent")
        assert list((portal.var / "outbox" / "sms").iterdir())

    def test_a_killed_supervisor_takes_all_along_and_the_next_start_works(self, portal):
        orphans = portal.children().values()
        portal.stop(signal.SIGKILL)
        wait_until(lambda: not alive(orphans), 60, lambda: f"the children end; still there: {alive(orphans)}")
        portal.start()

    def test_ctrl_c_stops_everything_within_seconds_and_lets_go_of_the_folder(self, portal):
        children = portal.children().values()
        started = time.monotonic()
        portal.stop()
        assert portal.process.returncode == 0
        assert time.monotonic() - started < 15
        assert alive(children) == []
        with (portal.var / "run.lock").open() as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert "Traceback" not in portal.log.read_text().split("Stopping")[-1]
