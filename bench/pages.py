"""F: every kind of public page beside the bare page of a new Wagtail project, and again in a portal of many pages."""

import os
import time

from bench.card import LEAST_RATIO, MOST_QUERIES, _Page
from bench.client import get
from bench.figures import Figure, median, milliseconds
from bench.load import saturate

ROUNDS, SECONDS = 3, 2
PAGES, NEWS = 2000, 500
MOST_GROWTH = 1.3
REPEATS = 15
# Lists and what carries the menus: what could grow with the number of pages.
LISTS = ("HomePage", "IndexPage", "SectionPage", "StandardPage", "site_map", "catalogue")


def measure(scene):
    """Return queries and speed of each kind of page, then how much slower lists are among many pages."""
    pages = scene.ours.ask("page_queries")
    if scene.kinds:
        pages = {name: page for name, page in pages.items() if any(kind in name for kind in scene.kinds)}
    figures = [
        Figure("F", f"queries of {name} (first visit: {page['first']})", str(page["queries"]), f"≤ {MOST_QUERIES}",
               met=page["queries"] <= MOST_QUERIES)
        for name, page in pages.items()
    ]  # fmt: skip
    return [*figures, *_rates(scene, pages), *_growth(scene, pages)]


def _rates(scene, pages):
    rates, forgetful, bare = {name: [] for name in pages}, {name: [] for name in pages}, []
    shown = {name: page for name, page in pages.items() if not name.startswith("error")}
    scene.ours.ask("draw_pictures")
    with scene.ours.server() as portal, scene.reference.server() as stock:
        for _round in range(ROUNDS):
            bare.append(saturate(_Page(stock.port, "/"), seconds=SECONDS).rate)
            for name, page in shown.items():
                ask = _Page(portal.port, page["address"])
                ask(0)
                rates[name].append(saturate(ask, seconds=SECONDS).rate)
                forgetful[name].append(saturate(_Forgetting(ask, scene.ours.folder), seconds=SECONDS).rate)
    floor = median(bare)
    for name in shown:
        rate, anew = median(rates[name]), median(forgetful[name])
        yield Figure(
            "F", f"{name}, requests a second", f"{rate:.0f}/s", f"≥ {LEAST_RATIO} ×", f"{floor:.0f}/s",
            f"{rate / floor:.2f}", rate / floor >= LEAST_RATIO,
        )  # fmt: skip
        yield Figure(
            "F", f"{name}, nothing remembered", f"{anew:.0f}/s", "", f"{floor:.0f}/s", f"{anew / floor:.2f}"
        )  # fmt: skip


class _Forgetting:
    """Fetches a page after every process was told that something changed, as a save in the editor tells them."""

    def __init__(self, page, folder):
        self.page, self.stamp = page, folder / "shell-changed"

    def __call__(self, number):
        self.stamp.touch()
        now = time.time_ns()
        os.utime(self.stamp, ns=(now, now))
        return self.page(number)


def _growth(scene, pages):
    """Yield the time of each list among many pages beside its time in the demo as it is."""
    scene.tell(f"filling a second portal with {PAGES} pages and {NEWS} news in each language …")
    large = scene.ours.copy_to(scene.folder / "many-pages")
    large.ask("fill_pages", PAGES, NEWS)
    lists = {name: page["address"] for name, page in pages.items() if any(part in name for part in LISTS)}
    with scene.ours.server() as few, large.server() as many:
        for name, address in lists.items():
            times = {few.port: [], many.port: []}
            for _repeat in range(REPEATS):
                for port, found in times.items():
                    found.append(get(port, address).seconds)
            before, after = median(times[few.port]), median(times[many.port])
            yield Figure(
                "F", f"{name} among {PAGES} pages and {NEWS} news", milliseconds(after), f"≤ {MOST_GROWTH} ×",
                milliseconds(before), f"{after / before:.2f}", after / before <= MOST_GROWTH,
            )  # fmt: skip
