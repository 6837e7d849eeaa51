"""G: an officer's search among 100,000 applications on SQLite and 1,000,000 on PostgreSQL.

Whole requests of the desk's inbox, by an officer of one directorate and by an auditor who reads all but one: a number,
a telephone, a whole name, parts of names from the commonest to one that nobody bears. Filling takes a minute for
100,000.
"""

import contextlib

from bench.client import get
from bench.figures import Figure, median, milliseconds, percentile
from bench.inbox import AUDITOR, OFFICER, _on_postgres, pages_of
from bench.load import Refused
from tests.postgres import Cluster, find_binaries

SIZES = {"SQLite": 100_000, "PostgreSQL": 1_000_000}
# Of a machine of 4 GB, whoever keeps a million applications gives a quarter: https://www.postgresql.org/docs/15/runtime-config-resource.html
MEMORY = "1GB"
REPEATS, WARM_UP = 20, 2
WITHIN = 0.100


def measure(scene):
    """Return the figures on SQLite, and on PostgreSQL when it was asked for and found."""
    figures = _searches(scene, "SQLite", scene.ours.copy_to(scene.folder / "applications"))
    if scene.postgres:
        if (binaries := find_binaries()) is None:
            raise SystemExit("PostgreSQL was not found. To get it: apt-get install postgresql")
        with contextlib.ExitStack() as running:
            cluster = running.enter_context(Cluster(binaries, memory=MEMORY))
            figures += _searches(scene, "PostgreSQL", _on_postgres(scene, cluster, "applications"))
    return figures


def _searches(scene, engine, portal):
    scene.tell(f"  {engine}: filling to {SIZES[engine]:,} … {portal.ask('fill', SIZES[engine], OFFICER)}")
    figures = []
    with portal.server() as server:
        for person in (OFFICER, AUDITOR):
            cookie, every = portal.ask("session", person), []
            for name, address in pages_of(portal.ask("questions", person)).items():
                if name.startswith("search"):
                    taken = _times(server.port, address, cookie)
                    every += taken
                    figures.append(_figure(f"{engine}, {person}: {name}", taken))
            figures.append(_figure(f"{engine}, {person}: every search", every, WITHIN))
    return figures


def _times(port, address, cookie):
    answers = [get(port, address, cookie) for _ in range(WARM_UP + REPEATS)]
    if any(answer.status != 200 for answer in answers):
        raise Refused(address)
    return [answer.seconds for answer in answers[WARM_UP:]]


def _figure(what, times, within=None):
    slow = percentile(times, 0.95)
    return Figure(
        "G", f"{what}, p95 (median {milliseconds(median(times))})", milliseconds(slow),
        f"< {milliseconds(within)}" if within else "", met=slow < within if within else None,
    )  # fmt: skip
