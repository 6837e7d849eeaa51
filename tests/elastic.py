"""A real Elasticsearch that lives as long as one test run or measurement.

    python -m tests.elastic [PORT]    # starts one, prints its address and runs it until Ctrl-C
    python -m tests.elastic --java    # prints the home of the Java that it would take; fails when there is none

The server is the one that Elastic publishes for integration tests (`ARTIFACT`, from Maven Central): the real engine
without the modules that our index does without. It needs a Java of 21 or newer and never runs as root.
"""

import json
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

from tests.postgres import _free_port as free_port

VERSION = "9.5.3"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
OLDEST_JAVA, NEEDED_MODULE = 21, "jdk.jdi"
HOW_TO_GET = (
    f"apt-get install maven, which fetches Elasticsearch {VERSION}, and a whole JDK of {OLDEST_JAVA} or newer: apt-get install "
    "openjdk-21-jdk-headless where the system has it, else any other (such as Eclipse Temurin) with ES_JAVA_HOME set to it"
)
UP_WITHIN = 120
CONFIG = """\
cluster.name: bawaba-test
discovery.type: single-node
xpack.security.enabled: false
http.host: 127.0.0.1
transport.host: 127.0.0.1
cluster.routing.allocation.disk.threshold_enabled: false
"""


def find_java():
    """Return the home of a Java that Elasticsearch runs on, or None."""
    named = (os.environ.get(name) for name in ("ES_JAVA_HOME", "JAVA_HOME"))
    homes = [Path(home) for home in named if home]
    homes += sorted(home for root in ("/usr/lib/jvm", "/opt", "/usr/local") for home in Path(root).glob("*j*"))
    if found := shutil.which("java"):
        homes.append(Path(found).resolve().parents[1])
    return next((home for home in homes if _serves(home)), None)


def _serves(home):
    """Say whether a Java is new enough and whole: runtimes cut down for one program lack what the server needs."""
    java = home / "bin" / "java"
    if not os.access(java, os.X_OK):
        return False
    said = subprocess.run([java, "--list-modules"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"^java\.base@(\d+)", said, re.MULTILINE)
    return bool(found) and int(found[1]) >= OLDEST_JAVA and f"{NEEDED_MODULE}@" in said


def find_server():
    """Return (the server's folder, a Java's home), fetched on the first time; None where something is missing."""
    java = find_java()
    server = java and fetch()
    return (server, java) if server else None


def fetch():
    """Return the folder of the unpacked server, got by Maven on the first time; None without Maven or its registry."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bawaba"
    folder = cache / f"elasticsearch-{VERSION}"
    if folder.exists():
        return folder
    if not shutil.which("mvn"):
        return None
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as temporary:
        copy = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={temporary}"]
        if subprocess.run(copy, check=False).returncode:
            return None
        with zipfile.ZipFile(next(Path(temporary).glob("*.zip"))) as packed:
            packed.extractall(temporary)
        # Put there whole or not at all: the next run trusts what it finds.
        (Path(temporary) / folder.name).rename(folder)
    return folder


class Server:
    """Starts, holds still, stops and removes one Elasticsearch. Root hands it to `nobody`."""

    def __init__(self, server, java, *, port=None, heap="512m"):
        self.folder = Path(tempfile.mkdtemp(prefix="bawaba-es-"))
        self.home, self.java, self.heap = self.folder / "server", java, heap
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        self.process = None
        shutil.copytree(server, self.home)
        for program in (self.home / "bin").iterdir():
            program.chmod(0o755)
        (self.home / "config" / "elasticsearch.yml").write_text(f"{CONFIG}http.port: {self.port}\n")
        if self.owner:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, self.owner.pw_uid, self.owner.pw_gid)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *failure):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        """Start it, also again after `stop` with all that it held; return once it answers."""
        who = {"user": self.owner.pw_uid, "group": self.owner.pw_gid, "extra_groups": []} if self.owner else {}
        heap = f"-Xms{self.heap} -Xmx{self.heap}"
        words = {"ES_JAVA_HOME": str(self.java), "ES_JAVA_OPTS": heap, "CLI_JAVA_OPTS": "-Xmx64m"}
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), **words}
        self.process = subprocess.Popen(
            [self.home / "bin" / "elasticsearch", "-q", "-p", self.folder / "pid"],
            env=environment, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT,
            start_new_session=True, **who,
        )  # fmt: skip
        until = time.monotonic() + UP_WITHIN
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > until:
                log = self.home / "logs" / "bawaba-test.log"
                self.stop()
                raise RuntimeError(log.read_text()[-3000:] if log.exists() else "Elasticsearch did not start")
            time.sleep(0.2)

    def answers(self):
        """Say whether it is up. `GET /` is not there: that module is left out."""
        try:
            with urllib.request.urlopen(f"{self.url}/_cluster/health", timeout=2) as answer:
                return json.load(answer)["status"] != "red"
        except OSError:
            return False

    @property
    def pid(self):
        """The number of the engine itself, which the starting process waits for."""
        return int((self.folder / "pid").read_text())

    def hold(self):
        """Stop it in its tracks: it takes connections and answers nothing."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self):
        """Let it run again after `hold`."""
        os.kill(self.pid, signal.SIGCONT)

    def stop(self):
        """End it; what it holds stays for the next `start`."""
        if self.process.poll() is None:
            if (self.folder / "pid").exists():
                self.go_on()
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(10)


def main(arguments):
    """Run a server until Ctrl-C."""
    if arguments == ["--java"]:
        java = find_java()
        print(java or "")
        sys.exit(0 if java else 1)
    found = find_server()
    if not found:
        sys.exit(f"Elasticsearch was not found. To get it: {HOW_TO_GET}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with Server(*found, port=int(arguments[0]) if arguments else None) as server:
        print(server.url, flush=True)
        try:
            server.process.wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main(sys.argv[1:])
