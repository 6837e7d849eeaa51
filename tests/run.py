"""The test command: checks, then the suite on SQLite, on PostgreSQL, search on Elasticsearch, and journeys in a browser.

Run as `python -m tests.run [--fast|--lint]`. What is missing on this machine is named, with how to get it;
`BAWABA_REQUIRE=postgres,elasticsearch,browser,gettext` turns a missing part into a failure.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.elastic import HOW_TO_GET as HOW_TO_GET_ELASTICSEARCH
from tests.elastic import Server, find_server
from tests.postgres import Cluster, find_binaries

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
BIN = Path(PYTHON).parent
REQUIRED = set(filter(None, os.environ.get("BAWABA_REQUIRE", "").split(",")))
# Each has a database and the site's fixtures of its own: with more than a few they make more work than they share.
PROCESSES = max(2, min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2, 6))
APPS = ("portal", "pages", "eservices", "search", "media")
# The first draws as the others do, without a window around it: journeys take a quarter less.
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
HOW_TO_GET = {
    "gettext": "apt-get install gettext",
    "postgres": "apt-get install postgresql",
    "elasticsearch": HOW_TO_GET_ELASTICSEARCH,
    "browser": "apt-get install chromium",
}


class Report:
    """What passed, failed and was left out, told at the end."""

    def __init__(self):
        self.lines, self.failed = [], False

    def run(self, name, command, **environment):
        """Run one command and note its outcome."""
        started = time.monotonic()
        print(f"\n== {name}", flush=True)
        code = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False).returncode
        self.failed |= code != 0
        self.lines.append(f"{'passed' if code == 0 else 'FAILED'}  {name}  ({time.monotonic() - started:.0f} s)")

    def leave_out(self, part, what):
        """Note what cannot be run here; a failure when it is required."""
        needed = part in REQUIRED
        self.failed |= needed
        state = "MISSING" if needed else "skipped"
        self.lines.append(f"{state}  {what}: {part} was not found. To get it: {HOW_TO_GET[part]}")


def main(arguments):
    """Run what the arguments ask for; return the exit code."""
    unknown = REQUIRED - set(HOW_TO_GET)
    if unknown:
        sys.exit(f"BAWABA_REQUIRE names {', '.join(sorted(unknown))}; known are {', '.join(HOW_TO_GET)}.")
    report = Report()
    lint(report)
    if "--lint" not in arguments:
        fast = "--fast" in arguments
        marks = "not browser and not elasticsearch and not slow" if fast else "not browser and not elasticsearch"
        report.run("tests on SQLite", pytest("-m", marks, *on_all_cores()))
        if not fast:
            test_on_postgres(report)
            test_on_elasticsearch(report)
            test_in_browser(report)
    print("\n" + "\n".join(report.lines))
    print("\nFAILED" if report.failed else "\nAll passed")
    return 1 if report.failed else 0


def pytest(*arguments):
    """Return the command of one pytest run."""
    return [PYTHON, "-m", "pytest", "-q", "--durations=15", "--durations-min=3", *arguments]


def on_all_cores():
    """Return the arguments that spread tests; those that share a running portal stay together."""
    return ["-n", str(PROCESSES), "--dist", "loadgroup"]


def lint(report):
    """Check style, contracts, templates, catalogues, migrations and production's settings."""
    templates = sorted(str(path) for app in APPS for path in (ROOT / app).rglob("*.html"))
    report.run("style", [BIN / "ruff", "check", "."])
    report.run("format", [BIN / "ruff", "format", "--check", "."])
    report.run("templates", [BIN / "djhtml", "--check", "-b", "drawn_once,enddrawn", *templates])
    report.run("import contracts", [BIN / "lint-imports"])
    settings = {"DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    report.run("migrations", [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"], **settings)
    report.run("deploy check", [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"], **production())
    if shutil.which("xgettext"):
        report.run("catalogues", [PYTHON, "-m", "portal.catalogues", "check"], **settings)
    else:
        report.leave_out("gettext", "catalogues")
    report.run("compile texts", [PYTHON, "-m", "portal.catalogues"])


def production():
    """Return an environment with which production starts."""
    return {
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
        "BAWABA_SECRET_KEY": "check-only-" + "".join(chr(97 + i % 26) for i in range(60)),
        "BAWABA_FIELD_KEYS": "field-only-" + "".join(chr(65 + i % 26) for i in range(60)),
        "BAWABA_HOSTS": "portal.example.invalid",
        "BAWABA_BASE_URL": "https://portal.example.invalid",
    }


def test_on_postgres(report):
    """Run the suite on a PostgreSQL cluster of its own, when there are binaries."""
    binaries = find_binaries()
    if not binaries:
        report.leave_out("postgres", "tests on PostgreSQL")
        return
    with Cluster(binaries) as cluster:
        marks = "not browser and not elasticsearch and not own_database"
        tests = pytest("-m", marks, "--with-database", *on_all_cores())
        report.run("tests on PostgreSQL", tests, DATABASE_URL=cluster.url)


def test_on_elasticsearch(report):
    """Run search's own suite with an Elasticsearch as its engine, and what becomes of search when that fails."""
    found = find_server()
    if not found:
        report.leave_out("elasticsearch", "search on Elasticsearch")
        return
    with Server(*found) as server:
        name = f"{server.url}/?index=suite"
        suite = pytest("tests/search", "-m", "not own_database", "--with-database")
        report.run("search on Elasticsearch", suite, SEARCH_URL=name, BAWABA_ELASTIC=server.url)


def test_in_browser(report):
    """Run the browser journeys, when there is a Chromium."""
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not chromium:
        report.leave_out("browser", "browser journeys")
        return
    # Each process has a portal of its own; what a file changes in it is looked at in that file alone.
    two = ("-n", "2", "--dist", "loadfile")
    report.run("browser journeys", pytest("-m", "browser", *two), BAWABA_CHROMIUM=chromium)


if __name__ == "__main__":
    # An end from outside still stops the PostgreSQL that was started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
