"""Search in a real browser: without script on a phone, with suggestions at a desk, by keyboard, in both themes."""

from urllib.parse import quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_looks import MOST, MOST_REQUESTS, picture, weight_of
from tests.browser.waiting import another_page

pytestmark = pytest.mark.browser

LANGUAGES = ("ar", "en")
SMALLEST, PHONE, DESK = 320, 360, 1280
ASKED = {"ar": "اجازه بنا", "en": "building permits"}
NOTHING = {"ar": "خرتيت قطبي", "en": "polar rhinoceros"}
BEGUN = {"ar": "اجا", "en": "perm"}
WAIT = 5_000
# Until the answer to the last letter is there.
SETTLED = 500

every_language = pytest.mark.parametrize("language", LANGUAGES)


def results(language, text):
    return f"/{language}/search/?q={quote(text)}"


def places(language):
    """Return the addresses of the search page in each of its states."""
    return {
        "empty": f"/{language}/search/",
        "results": results(language, ASKED[language]),
        "narrowed": results(language, ASKED[language]) + "&kind=service",
        "nothing": results(language, NOTHING[language]),
        "other language": results(language, ASKED[{"ar": "en", "en": "ar"}[language]]),
        "missing page": f"/{language}/no-such-page/",
    }


@every_language
def test_on_a_phone_without_script_a_permit_is_found_and_narrowed(open_page, shots, language):
    page = open_page(width=PHONE, javascript=False, locale=language)
    page.goto(f"/{language}/directorates/")
    with another_page(page):
        page.locator(".masthead-search").click()
    page.fill("[name=q]", ASKED[language])
    with another_page(page):
        page.locator(".search button").click()
    picture(shots, page, f"{language}-search-{PHONE}")
    assert page.locator(".hits h2 a").first.get_attribute("href").startswith(f"/{language}/services/")
    assert page.locator(".hits mark").count() > 0
    with another_page(page):
        page.locator(".chips a").nth(1).click()
    assert page.locator('.chips [aria-current="true"]').count() == 1
    with another_page(page):
        page.locator(".hits h2 a").first.click()
    assert page.locator("h1").is_visible()


@every_language
def test_the_first_page_searches(open_page, language):
    page = open_page(width=PHONE, javascript=False, locale=language)
    page.goto(f"/{language}/")
    page.fill("[name=q]", ASKED[language])
    with another_page(page):
        page.press("[name=q]", "Enter")
    assert page.locator(".hits h2 a").count() > 0


@every_language
@pytest.mark.parametrize("place", ["", "search/"])
def test_suggestions_follow_the_keyboard(open_page, shots, language, place):
    page = open_page(width=DESK, locale=language)
    page.goto(f"/{language}/{place}")
    field, options = page.get_by_role("combobox"), page.get_by_role("option")
    assert field.get_attribute("aria-expanded") == "false"
    field.press_sequentially(BEGUN[language], delay=40)
    options.first.wait_for(timeout=WAIT)
    page.wait_for_timeout(SETTLED)
    picture(shots, page, f"{language}-suggest-{place}")
    assert field.get_attribute("aria-expanded") == "true"
    assert page.get_by_role("listbox").is_visible()
    assert options.locator("mark").count() > 0
    assert page.locator(".search [role=status]").inner_text()
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    assert options.first.get_attribute("aria-selected") == "true"
    field.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowUp")
    assert options.last.get_attribute("aria-selected") == "true"
    field.press("Home")
    assert field.get_attribute("aria-activedescendant") is None
    assert field.evaluate("field => field.selectionStart") == 0
    field.press("End")
    assert field.evaluate("field => field.selectionStart") == len(BEGUN[language])
    field.press("Escape")
    assert page.get_by_role("listbox").is_hidden()
    assert field.input_value() == BEGUN[language]
    field.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    field.press("Enter")
    page.wait_for_url(lambda address: "/search/" not in address and urlsplit(address).path != f"/{language}/")


@every_language
def test_enter_without_a_choice_searches_what_was_typed(open_page, language):
    page = open_page(width=DESK, locale=language)
    page.goto(f"/{language}/search/")
    field = page.get_by_role("combobox")
    field.press_sequentially(BEGUN[language], delay=40)
    page.get_by_role("option").first.wait_for(timeout=WAIT)
    field.press("Enter")
    page.wait_for_url("**/search/?q=*")


def test_a_finger_chooses_a_suggestion(open_page):
    page = open_page(width=PHONE, locale="ar")
    page.goto("/ar/search/")
    page.get_by_role("combobox").press_sequentially(BEGUN["ar"], delay=40)
    page.get_by_role("option").first.click(timeout=WAIT)
    page.wait_for_url(lambda address: "/search/" not in address)


def test_requests_are_few_and_a_late_answer_changes_nothing(open_page):
    page = open_page(width=DESK, locale="ar")
    asked = []

    def late(route):
        asked.append(route.request.url)
        if len(asked) == 1:
            page.wait_for_timeout(600)
        route.continue_()

    page.route("**/search/suggest?*", late)
    page.goto("/ar/search/")
    field = page.get_by_role("combobox")
    field.press_sequentially("ا")
    page.wait_for_timeout(300)
    assert asked == []
    field.press_sequentially("جازة بناء", delay=20)
    page.get_by_role("option").first.wait_for(timeout=WAIT)
    page.wait_for_timeout(800)
    assert len(asked) <= 4
    assert quote("اجازة بناء") in asked[-1]
    assert page.get_by_role("option").first.inner_text()


def test_a_number_is_asked_of_nobody_while_it_is_typed(open_page):
    page = open_page(width=DESK, locale="ar")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/ar/search/")
    page.get_by_role("combobox").fill("٤٨٢١-٧٧٣-٠١٦٤")
    page.wait_for_timeout(500)
    assert not [address for address in asked if "suggest?" in address]


@every_language
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(open_page, shots, language, theme):
    page = open_page(width=PHONE, locale=language)
    page.emulate_media(color_scheme=theme)
    found = {}
    for name, address in places(language).items():
        page.goto(address)
        picture(shots, page, f"{language}-{theme}-{name}".replace(" ", "-"))
        found |= violations(page, name)
    page.goto(f"/{language}/search/")
    page.get_by_role("combobox").press_sequentially(BEGUN[language], delay=40)
    page.get_by_role("option").first.wait_for(timeout=WAIT)
    page.keyboard.press("ArrowDown")
    found |= violations(page, "suggestions")
    assert found == {}


def violations(page, name):
    seen = Axe().run(page).response["violations"]
    return {name: [(each["id"], each["nodes"][0]["target"]) for each in seen]} if seen else {}


@every_language
@pytest.mark.parametrize("width", [SMALLEST, PHONE])
def test_nothing_is_wider_than_a_phone(open_page, language, width):
    page = open_page(width=width, locale=language, javascript=False)
    for name, address in places(language).items():
        page.goto(address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, name


@every_language
@pytest.mark.parametrize("name", places("ar"))
def test_pages_stay_in_their_budget_and_leave_no_cookie(open_page, language, name):
    page = open_page(width=PHONE, locale=language)
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(places(language)[name])
    page.wait_for_load_state("networkidle")
    assert len(answers) <= MOST_REQUESTS
    for kind, most in MOST.items():
        assert weight_of(answers, kind) <= most, kind
    assert page.context.cookies() == []


@every_language
def test_forced_colours_show_what_is_chosen(open_page, shots, language):
    page = open_page(width=DESK, locale=language)
    page.emulate_media(forced_colors="active")
    page.goto(places(language)["narrowed"])
    picture(shots, page, f"{language}-forced-search")
    outline = page.locator('.chips [aria-current="true"]').evaluate("link => getComputedStyle(link).outlineStyle")
    assert outline == "solid"


def test_on_paper_there_is_no_box(open_page):
    page = open_page(width=DESK, locale="ar")
    page.goto(results("ar", ASKED["ar"]))
    page.emulate_media(media="print")
    assert page.locator(".search").is_hidden()
    assert page.locator(".hits h2 a").first.is_visible()
