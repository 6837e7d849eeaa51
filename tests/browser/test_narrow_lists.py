"""Lists on the smallest phones: every row has room for its words, no word is broken, nothing lies beside the page."""

import pytest

pytestmark = pytest.mark.browser

LISTS = ("", "services/", "directorates/", "contact/", "committees/", "publications/", "tenders/", "about/")
# Rows whose words got less than half of the list's width.
SQUASHED = """[...document.querySelectorAll("main .register > li")].filter((row) =>
  row.querySelector(".register-words").offsetWidth < row.offsetWidth / 2).length"""
# Single words on two lines, among what stands in large letters in a strip.
BROKEN = """[...document.querySelectorAll(".strip dd b")].filter((element) => {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const word of node.data.matchAll(/[^\\s\\u00a0]+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top)));
      if (tops.size > 1) return true;
    }
  return false;
}).length"""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

every_language = pytest.mark.parametrize("language", ["ar", "en"])


@every_language
@pytest.mark.parametrize("width", [320, 360])
def test_every_row_of_a_list_has_room_for_its_words(open_page, language, width):
    page = open_page(width=width, locale=language, javascript=True)
    squashed = {}
    for place in LISTS:
        assert page.goto(f"/{language}/{place}").status == 200
        if count := page.evaluate(SQUASHED):
            squashed[place] = count
    assert squashed == {}


@every_language
def test_no_word_of_a_summary_is_broken(open_page, language):
    page = open_page(width=320, locale=language)
    for place in ("tenders/water-network-hussein/", "services/construction-permit/"):
        assert page.goto(f"/{language}/{place}").status == 200
        page.wait_for_function("document.fonts.ready.then(() => true)")
        assert page.evaluate(BROKEN) == 0, place


@pytest.mark.parametrize(("frame", "direction"), [("en", "rtl"), ("ar", "ltr")])
def test_a_text_of_the_other_direction_makes_no_page_wider(open_page, frame, direction):
    page = open_page(width=360, locale=frame)
    page.goto(f"/{frame}/news/")
    # As a page shows itself that is not translated yet.
    page.evaluate("direction => { document.querySelector('#useful').dir = direction }", direction)
    assert page.evaluate(OVER) <= 0


def test_answers_are_printed_though_they_are_folded_on_the_screen(open_page):
    page = open_page(width=794, locale="en")
    page.goto("/en/services/grievance/")
    answer = page.locator("details.faq details, .faq details").first.locator(":scope > :not(summary)").first
    assert not answer.is_visible()
    page.emulate_media(media="print")
    assert answer.is_visible()
