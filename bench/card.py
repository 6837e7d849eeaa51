"""I3: the service card and the catalogue, beside the bare page of a new Wagtail project."""

from bench.client import get
from bench.figures import Figure, median
from bench.load import Refused, saturate

ROUNDS = 3
SECONDS = 5
MOST_QUERIES = 15
LEAST_RATIO = 0.6


def measure(scene):
    """Return queries of each page with nothing remembered, and requests a second beside the reference."""
    pages = scene.ours.ask("card_queries")
    figures = [
        Figure("I3", f"queries of {name}, nothing cached", str(page["queries"]), f"≤ {MOST_QUERIES}",
               met=page["queries"] <= MOST_QUERIES)
        for name, page in pages.items()
    ]  # fmt: skip
    rates = {name: [] for name in pages}
    bare = []
    with scene.ours.server() as portal, scene.reference.server() as stock:
        ask_bare = _Page(stock.port, "/")
        saturate(ask_bare, seconds=1)
        for page in pages.values():
            saturate(_Page(portal.port, page["address"]), seconds=1)
        for _round in range(ROUNDS):
            bare.append(saturate(ask_bare, seconds=SECONDS).rate)
            for name, page in pages.items():
                rates[name].append(saturate(_Page(portal.port, page["address"]), seconds=SECONDS).rate)
    floor = median(bare)
    for name, found in rates.items():
        ratio = median(found) / floor
        figures.append(
            Figure("I3", f"{name}, requests a second", f"{median(found):.0f}/s", f"≥ {LEAST_RATIO} ×",
                   f"{floor:.0f}/s", f"{ratio:.2f}", ratio >= LEAST_RATIO)
        )  # fmt: skip
    return figures


class _Page:
    """Fetches one page."""

    def __init__(self, port, address):
        self.port, self.address = port, address

    def __call__(self, number):
        answer = get(self.port, self.address)
        if answer.status != 200:
            raise Refused(f"{self.address}: {answer.status}")
        return (answer.seconds,)
