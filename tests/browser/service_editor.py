"""What an editor does in Wagtail's page editor to build a service, in words a test can read.

Only what a person sees is used: links, tabs, plus signs, inputs, selects and buttons.
"""

import re

from django.utils.translation import override

from eservices.questions.blocks.questions import AllQuestionsBlock
from tests.browser.page_editor import PageEditor, TranslationEditor
from tests.browser.waiting import another_page


class ServiceEditor(PageEditor):
    """One service page in the editor. `name` is everywhere the path of an input, such as "card-name"."""

    TABS = {"page": 0, "card": 1, "questions": 2, "documents": 3, "handling": 4}

    def texts(self, name, arabic, english):
        """Type a text in both languages, side by side."""
        self._seen(f'[id="{name}"]').fill(arabic)
        self.page.locator(f'[id="{name}-en"]').fill(english)

    def source_text(self, name, arabic):
        """Type a text in the source language alone."""
        self._seen(f'[id="{name}"]').fill(arabic)

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
        with override(self.page.locator("html").get_attribute("lang")):
            label = str(AllQuestionsBlock().child_blocks[kind].label)
        path = self.add_block(name, label)
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

    def translate(self, page_id, words):
        """Translate the page's own text with wagtail-localize, {Arabic: English}, and publish the translation."""
        page = self.page
        page.goto(f"/admin/localize/submit/page/{page_id}/")
        for box in page.locator('main input[name="locales"]').all():
            box.check()
        page.locator('main form input[type="submit"]').click()
        page.wait_for_url(re.compile(r"/edit/$"))
        TranslationEditor(page).write(words)
        with another_page(page):
            page.locator('button[name="action"][value="publish"]').click()

    def missing(self):
        """Return the lines of the check-list."""
        return self.page.locator("#builder-checklist [data-builder-link], #builder-checklist li").all_inner_texts()
