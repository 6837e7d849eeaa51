"""F: the page editor of a service with 60 questions, beside the editor of a bare page of the same portal.

A real browser opens both in turn; the time is from asking to the end of loading, when everything can be used.
"""

import os

from bench.audit.tools import chromium
from bench.figures import Figure, median

ROUNDS = 5
MOST_SECONDS = 2
PASSWORD = "bench-of-the-editor"  # noqa: S105 (of a portal that lives for minutes)
LOADED = "(() => { const n = performance.getEntriesByType('navigation')[0]; return n.loadEventEnd / 1000; })()"


def measure(scene):
    """Return the time to open, the ratio to a bare page, and what the browser has to hold."""
    large = scene.ours.ask("large_service", PASSWORD)
    with scene.ours.server() as server:
        times, elements = _opened(f"http://localhost:{server.port}", large)
    slow, bare = median(times["address"]), median(times["bare"])
    return [
        Figure("F", f"editor of {large['questions']} questions", f"{slow:.1f} s", f"< {MOST_SECONDS} s",
               f"{bare:.1f} s", f"{slow / bare:.2f}", slow < MOST_SECONDS),
        Figure("F", "elements of that page", str(elements)),
    ]  # fmt: skip


def _opened(base, large):
    """Return ({which: seconds of each round}, elements of the large editor)."""
    from playwright.sync_api import sync_playwright

    times, elements = {"address": [], "bare": []}, 0
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.set_default_timeout(120_000)
        page = context.new_page()
        page.goto(f"{base}/admin/login/")
        page.fill("[name=username]", large["username"])
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/admin/")
        # The first round fills the browser's own cache.
        for number in range(ROUNDS + 1):
            for which in times:
                page = context.new_page()
                page.goto(base + large[which])
                if number:
                    times[which].append(page.evaluate(LOADED))
                if which == "address":
                    elements = page.evaluate("document.querySelectorAll('*').length")
                page.close()
        browser.close()
    return times, elements
