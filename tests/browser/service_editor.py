"""What an editor does in Wagtail's page editor to build a service, in words a test can read.

Only what a person sees is used: links, tabs, plus signs, inputs, selects and buttons.
"""

import re

from django.utils.translation import override

from eservices.questions.blocks.questions import AllQuestionsBlock

TABS = {"page": 0, "card": 1, "questions": 2, "documents": 3, "handling": 4}


class ServiceEditor:
    """One service page in the editor. `name` is everywhere the path of an input, such as "card-name"."""

    def __init__(self, page):
        self.page = page

    def find(self, *titles):
        """Walk down the page tree by titles, from the list of all pages."""
        self.page.goto("/admin/pages/")
        for title in titles:
            row = self.page.locator("table.listing tr", has_text=title).first
            row.locator('a[href*="/admin/pages/"]:not([href*="/edit/"])').last.click()
            self.page.wait_for_load_state()
        return self

    def add_child(self):
        """Add a page below the one that is listed; only a service can stand there."""
        self.page.locator('a[href$="/add_subpage/"]').first.click()
        self.page.wait_for_load_state()
        if "/add_subpage/" in self.page.url:
            self.page.locator('a[href*="/add/eservices/servicepage/"]').first.click()
            self.page.wait_for_load_state()
        self.page.wait_for_selector('[name="handling-stages-count"]', state="attached")

    def tab(self, name):
        self.page.locator('[role="tab"]').nth(TABS[name]).click()

    def fill(self, name, value):
        self._seen(f'[name="{name}"]').fill(str(value))

    def texts(self, name, arabic, english):
        """Type a text in both languages, side by side."""
        self._seen(f'[id="{name}"]').fill(arabic)
        self.page.locator(f'[id="{name}-en"]').fill(english)

    def choose(self, name, value):
        self._seen(f'select[name="{name}"]').select_option(value)

    def add(self, name):
        """Press the plus sign below a list; return the path of what was added."""
        number = int(self.page.locator(f'[name="{name}-count"]').input_value())
        plus = self.page.locator(
            f'[name="{name}-count"] ~ [data-streamfield-list-container] > [data-streamfield-list-add]'
        )
        self._show(plus.last).click()
        return f"{name}-{number}-value"

    def add_question(self, name, kind, arabic, english):
        """Press the plus sign below questions, pick a type by its name and type the words."""
        number = int(self.page.locator(f'[name="{name}-count"]').input_value())
        with override(self.page.locator("html").get_attribute("lang")):
            label = str(AllQuestionsBlock().child_blocks[kind].label)
        around = self.page.locator(f'[name="{name}-count"] ~ [data-streamfield-stream-container]')
        self._show(around.locator(":scope > div > button.c-sf-add-button").last).click()
        picked = self.page.get_by_role("option", name=label, exact=True)
        picked.last.click()
        path = f"{name}-{number}-value"
        self.texts(f"{path}-label", arabic, english)
        return path

    def only_when(self, name, question, operator, value):
        """Set a condition of one line: a question by its words, an operator by its code, an answer by its words."""
        box = self.page.locator(f'[name="{name}"]').locator("xpath=..")
        self._show(box.locator("button").first).click()
        chosen = box.locator("select.bw-wiring__question")
        chosen.focus()
        chosen.dispatch_event("pointerdown")
        chosen.select_option(label=question)
        box.locator(".bw-wiring__row > select").nth(1).select_option(operator)
        box.locator(".bw-wiring__row > select").nth(2).select_option(label=value)

    def prose(self, text):
        """Type into the page's own text."""
        body = self._show(self.page.locator(".public-DraftEditor-content").first)
        body.click()
        self.page.keyboard.type(text)

    def translate(self, page_id, words):
        """Translate the page's own text with wagtail-localize, {Arabic: English}, and publish the translation."""
        page = self.page
        page.goto(f"/admin/localize/submit/page/{page_id}/")
        for box in page.locator('main input[name="locales"]').all():
            box.check()
        page.locator('main form input[type="submit"]').click()
        page.wait_for_url(re.compile(r"/edit/$"))
        for arabic, english in words.items():
            segment = page.locator("main li.incomplete", has_text=arabic).first
            segment.locator("button").last.click()
            writing = page.locator("main li textarea")
            writing.fill(english)
            writing.locator("xpath=ancestor::li[1]").locator("button").last.click()
            writing.wait_for(state="detached")
        with page.expect_navigation():
            page.locator('button[name="action"][value="publish"]').click()

    def publish(self):
        """Press Publish as a person does: it stands in the menu beside Save draft."""
        self.page.locator("footer .w-dropdown__toggle, .footer .w-dropdown__toggle").first.click()
        self.page.locator('button[name="action-publish"]').click()
        self.page.wait_for_load_state()

    def save_draft(self):
        self.page.locator("form#page-edit-form button.action-save").first.click()
        self.page.wait_for_load_state()

    def missing(self):
        """Return the lines of the check-list."""
        return self.page.locator("#builder-checklist [data-builder-link], #builder-checklist li").all_inner_texts()

    @property
    def page_id(self):
        return int(re.search(r"/pages/(\d+)/", self.page.url)[1])

    def _seen(self, selector):
        return self._show(self.page.locator(selector))

    def _show(self, control):
        """Open what hides a control: folded panels around it, and the settings behind a cog wheel."""
        control.wait_for(state="attached")
        for panel in control.locator("xpath=ancestor::*[@data-panel]").all():
            toggle = panel.locator("[data-panel-toggle]").first
            if toggle.is_visible() and toggle.get_attribute("aria-expanded") == "false":
                toggle.click()
        for settings in control.locator("xpath=ancestor::*[@data-block-settings]").all():
            if settings.get_attribute("hidden") is not None:
                self.page.locator(f'[aria-controls="{settings.get_attribute("id")}"]').click()
        control.scroll_into_view_if_needed()
        return control
