"""The tabs of a service's editor are drawn when they are opened, and opening one is no change to be saved."""

import pytest

from tests.browser.journey import Desk
from tests.browser.service_editor import ServiceEditor

pytestmark = pytest.mark.browser

POSTED = """() => [...new FormData(document.getElementById('page-edit-form'))]
  .filter(([name]) => /^(card|questions|documents|handling)-/.test(name)).map((pair) => pair.join('=')).sort()"""
INPUTS = "document.querySelectorAll('#page-edit-form [name]').length"


@pytest.fixture
def editor(open_page, portal):
    page = Desk(open_page, portal).as_("editor")
    editor = ServiceEditor(page).find("محافظة ميسان", "الدوائر", "مديرية بلدية العمارة")
    page.locator("table.listing tr", has_text="إصدار إجازة بناء").locator('a[href$="/edit/"]').first.click()
    page.wait_for_url("**/edit/")
    page.wait_for_load_state()
    return editor


def test_opening_tabs_draws_them_and_changes_nothing(editor):
    page = editor.page
    before, few = page.evaluate(POSTED), page.evaluate(INPUTS)
    assert [pair.partition("=")[0] for pair in before] == [
        f"{name}-__state" for name in ("card", "documents", "handling", "questions")
    ]
    for tab, name in (
        ("handling", "handling-stages-count"),
        ("card", "card-minutes"),
        ("documents", "documents-documents-count"),
    ):
        editor.tab(tab)
        page.locator(f'[name="{name}"]').wait_for(state="attached")
    assert page.locator('[name="questions-steps-count"]').count() == 1, "what others point at is drawn with them"
    assert page.evaluate(INPUTS) > few + 100
    assert page.evaluate(POSTED) == before
    editor.tab("card")
    editor.fill("card-minutes", 21)
    after = page.evaluate(POSTED)
    assert [one for one in after if one not in before] == [one for one in after if one.startswith("card-__state")]
    assert len(after) == len(before)


def test_a_link_to_a_place_behind_a_tab_leads_there(editor):
    page = editor.page
    page.evaluate("""() => {
      const link = document.createElement('a');
      Object.assign(link, { id: 'there', href: '#', textContent: 'there' });
      link.dataset.builderLink = 'card-fee_summary';
      document.querySelector('form#page-edit-form').prepend(link);
    }""")
    page.locator("#there").click()
    page.locator('[id="card-fee_summary"]:focus').wait_for(state="visible")
