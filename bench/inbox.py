"""I2: every page of the inbox at 1,000 and at 100,000 applications, page by page in turn.

Two copies of one portal are filled to the two sizes and asked the same over HTTP by a signed-in officer, and
by an auditor who reads all directorates but one. The ratio is that of the medians.
"""

import re
from urllib.parse import quote

import psycopg

from bench.client import get
from bench.figures import Figure, median, milliseconds, percentile
from bench.load import Refused
from bench.ours import Ours
from tests.postgres import Cluster, find_binaries

SMALL, LARGE = 1_000, 100_000
REPEATS = 20
WARM_UP = 3
FACTOR = 1.3
OFFICER, AUDITOR = "mun.officer", "auditor"
INBOX = "/admin/applications/"
TABS = ("mine", "unassigned", "directorate", "elsewhere", "waiting", "overdue", "closed")
_LINE = re.compile(rb"/admin/applications/([0-9a-f-]{36})/")


def measure(scene):
    """Return the figures of the inbox on SQLite, and on PostgreSQL when it was asked for and found."""
    small = scene.ours.copy_to(scene.folder / "small")
    large = scene.ours.copy_to(scene.folder / "large")
    figures = compare(scene, small, large, "SQLite")
    if not scene.postgres:
        return figures
    binaries = find_binaries()
    if binaries is None:
        raise SystemExit("PostgreSQL was not found. To get it: apt-get install postgresql")
    with Cluster(binaries) as cluster:
        sides = [_on_postgres(scene, cluster, name) for name in ("few", "many")]
        return figures + compare(scene, *sides, "PostgreSQL")


def _on_postgres(scene, cluster, name):
    """Return a prepared portal on a database of its own."""
    with psycopg.connect(cluster.url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address = cluster.url.rpartition("/")[0] + f"/{name}"
    return Ours(scene.folder / f"postgres-{name}", address).prepare()


def compare(scene, small, large, engine):
    """Fill both portals and return the figures of the comparison."""
    for portal, size in ((small, SMALL), (large, LARGE)):
        scene.tell(f"  {engine}: filling to {size:,} … {portal.ask('fill', size, OFFICER)}")
    figures = []
    with small.server() as few, large.server() as many:
        for person in (OFFICER, AUDITOR):
            questions, own = small.ask("questions", person), large.ask("questions", person)
            few_pages = pages_of(questions)
            # Numbers and phones are each portal's own, unless one was copied from the other.
            many_pages = pages_of(questions | {what: own[what] for what in ("number", "phone")})
            cookies = small.ask("session", person), large.ask("session", person)
            for name, addresses in ((name, (few_pages[name], many_pages[name])) for name in few_pages):
                figures.append(_compare_page(f"{engine}, {person}: {name}", addresses, (few, many), cookies))
    return figures


def pages_of(questions):
    """Return {what: address} of the pages that are measured."""
    pages = {"first page": f"{INBOX}?tab=directorate", "last page": f"{INBOX}?tab=directorate&last=1"}
    pages |= {f"tab {tab}": f"{INBOX}?tab={tab}" for tab in TABS}
    pages["closed, last page"] = f"{INBOX}?tab=closed&last=1"
    pages |= {f"search {what}": f"{INBOX}?q={quote(text)}" for what, text in questions.items()}
    for what in ("common name", "two common"):
        asked = pages[f"search {what}"]
        pages |= {f"search {what}, last page": f"{asked}&last=1", f"search {what}, by due day": f"{asked}&sort=due"}
    return pages


def _compare_page(what, addresses, servers, cookies):
    """Ask both sizes in turn; return the Figure of their medians."""
    times, lines = ([], []), [0, 0]
    for number in range(WARM_UP + REPEATS):
        for side, (address, server, cookie) in enumerate(zip(addresses, servers, cookies, strict=True)):
            answer = get(server.port, address, cookie)
            if answer.status != 200:
                raise Refused(f"{address}: {answer.status}")
            lines[side] = len(set(_LINE.findall(answer.body)))
            if number >= WARM_UP:
                times[side].append(answer.seconds)
    few, many = (median(side) for side in times)
    slow = milliseconds(percentile(times[1], 0.95))
    rows = f"{lines[1]} rows" if lines[0] == lines[1] else f"{lines[1]} rows, few: {lines[0]}"
    return Figure(
        "I2", f"{what} ({rows}; p95 {slow})",
        milliseconds(many), f"≤ {FACTOR} ×", milliseconds(few), f"{many / few:.2f}", many / few <= FACTOR,
    )  # fmt: skip
