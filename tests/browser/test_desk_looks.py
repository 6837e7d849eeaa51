"""The desk's own pages in a browser: axe finds nothing, nothing scrolls sideways, in both languages and both themes."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

INBOX = "/admin/applications/"
# Our own part of the page; Wagtail's menu around it is Wagtail's.
OWN = {"include": ["main"]}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def look(page, address, name, shots):
    page.goto(address)
    if shots:
        page.screenshot(path=shots / f"desk-{name}.png", full_page=True)
    found = Axe().run(page, context=OWN, options=RULES).response
    assert found["passes"], name
    assert [v["id"] + str([n["html"][:200] for n in v["nodes"]]) for v in found["violations"]] == [], name
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"], name


def first_application(page, tab):
    page.goto(f"{INBOX}?tab={tab}")
    link = page.query_selector(".desk-table__number a")
    return link.get_attribute("href") if link else None


@pytest.mark.parametrize(
    ("locale", "dark", "width"),
    [("ar", False, 1440), ("en", False, 1440), ("ar", True, 1440), ("en", False, 900)],
    ids=["ar", "en", "dark", "small"],
)
def test_a_managers_pages(sign_in, shots, locale, dark, width):
    page = sign_in("mun.manager", locale, dark=dark, width=width)
    name = f"{locale}-{'dark' if dark else 'light'}-{width}"
    look(page, "/admin/", f"{name}-home", shots)
    for query in ("?tab=directorate", "?tab=closed", "?q=zzz", "?tab=directorate&received_from=2020-01-01"):
        look(page, INBOX + query, f"{name}-inbox-{query[1:8]}", shots)
    address = first_application(page, "directorate")
    assert address
    look(page, address, f"{name}-application", shots)
    for action in ("return", "reject", "assign"):
        look(page, f"{address}do/{action}/", f"{name}-{action}", shots)


@pytest.mark.parametrize("locale", ["ar", "en"])
@pytest.mark.parametrize(
    ("username", "addresses"),
    [
        ("clerk", ["/admin/", "/admin/counter/", "/admin/counter/code/"]),
        ("auditor", [INBOX]),
        ("admin", [INBOX, "/admin/exports/", "/admin/memberships/", "/admin/guides/"]),
    ],
)
def test_the_pages_of_other_seats(sign_in, shots, locale, username, addresses):
    page = sign_in(username, locale)
    for address in addresses:
        look(page, address, f"{username}-{locale}-{address.strip('/').replace('/', '-')}", shots)
