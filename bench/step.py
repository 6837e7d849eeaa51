"""I1, I4: a whole step with a file of 200 kB, fetched and posted, as often as it goes and at a given rate.

The last required document of a draft is posted with the documents step, so each round stores a file and a row
durably and moves the draft on to the check page. Beside it: Wagtail's own form page, five fields, no file.
"""

from bench.client import get, multipart, post
from bench.figures import Figure, median, milliseconds, percentile
from bench.load import Refused, offer, saturate
from bench.paper import a_scan

ROUNDS = 3
SATURATED_SECONDS = 8
OFFERED_SECONDS = 10
OFFERED_RATE = 40
# More drafts than any run can use up.
MOST_A_SECOND = 250

TARGET_RATE = 60
TARGET_P99 = 0.250
TARGET_MEMORY = 200


def measure(scene):
    """Return the figures of the step and of the workers' memory."""
    ours, reference = scene.ours, scene.reference
    visits = iter(ours.ask("drafts", ROUNDS * (SATURATED_SECONDS * MOST_A_SECOND + OFFERED_SECONDS * 2 * OFFERED_RATE)))
    found = {name: [] for name in ("ours", "reference", "offered", "offered reference")}
    with ours.server() as portal, reference.server() as stock:
        visit, fill_in = Visits(portal.port, visits), FormPage(stock.port)
        for act in (visit, fill_in):
            saturate(act, seconds=2)
        for number in range(ROUNDS):
            found["ours"].append(saturate(visit, seconds=SATURATED_SECONDS))
            found["reference"].append(saturate(fill_in, seconds=SATURATED_SECONDS))
            found["offered"].append(offer(visit, rate=OFFERED_RATE, seconds=OFFERED_SECONDS, seed=number))
            found["offered reference"].append(offer(fill_in, rate=OFFERED_RATE, seconds=OFFERED_SECONDS, seed=number))
        return _figures(found, portal.peak_memory(), stock.peak_memory())


class Visits:
    """Fetches the documents step of a fresh draft and posts a scan into it."""

    def __init__(self, port, visits):
        self.port, self.visits, self.scan = port, visits, a_scan()

    def __call__(self, number):
        address, field = next(self.visits)
        page = _expect(get(self.port, address), 200)
        body, kind = multipart(page.hidden, [(field, "scan.pdf", "application/pdf", self.scan)])
        answer = _expect(post(self.port, address, body, content_type=kind, cookie=page.cookie), 302)
        if not answer.location.endswith("/check/"):
            raise Refused(f"the step led to {answer.location}")
        return page.seconds, answer.seconds


class FormPage:
    """Fetches Wagtail's form page and posts five fields into it."""

    def __init__(self, port):
        self.port = port

    def __call__(self, number):
        page = _expect(get(self.port, "/form/"), 200)
        fields = [
            *page.hidden,
            ("name", "حسين علي"),
            ("email", f"person{number}@example.invalid"),
            ("phone", "0780 555 0123"),
            ("subject", "Two"),
            ("text", "نص " * 60),
        ]
        body, kind = multipart(fields)
        answer = _expect(post(self.port, "/form/", body, content_type=kind, cookie=page.cookie), 200)
        if b"Thank you." not in answer.body:
            raise Refused("the form page refused its answers")
        return page.seconds, answer.seconds


def _expect(answer, status):
    if answer.status != status:
        raise Refused(f"{answer.status} instead of {status}: {answer.body[:300]!r}")
    return answer


def _figures(found, memory, stock_memory):
    rate, stock_rate = (median([run.rate for run in found[name]]) for name in ("ours", "reference"))
    late, stock_late = (
        median([percentile(run.times, 0.99) for run in found[name]]) for name in ("offered", "offered reference")
    )
    middle = milliseconds(median([percentile(run.times, 0.5) for run in found["offered"]]))
    peak, stock_peak = max(memory), max(stock_memory)
    return [
        Figure(
            "I1", "GET+POST pairs a second, 200 kB PDF, FULL, saturated",
            f"{rate:.0f}/s", f"≥ {TARGET_RATE}/s", f"{stock_rate:.0f}/s", f"{rate / stock_rate:.2f}",
            rate >= TARGET_RATE,
        ),
        Figure(
            "I1", f"p99 of a request at {OFFERED_RATE} pairs/s offered (median {middle})",
            milliseconds(late), f"< {milliseconds(TARGET_P99)}", milliseconds(stock_late), f"{late / stock_late:.2f}",
            late < TARGET_P99,
        ),
        Figure(
            "I4", "peak memory of a web worker in I1",
            f"{peak:.0f} MB", f"< {TARGET_MEMORY} MB", f"{stock_peak:.0f} MB", f"{peak / stock_peak:.2f}",
            peak < TARGET_MEMORY,
        ),
    ]  # fmt: skip
