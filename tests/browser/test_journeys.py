"""Each of the five services from the card to the issued document, as people would do it."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from portal.demo.files import paper_pdf
from portal.demo.services import SERVICES
from tests.browser.filling import plausible_answers
from tests.browser.journey import Citizen, Desk

pytestmark = pytest.mark.browser

SLUGS = [service["slug"] for service in SERVICES]
PAPER = {"name": "new.pdf", "mimeType": "application/pdf", "buffer": paper_pdf("وثيقة")}
ISSUED = {"ar": "صدرت الوثيقة", "en": "Document issued"}


@pytest.fixture
def still(open_page):
    """Return a function that draws a page once more where axe can run: axe waits for ever where scripts are off.

    The copy is what stands there, with the same styles and without its scripts.
    """
    copy = open_page(width=360)

    def drawn(page):
        html = re.sub(r"<script\b.*?</script>", "", page.content(), flags=re.S)
        copy.route(page.url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        copy.goto(page.url)
        copy.unroute(page.url)
        assert copy.locator("h1").inner_text() == page.locator("h1").inner_text()
        return copy

    return drawn


@pytest.fixture
def shoot(shots, request, still):
    """Take a picture of a page, and let axe look at it."""
    count = iter(range(1000))

    def take(page, name):
        if shots:
            page.screenshot(path=shots / f"{request.node.callspec.id}-{next(count):02}-{name}.png", full_page=True)
        if "/admin/" not in page.url:
            width = page.viewport_size["width"]
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} scrolls sideways"
            found = Axe().run(page if request.node.callspec.id.endswith("en") else still(page)).response
            assert found["passes"], name
            assert [v["id"] + str([n["html"] for n in v["nodes"]]) for v in found["violations"]] == [], name

    return take


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize(
    ("language", "width", "javascript"), [("ar", 360, False), ("en", 1280, True)], ids=["ar", "en"]
)
def test_a_service_from_card_to_issued_document(portal, open_page, shoot, slug, language, width, javascript):
    page = open_page(width=width, javascript=javascript, locale=language)
    citizen = Citizen(page, language, shoot)
    answers = plausible_answers(slug, seed=3)
    citizen.apply(slug, answers)
    desk = Desk(open_page, portal, locale=language, shoot=shoot)
    desk.work_to_the_end(slug, answers, citizen.number, citizen, PAPER)
    assert ISSUED[language] in citizen.follow()
