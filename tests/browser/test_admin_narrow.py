"""Our admin screens on a telephone: nothing is cut off by the frame, which hides what is wider than the screen."""

import pytest

from tests.browser.test_desk_looks import first_application

pytestmark = pytest.mark.browser

ADDRESSES = [
    "lists/", "lists/new/", "news/", "events/", "tenders/", "publications/", "my-pages/", "page-words/", "team/",
    "broken-links/", "translations/", "translations/glossary/", "guides/officer/", "directorates/new/",
    "memberships/", "memberships/new/", "holidays/", "contact-topics/new/", "alerts/", "menus/", "catalogue-topics/",
]  # fmt: skip
# What no scrolling brings into sight. Wagtail's own drawers wait outside the screen; pictures of its headings hang over.
CUT_OFF = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = (one) => {
    for (let at = one.parentElement; at && at.tagName !== "MAIN"; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== "visible") return true;
    return false;
  };
  return [...document.querySelectorAll("main *:not(svg, svg *, .w-minimap, .w-minimap *, .w-field__comment-button)")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !scrolls(one))
    .filter((one) => { const box = one.getBoundingClientRect(); return box.right > wide + 1 || box.left < -1; })
    .map((one) => one.tagName + "." + one.className);
}"""


@pytest.mark.parametrize("locale", ["ar", "en"])
def test_nothing_is_cut_off_on_a_telephone(sign_in, locale):
    page = sign_in("admin", locale, dark=True, width=360)
    found = {}
    for address in ADDRESSES:
        assert page.goto(f"/admin/{address}").status == 200, address
        if cut := page.evaluate(CUT_OFF):
            found[address] = cut[:3]
    assert found == {}


def test_facts_of_an_application_do_not_break_where_there_is_room(sign_in):
    page = sign_in("mun.officer", "ar")
    page.goto(first_application(page, "directorate"))
    lines = page.evaluate(
        "[...document.querySelectorAll('.desk-facts > span')]"
        ".map(fact => fact.offsetHeight / parseFloat(getComputedStyle(fact).fontSize))"
    )
    assert len(lines) >= 3
    assert max(lines) < 2.4  # two lines are no less, however close they stand


@pytest.mark.parametrize("width", [360, 1280])
def test_filters_of_the_inbox_open_whole(sign_in, width):
    page = sign_in("mun.officer", "ar", width=width)
    page.goto("/admin/applications/?tab=directorate")
    page.click(".desk-filters > summary")
    form = page.locator(".desk-filters__form").bounding_box()
    assert form["x"] >= 0
    assert form["x"] + form["width"] <= width
    for field in page.locator(".desk-filters__field :is(select, input)").all():
        box = field.bounding_box()
        assert form["x"] <= box["x"]
        assert box["x"] + box["width"] <= form["x"] + form["width"]


def test_a_row_to_choose_by_a_tick_leaves_its_room_to_words(sign_in):
    page = sign_in("mun.officer", "ar", width=360)
    page.goto("/admin/applications/?tab=directorate")
    assert page.locator(".desk-table tbody td").first.bounding_box()["width"] < 72
