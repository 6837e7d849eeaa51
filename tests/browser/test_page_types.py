"""Every public page type and view, found by itself, in every language: access, size on small screens, weight.

A kind that the demo does not show, or a view nobody told of, fails `test_every_kind_is_shown`.
"""

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import ROOT
from tests.browser.keyboard import Keyboard

pytestmark = pytest.mark.browser

LANGUAGES = ("ar", "en")
KB = 1024
MOST = {"document": 14 * KB, "stylesheet": 16 * KB, "script": 8 * KB}
MOST_WITHOUT_PICTURES, MOST_HOME, MOST_REQUESTS = 100 * KB, 250 * KB, 12
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
TREE = (Path(__file__).parent / "tree.js").read_text()
# Roles whose name is what a screen reader says; nameless ones say nothing.
NAMED = {"link", "button", "textbox", "searchbox", "combobox", "checkbox", "radio", "image", "img", "heading"}
SMALLEST_ARABIC = 18

every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="session")
def kinds(portal):
    """{language: {name: path}} of the portal under test."""
    folder = os.environ.get("BAWABA_VAR") if portal.folder is None else str(portal.folder)
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings.demo", "BAWABA_VAR": folder or ""}
    if portal.folder:
        environment.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "manage.py", "public_pages"], cwd=ROOT, env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return json.loads(done.stdout.strip().splitlines()[-1])


@pytest.fixture
def walk(kinds, open_page):
    """Return a function that opens every kind of page in a language and yields (name, page, answer)."""

    def walked(language, *, prepare=lambda page: None, **more):
        page = open_page(locale=language, **more)
        prepare(page)
        for name, path in kinds[language].items():
            if path:
                answer = page.goto(path)
                assert answer.status == (404 if name == "error 404" else 200), name
                yield name, page, answer

    return walked


@every_language
def test_every_kind_is_shown(kinds, language):
    assert [name for name, path in kinds[language].items() if not path] == []


@every_language
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(walk, language, theme):
    found = {}
    for name, page, _answer in walk(language, width=360, prepare=lambda page: page.emulate_media(color_scheme=theme)):
        violations = Axe().run(page, options=RULES).response["violations"]
        if violations:
            found[name] = [(one["id"], one["nodes"][0]["target"]) for one in violations]
    assert found == {}


@every_language
def test_nothing_scrolls_sideways_on_the_smallest_phone_nor_at_400_per_cent(walk, language):
    # A window of 1280 px at 400 per cent is one of 320 px.
    wide = {}
    for name, page, _answer in walk(language, width=320, javascript=True):
        over = page.evaluate(TREE)["over"]
        if over > 0:
            wide[name] = over
    assert wide == {}


@every_language
def test_what_a_screen_reader_is_told_is_whole_and_in_order(walk, language):
    found = {}
    for name, page, _answer in walk(language):
        told = page.evaluate(TREE)
        wrong = [*_order_of(told, language), *_nameless(page)]
        if wrong:
            found[name] = wrong
    assert found == {}


def _order_of(told, language):
    """Return what is wrong with language, title, landmarks, headings and sizes."""
    if (told["lang"], told["dir"]) != (language, "rtl" if language == "ar" else "ltr") or not told["title"]:
        yield f"{told['lang']} {told['dir']} {told['title']}"
    if told["landmarks"] != [1, 1, 1]:
        yield f"landmarks {told['landmarks']}"
    levels = told["headings"]
    if levels.count(1) != 1:
        yield f"first headings: {levels.count(1)}"
    yield from (f"level {b} after {a}" for a, b in zip(levels, levels[1:], strict=False) if b > a + 1)
    navigations = told["navigations"]
    if "" in navigations or len(navigations) != len(set(navigations)):
        yield f"navigations {navigations}"
    if language == "ar" and (told["size"] < SMALLEST_ARABIC or told["small"]):
        yield f"small Arabic: {told['size']} {told['small'][:3]}"


def _nameless(page):
    """Return roles in the accessibility tree that have no name."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    for node in nodes:
        role = node.get("role", {}).get("value")
        if not node.get("ignored") and role in NAMED and not node.get("name", {}).get("value", "").strip():
            yield f"{role} without a name"


@every_language
def test_every_page_is_whole_without_scripts(walk, language):
    lost = {}
    for name, page, _answer in walk(language, javascript=False, width=360):
        # Evaluating is the test's own; the page's scripts stay off.
        if not page.locator("h1").is_visible() or not page.locator("main").inner_text().strip():
            lost[name] = page.url
        hidden = page.locator("main :is(a, button)[hidden]").count()
        if hidden:
            lost[name] = f"{hidden} controls wait for a script"
    assert lost == {}


@every_language
@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything_in_order_and_is_seen(walk, language, width):
    found = {}
    for name, page, _answer in walk(language, width=width):
        keys = Keyboard(page, columns=True)
        keys.arrive()
        try:
            keys.walk_through()
        except AssertionError as error:
            found[name] = _in_short(str(error))
    assert found == {}


def _in_short(message):
    """Return the words and places of a message about the focus."""
    return " ".join(
        re.findall(r"'words': '[^']*'|'(?:top|left)': [0-9]+|is reached after|cannot be seen|trapped", message)
    )


@every_language
def test_nothing_moves_for_those_who_asked_for_rest(walk, language):
    moving = {}
    for name, page, _answer in walk(language, prepare=lambda page: page.emulate_media(reduced_motion="reduce")):
        told = page.evaluate(TREE)
        if told["moving"] or told["smooth"] != "auto":
            moving[name] = (told["moving"], told["smooth"])
    assert moving == {}


@every_language
def test_forced_colours_leave_every_page_whole(walk, language):
    failures = []

    def prepare(page):
        page.emulate_media(forced_colors="active")
        page.on("pageerror", lambda failure: failures.append(failure))

    for name, page, _answer in walk(language, prepare=prepare):
        assert page.locator("h1").is_visible(), name
        assert page.locator(".mat:visible").count() == 0, name
    assert failures == []


@every_language
def test_every_page_stays_in_its_budget(kinds, open_page, portal, language):
    heavy = {}
    for name, path in kinds[language].items():
        if path:
            page = open_page(width=360, locale=language)
            wrong = list(_over_budget(page, path, portal))
            if wrong:
                heavy[name] = wrong
            page.context.close()
    assert heavy == {}


def _over_budget(page, path, portal):
    """Return what a first visit costs too much of."""
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(path)
    page.wait_for_load_state("networkidle")
    if len(answers) > MOST_REQUESTS:
        yield f"{len(answers)} requests"
    if hosts := {urlsplit(one.url).netloc for one in answers} - {urlsplit(portal.url).netloc}:
        yield f"other hosts: {hosts}"
    sizes = {}
    for answer in answers:
        kind, body = answer.request.resource_type, answer.body()
        editorial = kind == "image" and "/media/" in answer.url
        packed = len(body) if kind in ("image", "font") else len(gzip.compress(body, 9))
        sizes["picture" if editorial else kind] = sizes.get("picture" if editorial else kind, 0) + packed
    yield from (f"{kind}: {sizes[kind]} bytes" for kind, most in MOST.items() if sizes.get(kind, 0) > most)
    pictures = sizes.pop("picture", 0)
    if sum(sizes.values()) > MOST_WITHOUT_PICTURES or sum(sizes.values()) + pictures > MOST_HOME:
        yield f"whole: {sizes}, pictures {pictures}"
    keeps = path.endswith(("/write/", "/resume/", "/apply/", "/track/", "/lost/"))
    if page.context.cookies() and not keeps:
        yield f"cookies: {[one['name'] for one in page.context.cookies()]}"
