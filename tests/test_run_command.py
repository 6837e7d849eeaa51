"""The test command: what is missing is named, with how to get it, and fails when it is required."""

import subprocess
import sys

import pytest

from tests import run as command
from tests.postgres import find_binaries

PARTS = [
    (command.test_on_postgres, "postgres"),
    (command.test_on_elasticsearch, "elasticsearch"),
    (command.test_in_browser, "browser"),
    (command.lint, "gettext"),
]


@pytest.fixture
def bare_machine(monkeypatch, tmp_path):
    """A machine on which nothing is found, and a report that runs nothing."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(command, "find_binaries", lambda: None)
    monkeypatch.setattr(command, "find_server", lambda: None)
    report = command.Report()
    monkeypatch.setattr(report, "run", lambda name, *_, **__: report.lines.append(f"passed  {name}"))
    return report


@pytest.mark.parametrize(
    ("test", "part"),
    PARTS,
)
def test_a_missing_part_is_named_and_how_to_get_it(bare_machine, monkeypatch, test, part):
    monkeypatch.setattr(command, "REQUIRED", set())
    test(bare_machine)
    assert "apt-get install" in command.HOW_TO_GET[part]
    assert any("skipped" in line and command.HOW_TO_GET[part] in line for line in bare_machine.lines)
    assert not bare_machine.failed


@pytest.mark.parametrize(
    ("test", "part"),
    PARTS,
)
def test_a_required_part_that_is_missing_is_a_failure(bare_machine, monkeypatch, test, part):
    monkeypatch.setattr(command, "REQUIRED", {part})
    test(bare_machine)
    assert bare_machine.failed
    assert any(line.startswith("MISSING") for line in bare_machine.lines)


def test_a_part_that_does_not_exist_cannot_be_required(monkeypatch):
    monkeypatch.setattr(command, "REQUIRED", {"postgers"})
    with pytest.raises(SystemExit, match="postgers"):
        command.main(["--lint"])


def test_a_failed_command_fails_the_run(capfd):
    report = command.Report()
    report.run("good", [sys.executable, "-c", ""])
    assert not report.failed
    report.run("bad", [sys.executable, "-c", "raise SystemExit(2)"])
    report.run("good again", [sys.executable, "-c", ""])
    assert report.failed
    assert [line.split()[0] for line in report.lines] == ["passed", "FAILED", "passed"]


GROUPED = """
import os
import pytest

@pytest.mark.xdist_group("one portal")
@pytest.mark.parametrize("number", range(6))
def test_process(number):
    with open("processes", "a") as file:
        file.write(os.environ["PYTEST_XDIST_WORKER"] + " ")
"""


def test_tests_that_share_a_running_portal_stay_in_one_process(tmp_path):
    (tmp_path / "test_grouped.py").write_text(GROUPED)
    command_line = [*command.pytest(*command.on_all_cores()), "-p", "no:django", "--rootdir", tmp_path]
    done = subprocess.run(command_line, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    ran_in = (tmp_path / "processes").read_text().split()
    assert len(ran_in) == 6
    assert len(set(ran_in)) == 1


def test_postgres_is_found_where_debian_puts_it():
    folder = find_binaries()
    if folder is None:
        pytest.skip("no PostgreSQL here")
    said = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    assert "PostgreSQL" in said
