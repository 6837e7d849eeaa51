"""G: the search page and its suggestions among 20,000 pages and 5,000 documents, beside `wagtail start`'s search.

Both sides hold the same texts and are asked the same, kind by kind, by a client that waits for each answer. The
reference is the view that a new Wagtail project brings, over one page type whose title, summary and body are searched,
in both languages at once. It runs on the same database as the portal beside it; Elasticsearch has PostgreSQL's
reference. What it is not waited for (`bench.stock_search`) is told as «≥».
"""

import contextlib
from dataclasses import dataclass
from urllib.parse import quote

import psycopg

from bench.client import get
from bench.figures import Figure, median, milliseconds, percentile, table
from bench.load import Refused, saturate
from bench.ours import Ours
from bench.reference import Reference
from bench.stock_search import DATABASE_PATIENCE, PATIENCE, StockSearch
from bench.texts import LANGUAGES, questions, read_texts, write_texts
from tests.postgres import Cluster, find_binaries

ROUNDS, STOCK_ROUNDS = 3, 1
SECONDS, CLIENTS = 5, 4
SAMPLE = 2_000
SMALL_PAGES, SMALL_DOCUMENTS = 2_000, 500
PAGE_WITHIN = {"SQLite": 0.100, "PostgreSQL": 0.060, "Elasticsearch": 0.060}
SUGGESTION_WITHIN = 0.020
ENGINE_RATE = 500
MOST_MEMORY = 300
SEARCH, SUGGEST = "/{language}/search/?q={query}", "/{language}/search/suggest?q={query}"


@dataclass(frozen=True)
class Side:
    """A portal with texts in it, and the reference that it is compared with."""

    engine: str
    portal: Ours
    reference: Reference


def measure(scene):
    """Return the figures on SQLite, and on PostgreSQL and Elasticsearch when they were asked for and found."""
    texts = write_texts(scene.folder / "texts.jsonl")
    asked, begun = questions(list(read_texts(texts))[:: sum(1 for _ in read_texts(texts)) // SAMPLE])
    figures = []
    with contextlib.ExitStack() as running:
        for side in _sides(scene, running, texts):
            scene.tell(f"  {side.engine}: building every entry …")
            found = [
                *_rebuild_figures(side.engine, side.portal.ask("build_search")),
                *_page_figures(scene, side, asked, begun),
            ]
            scene.tell(table(found))
            figures += found
    return [*figures, *_memory_figures(scene)]


def _sides(scene, running, texts):
    """Yield a Side for each engine."""
    filled = _filled(scene, scene.ours.copy_to(scene.folder / "search"), texts)
    reference = _stock(scene, "reference-search", texts)
    yield Side("SQLite", filled, reference)
    if scene.postgres:
        if (binaries := find_binaries()) is None:
            raise SystemExit("PostgreSQL was not found. To get it: apt-get install postgresql")
        cluster = running.enter_context(Cluster(binaries))
        portal = Ours(scene.folder / "search-postgres", _database(cluster, "ours")).prepare()
        reference = _stock(scene, "reference-search-postgres", texts, _database(cluster, "stock"))
        _give_up_by_itself(cluster, "stock")
        filled = _filled(scene, portal, texts)
        yield Side("PostgreSQL", filled, reference)
    if scene.elastic:
        from tests.elastic import Server, find_server

        if (found := find_server()) is None:
            raise SystemExit("Elasticsearch was not found; tests/elastic.py says how to get it")
        filled.environment["SEARCH_URL"] = running.enter_context(Server(*found)).url
        yield Side("Elasticsearch", filled, reference)


def _database(cluster, name):
    with psycopg.connect(cluster.url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return cluster.url.rpartition("/")[0] + f"/{name}"


def _give_up_by_itself(cluster, name):
    with psycopg.connect(cluster.url, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} SET statement_timeout = '{DATABASE_PATIENCE * 1000:.0f}ms'")


def _filled(scene, portal, texts):
    scene.tell(f"  filling {portal.folder.name} … {portal.ask('fill_search', texts)}")
    return portal


def _stock(scene, name, texts, database_url=""):
    reference = Reference(scene.folder / name, database_url).prepare()
    scene.tell(f"  filling {name} … {reference.fill(texts)}")
    return reference


def _rebuild_figures(engine, built):
    if engine != "Elasticsearch":
        yield from _rebuild(f"{engine}: reading and indexing", built["collect"])
    else:
        yield from _rebuild(f"{engine}: filling a new index from rows", built["fill"], ENGINE_RATE)


def _rebuild(what, took, least=None):
    rate, share = took["entries"] / took["seconds"], took["analysing"] / took["seconds"]
    entries = f"{what}, {took['entries']:,} entries"
    yield Figure("G", entries, f"{rate:.0f}/s", f"≥ {least}/s" if least else "", met=rate >= least if least else None)
    yield Figure("G", f"{what}: share of the normaliser", f"{share:.0%}")
    yield Figure("G", f"{what}: peak memory", f"{took['memory']:.0f} MB", f"< {MOST_MEMORY} MB",
                 met=took["memory"] < MOST_MEMORY)  # fmt: skip


def _memory_figures(scene):
    """Yield the memory of a rebuild of a fifth of the texts: it must not grow with them."""
    texts = write_texts(scene.folder / "few-texts.jsonl", SMALL_PAGES, SMALL_DOCUMENTS)
    portal = _filled(scene, scene.ours.copy_to(scene.folder / "search-small"), texts)
    yield from _rebuild_figures("SQLite", portal.ask("build_search"))


def _page_figures(scene, side, asked, begun):
    with side.portal.server() as portal, StockSearch(side.reference) as stock:
        every = {"ours": [], "stock": []}
        for language in LANGUAGES:
            for kind, queries in asked[language].items():
                times = _in_turn(portal, stock, language, queries)
                for who, found in times.items():
                    every[who] += found
                yield _compared(f"{side.engine}, {language}: {kind}", times)
        yield _compared(f"{side.engine}: all of these", every, PAGE_WITHIN[side.engine])
        suggested = _suggestions(portal, begun)
        slow = percentile(suggested, 0.95)
        what = f"{side.engine}: suggestion, p95 (median {milliseconds(median(suggested))})"
        within = f"≤ {milliseconds(SUGGESTION_WITHIN)}"
        yield Figure("G", what, milliseconds(slow), within, met=slow <= SUGGESTION_WITHIN)
        yield _crowd(side.engine, portal, stock, asked)


def _in_turn(portal, stock, language, queries):
    """Return the times of both sides, one after the other: a reference that reads whole tables leaves caches behind
    in which nobody finds anything. Each query's first time warms, on either side."""
    times = {"ours": [], "stock": []}
    for number in range(ROUNDS + 1):
        taken = [_seconds(portal.port, SEARCH.format(language=language, query=quote(query))) for query in queries]
        times["ours"] += taken if number else []
    for number in range(STOCK_ROUNDS + 1):
        taken = [stock.seconds(query) for query in queries if query in stock.patient_for(queries)]
        times["stock"] += taken if number else []
    return times


def _suggestions(portal, begun):
    addresses = [SUGGEST.format(language=at, query=quote(text)) for at in LANGUAGES for text in begun[at]]
    for address in addresses[:5]:
        _seconds(portal.port, address)
    return [_seconds(portal.port, address) for address in addresses]


def _crowd(engine, portal, stock, asked):
    """Return the Figure of several clients without pause; the reference is asked what it answers in time alone."""
    pairs = [(at, query) for at in LANGUAGES for queries in asked[at].values() for query in queries]
    quick = [
        query for at in LANGUAGES for queries in asked[at].values() for query in stock.patient_for(queries)
        if query not in stock.slow
    ]  # fmt: skip

    def ours(number):
        language, query = pairs[number % len(pairs)]
        return (_seconds(portal.port, SEARCH.format(language=language, query=quote(query))),)

    def theirs(number):
        return (stock.seconds_in_a_crowd(quick[number % len(quick)]),)

    runs = [saturate(act, seconds=SECONDS, parallel=CLIENTS) for act in (ours, theirs)]
    slow = [percentile(run.times, 0.95) for run in runs]
    what = f"{engine}: {CLIENTS} clients without pause, p95 ({runs[0].rate:.0f}/s, reference {runs[1].rate:.0f}/s)"
    return Figure("G", what, milliseconds(slow[0]), "", milliseconds(slow[1]), f"{slow[0] / slow[1]:.2f}")


def _compared(what, times, within=None):
    """Return the Figure of p95 of both sides; «≥» stands before what the reference was not waited for."""
    slow = {who: percentile(found or [PATIENCE], 0.95) for who, found in times.items()}
    waited = slow["stock"] < PATIENCE
    return Figure(
        "G", f"{what}, p95 (median {milliseconds(median(times['ours']))})", milliseconds(slow["ours"]),
        f"≤ {milliseconds(within)}" if within else "", ("" if waited else "≥ ") + milliseconds(slow["stock"]),
        ("" if waited else "≤ ") + f"{slow['ours'] / slow['stock']:.2f}",
        slow["ours"] <= within if within else None,
    )  # fmt: skip


def _seconds(port, address):
    answer = get(port, address)
    if answer.status != 200:
        raise Refused(f"{address}: {answer.status}")
    return answer.seconds
