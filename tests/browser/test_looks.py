"""How pages weigh, fit and read: budgets, axe in both themes, phones, forced colours, no cookie, no foreign host."""

import gzip
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from portal.demo.services import SERVICES
from tests.browser.waiting import another_page

pytestmark = pytest.mark.browser

LANGUAGES = ("ar", "en")
CARDS = tuple(f"services/{service['slug']}/" for service in SERVICES)
STARTS = tuple(f"services/{service['slug']}/apply/" for service in SERVICES)
# What a visitor only reads: nobody is recognised there, so nothing is kept in the browser.
CONTENT = ("", "services/", *CARDS, "directorates/")
PUBLIC = (*CONTENT, *STARTS, "track/", "track/lost/", "apply/resume/", "no-such-page/")
SMALLEST, PHONE = 320, 360

KB = 1024
MOST = {"document": 14 * KB, "stylesheet": 16 * KB, "script": 8 * KB}
MOST_REQUESTS = 12

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_public_page = pytest.mark.parametrize("place", PUBLIC)


def visit(page, language, place):
    """Open a public page and return the answer; a page that does not exist answers 404 and is looked at too."""
    answer = page.goto(f"/{language}/{place}")
    assert answer.status == (404 if place == "no-such-page/" else 200)
    return answer


def picture(shots, page, name):
    """Keep a picture of the page when somebody wants to look."""
    if shots:
        page.screenshot(path=shots / f"look-{name.strip('/').replace('/', '-')}.png", full_page=True)


@every_language
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(open_page, shots, language, theme):
    page = open_page(width=PHONE, locale=language)
    page.emulate_media(color_scheme=theme)
    found = {}
    for place in PUBLIC:
        visit(page, language, place)
        picture(shots, page, f"{language}-{theme}-{place}")
        violations = Axe().run(page).response["violations"]
        if violations:
            found[place] = [(v["id"], v["nodes"][0]["target"]) for v in violations]
    assert found == {}


@every_language
@pytest.mark.parametrize("width", [SMALLEST, PHONE])
def test_no_page_is_wider_than_a_phone(open_page, language, width):
    page = open_page(width=width, locale=language, javascript=False)
    wide = {}
    for place in PUBLIC:
        visit(page, language, place)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[place] = over
    assert wide == {}


@every_language
@every_public_page
def test_a_first_visit_stays_in_its_budget(open_page, portal, language, place):
    page = open_page(width=PHONE, locale=language)
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    visit(page, language, place)
    page.wait_for_load_state("networkidle")
    assert len(answers) <= MOST_REQUESTS
    assert {urlsplit(answer.url).netloc for answer in answers} == {urlsplit(portal.url).netloc}
    for kind, most in MOST.items():
        assert weight_of(answers, kind) <= most, kind


def weight_of(answers, kind):
    """Return the bytes of one kind as they cross a line, compressed."""
    return sum(len(gzip.compress(a.body(), 9)) for a in answers if a.request.resource_type == kind)


@every_language
@pytest.mark.parametrize("place", CONTENT)
def test_reading_leaves_no_cookie(open_page, language, place):
    page = open_page(locale=language)
    visit(page, language, place)
    page.wait_for_load_state("networkidle")
    assert page.context.cookies() == []


@every_language
def test_forced_colours_leave_every_page_whole(open_page, shots, language):
    page = open_page(locale=language)
    page.emulate_media(forced_colors="active")
    failures = []
    page.on("pageerror", lambda failure: failures.append(failure))
    for place in ("", CARDS[0], STARTS[0], "track/"):
        visit(page, language, place)
        assert page.locator("h1").is_visible()
        assert page.locator(".mat").first.is_hidden()
        picture(shots, page, f"{language}-forced-{place}")
    assert failures == []


@every_language
def test_the_keyboard_reaches_the_content_first(open_page, language):
    page = open_page(locale=language)
    visit(page, language, CARDS[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


@every_language
def test_the_resume_code_can_be_read_whole_on_the_smallest_phone(open_page, language):
    page = open_page(width=SMALLEST, locale=language)
    visit(page, language, "services/grievance/apply/")
    page.locator('main form input[value="no"]').first.check(force=True)
    with another_page(page):
        page.locator("main form .buttons button").first.click()
    with another_page(page):
        page.locator('[name="save-later"]').click()
    ticket = page.locator(".ticket").bounding_box()
    for value in page.locator(".ticket bdi").all():
        box = value.bounding_box()
        assert box["x"] >= ticket["x"]
        assert box["x"] + box["width"] <= ticket["x"] + ticket["width"]
