"""Texts are written in the direction of their own language, whatever language the admin speaks."""

import pytest

from tests.browser.journey import Desk
from tests.browser.waiting import another_page

pytestmark = pytest.mark.browser
SEEN = """() => {
  const form = document.querySelector('[data-writing]');
  const look = (name) => {
    const input = form.querySelector(name);
    return input && { dir: getComputedStyle(input).direction, lang: input.lang };
  };
  return {
    title: look('[name="title"]'), lead: look('[name="lead"]'), slug: look('[name="slug"]'),
    person: look('[name$="-value-name"]'), phone: look('[name$="-value-phone"]'),
    prose: look('.public-DraftEditor-content, .Draftail-Editor [contenteditable]'),
  };
}"""


def editor_address(page, language):
    """Return where one directorate's page is edited in a language."""
    answer = page.request.get(f"/admin/api/main/pages/?type=pages.DirectoratePage&locale={language}&limit=20")
    pages = [one["id"] for one in answer.json()["items"] if one["meta"]["type"] == "pages.DirectoratePage"]
    return f"/admin/pages/{pages[0]}/edit/"


def speak(page, language):
    """Choose the admin's language in one's own account."""
    page.goto("/admin/account/")
    page.select_option('[name="locale-preferred_language"]', language)
    with another_page(page):
        page.locator('form[action*="account"] button[type="submit"], footer button[type="submit"]').first.click()


@pytest.mark.parametrize("admin", ["ar", "en"])
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_fields_and_blocks_run_in_the_pages_direction(open_page, portal, admin, language, direction):
    page = Desk(open_page, portal, locale=admin).as_("communications")
    speak(page, admin)
    page.goto(editor_address(page, language))
    page.wait_for_selector("[data-writing] [data-writes]", state="attached")
    assert page.locator("html").get_attribute("lang").startswith(admin)
    seen = page.evaluate(SEEN)
    speak(page, "ar")
    for name in ("title", "lead", "person", "prose"):
        if seen[name]:
            assert seen[name]["dir"] == direction, (name, seen)
    assert seen["title"]["lang"] == language
    # An address is kept on the source's page alone.
    assert bool(seen["slug"]) == (language == "ar")
    if seen["slug"]:
        assert seen["slug"]["dir"] == "ltr"
    if seen["phone"]:
        assert seen["phone"]["dir"] == "ltr"
