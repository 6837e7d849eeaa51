"""A PostgreSQL cluster that lives as long as one test run."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path


def find_binaries():
    """Return the folder with initdb and pg_ctl, or None."""
    found = shutil.which("initdb")
    candidates = [Path(found).resolve().parent] if found else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next(
        (folder for folder in candidates if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None
    )


class Cluster:
    """Makes, starts and removes a cluster. PostgreSQL refuses to run as root, so root hands it to `nobody`.

    `memory` is what it keeps of its tables (`shared_buffers`); its own default is made for the smallest machines.
    """

    def __init__(self, binaries, memory="128MB"):
        self.binaries, self.memory = binaries, memory
        self.folder = Path(tempfile.mkdtemp(prefix="bawaba-pg-"))
        self.port = _free_port()
        self.url = f"postgres://bawaba@127.0.0.1:{self.port}/postgres"
        self.owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else None

    def __enter__(self):
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        self._run("initdb", "-D", self.folder / "data", "-A", "trust", "-U", "bawaba", "-E", "UTF8", "--locale=C.UTF-8")
        # A test's database need not outlive a power cut.
        fast = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self.folder} {fast} -c max_connections=60 -c shared_buffers={self.memory}"
        self._run("pg_ctl", "-w", "-D", self.folder / "data", "-l", self.folder / "log", "-o", options, "start")
        return self

    def __exit__(self, *failure):
        self._run("pg_ctl", "-w", "-m", "fast", "-D", self.folder / "data", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program, *arguments):
        who = {"user": self.owner.pw_uid, "group": self.owner.pw_gid, "extra_groups": []} if self.owner else {}
        subprocess.run(
            [self.binaries / program, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=self.folder, **who
        )


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
