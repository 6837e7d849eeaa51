"""Every page in Arabic is Arabic, every page in English is English."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
import requests
from bs4 import BeautifulSoup

from tests.browser.waiting import another_page

pytestmark = pytest.mark.browser

LATIN = re.compile(r"[A-Za-z]{2,}")
ARABIC = re.compile(r"[\u0620-\u064a]{2,}")
# Names of formats, codes, standards, tools and makers that Arabic writes in Latin letters too.
FORMATS = {"HTML", "PDF", "JPG", "JPEG", "PNG", "QR", "XLSX", "CSV", "UTF", "Atom", "kB", "MB"}
STANDARDS = {"WCAG", "AA", "LOSI", "axe", "Nu", "Lighthouse"}
LATIN_WORDS = FORMATS | STANDARDS | {"IQD", "DAP", "IBAN", "GPS", "CC", "OpenStreetMap", "BAWABA"}
MOST_PAGES = 120
STAFF_PAGES = (
    "/admin/applications/",
    "/admin/applications/?tab=directorate",
    "/admin/applications/?tab=closed",
    "/admin/counter/",
    "/admin/guides/",
)


def foreign_words(html, language):
    """Return the words of a page that are in the other script without saying so by `lang`."""
    soup = BeautifulSoup(html, "html.parser")
    for element in soup(["script", "style", "svg", "template", "noscript"]):
        element.decompose()
    other = "en" if language == "ar" else "ar"
    for element in soup.find_all(lang=other):
        element.decompose()
    for element in soup.find_all(attrs={"dir": "ltr"}) if language == "ar" else []:
        if element.name != "html":
            element.decompose()
    text = soup.get_text(" ")
    text += " ".join(
        str(element.get(name)) for element in soup.find_all(True) for name in ("title", "alt", "aria-label", "placeholder")
        if element.get(name)
    )  # fmt: skip
    found = (LATIN if language == "ar" else ARABIC).findall(text)
    return sorted(set(found) - LATIN_WORDS)


def links_of(html, base):
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.find_all("a", href=True):
        yield urljoin(base, link["href"]).split("#")[0].split("?")[0]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_public_pages_hold_no_untranslated_words(portal, language):
    pending, seen, found = [f"{portal.url}/{language}/"], set(), {}
    while pending and len(seen) < MOST_PAGES:
        address = pending.pop(0)
        if address in seen or not urlsplit(address).path.startswith(f"/{language}/"):
            continue
        seen.add(address)
        answer = requests.get(address, timeout=20)
        assert answer.status_code == 200, address
        if "html" not in answer.headers["Content-Type"]:
            continue
        if words := foreign_words(answer.text, language):
            found[urlsplit(address).path] = words[:15]
        pending += links_of(answer.text, address)
    assert len(seen) > 20
    assert found == {}


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("username", ["mun.officer", "mun.manager", "clerk", "auditor", "affairs"])
def test_staff_pages_hold_no_untranslated_words(portal, open_page, language, username):
    page = open_page(locale=language)
    page.goto("/admin/login/")
    page.fill('[name="username"]', username)
    page.fill('[name="password"]', portal.password)
    page.locator('form button[type="submit"]').first.click()
    page.wait_for_url("**/admin/")
    page.goto("/admin/account/")
    page.select_option('[name="locale-preferred_language"]', language)
    with another_page(page):
        page.locator('main form [type="submit"]').first.click()
    found = {}
    for path in STAFF_PAGES:
        answer = page.goto(path)
        if answer.status in (403, 404):
            continue
        main = page.locator("main").inner_html()
        # Names, files and what citizens wrote stand in <bdi>; they are in whichever script their owner uses.
        # So do officers to choose from, and the words that name an applicant to a screen reader.
        main = re.sub(r"<bdi.*?</bdi>|<option.*?</option>|aria-label=\"[^\"]*\"", "", main, flags=re.S)
        if words := foreign_words(main, language):
            found[path] = words[:15]
    assert found == {}
