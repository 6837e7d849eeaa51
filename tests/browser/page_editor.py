"""What people do in Wagtail's page editor and the translator's, in words a test can read.

Only what a person sees is used: links, tabs, plus signs, inputs, selects and buttons.
"""

import re
from contextlib import contextmanager

from playwright.sync_api import TimeoutError, expect

from tests.browser.waiting import another_page

# How often a button is pressed that may not have been heard, and how long each time its answer is awaited (ms).
PRESSES, PRESS_PATIENCE = 3, 20_000


class PageEditor:
    """One page in the editor. `name` is everywhere the path of an input, such as "body-0-value-caption"."""

    TABS = {"content": 0, "promote": 1, "settings": 2}

    def __init__(self, page):
        self.page = page

    def find(self, *titles):
        """Walk down the page tree by titles, from the list of all pages."""
        self.page.goto("/admin/pages/")
        for title in titles:
            row = self.page.locator("table.listing tr", has_text=title).first
            with another_page(self.page):
                row.locator('a[href*="/admin/pages/"]:not([href*="/edit/"])').last.click()
        return self

    def edit(self):
        """Open the editor of the page whose children are listed."""
        self.page.goto(re.sub(r"(/admin/pages/\d+/).*", r"\1edit/", self.page.url))

    def add_child(self, kind):
        """Add a page below the one that is listed; `kind` as "app/model" where more than one can stand there."""
        with another_page(self.page):
            self.page.locator('a[href$="/add_subpage/"]').first.click()
        if "/add_subpage/" in self.page.url:
            with another_page(self.page):
                self.page.locator(f'a[href*="/add/{kind}/"]').first.click()

    def fill(self, name, value):
        self._seen(f'[name="{name}"]').fill(str(value))

    def choose(self, name, value):
        self._seen(f'select[name="{name}"]').select_option(value)

    def add_block(self, name, label):
        """Press the plus sign below a stream, pick a kind by its name; return the path of what was added."""
        number = int(self.page.locator(f'[name="{name}-count"]').input_value())
        around = self.page.locator(f'[name="{name}-count"] ~ [data-streamfield-stream-container]')
        self._show(around.locator(":scope > div > button.c-sf-add-button").last).click()
        self.page.get_by_role("option", name=label, exact=True).last.click()
        return f"{name}-{number}-value"

    def upload_picture(self, name, file, *, credit, **alt):
        """Choose a picture that is uploaded in the same breath: `alt` says what it shows, by language."""
        chooser = self._show(self.page.locator(f'[id$="{name}-chooser"] [data-chooser-action-choose]').first)
        chooser.click()
        dialog = self.page.locator(".modal-body")
        dialog.locator('[role="tab"][href="#tab-upload"]').click()
        form = dialog.locator("#tab-upload form")
        form.locator('[name$="-upload-file"]').set_input_files(file)
        expect(form.locator('[name$="-upload-title"]')).not_to_have_value("")
        for language, words in alt.items():
            form.locator(f'[name$="-upload-alt_{language}"]').fill(words)
        form.locator('[name$="-upload-credit"]').fill(credit)
        self._send(form)
        dialog.wait_for(state="detached")
        assert self.page.locator(f'input[name="{name}"]').input_value()

    def _send(self, form):
        """Press the button of a dialog until what it holds is on its way: a press while the editor saves a new page by
        itself may be lost."""
        for _press in range(PRESSES):
            try:
                with self.page.expect_response(_answers_a_dialog, timeout=PRESS_PATIENCE) as sent:
                    form.locator('button[type="submit"]').click()
            except TimeoutError:
                continue
            assert sent.value.ok
            assert sent.value.json()["step"] == "chosen", sent.value.text()
            return
        raise AssertionError(f"nothing was sent: {form.inner_text()}")

    def tab(self, name):
        self.page.locator('[role="tab"]').nth(self.TABS[name]).click()

    def prose(self, text, name="body"):
        """Type into running text, in place of what stands there; `name` is the path of its input."""
        kept = self.page.locator(f'input[name="{name}"]')
        box = kept.locator("xpath=ancestor::*[.//*[contains(@class, 'public-DraftEditor-content')]][1]")
        body = self._show(box.locator(".public-DraftEditor-content").first)
        body.click()
        if body.inner_text().strip():
            self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)
        # Draftail writes what was typed into the form a moment later.
        expect(kept).to_have_value(re.compile(re.escape(text)))

    def schedule(self, moment):
        """Set the hour at which the page appears, in the status panel; the draft is saved before and with it."""
        with self._saved():
            self.page.locator("form#page-edit-form button.action-save").first.click()
        self._open_status()
        self.page.locator('[data-a11y-dialog-show="schedule-publishing-dialog"]').first.click()
        dialog = self.page.locator("#schedule-publishing-dialog")
        hour = f"{moment:%Y-%m-%d %H:%M}"
        dialog.locator('[name="go_live_at"]').fill(hour)
        with self._saved():
            # The calendar lies over the button for a moment: the keyboard does not mind.
            dialog.locator('button[type="submit"]').press("Enter")
        assert self.page.locator('[name="go_live_at"]').input_value() == hour

    @contextmanager
    def _saved(self):
        """Wait until what is pressed inside has been saved and the editor stands again; Wagtail also saves by itself."""
        with another_page(self.page):
            yield
        assert self.page.url.endswith("/edit/"), self._said()

    def _open_status(self):
        toggle = self.page.locator('[data-side-panel-toggle="status"]').first
        if toggle.get_attribute("aria-expanded") != "true":
            toggle.click()

    def publish(self):
        """Press Publish as a person does: it stands in the menu beside Save draft."""
        self._act("publish")

    def submit(self):
        """Hand the page in for approval."""
        self._act("submit")

    def approve(self):
        """Approve what was handed in: it is published, now or at its hour."""
        self._open_menu()
        with another_page(self.page):
            self.page.locator('button[data-workflow-action-name="approve"]:visible').first.click()
        assert self.page.locator(".messages .success").count(), self._said()

    def _act(self, name):
        self._open_menu()
        with another_page(self.page):
            self.page.locator(f'button[name="action-{name}"]').click()
        assert self.page.locator(".messages .success").count(), self._said()

    def _said(self):
        """Return where we are and what the page tells, for a test that fails."""
        return self.page.url, self.page.locator("main").inner_text()[:2_000]

    def _open_menu(self):
        self.page.locator("footer .w-dropdown__toggle, .footer .w-dropdown__toggle").first.click()

    def save_draft(self):
        with another_page(self.page):
            self.page.locator("form#page-edit-form button.action-save").first.click()

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


class TranslationEditor:
    """The two languages of a page side by side, as a translator meets them."""

    def __init__(self, page):
        self.page = page

    def open(self, title, language="en"):
        """Find a page in the report by its title and open its translation, begun now when there is none."""
        self.page.goto(f"/admin/translations/?language={language}&q={title}")
        row = self.page.locator("table.listing tbody tr", has_text=title).first
        with another_page(self.page):
            row.locator("td:last-child :is(a, button)").click()
        assert self.page.url.endswith("/edit/"), (self.page.url, self.page.title())

    def state_in_report(self, title, language="en"):
        """Return what the report says of a page."""
        self.page.goto(f"/admin/translations/?language={language}&q={title}")
        return self.page.locator("table.listing tbody tr", has_text=title).first.locator(".w-status").inner_text()

    def write(self, words):
        """Translate texts: {what the source says: what to write}. Each is saved by itself."""
        self.page.locator("main li.incomplete, .translation-bar").first.wait_for()
        for source, text in words.items():
            segment = self.page.locator("main li.incomplete", has_text=source).first
            segment.locator("button").last.click()
            writing = self.page.locator("main li textarea")
            writing.fill(text)
            with self.page.expect_response(lambda answer: answer.request.method == "PUT"):
                writing.locator("xpath=ancestor::li[1]").locator("button").last.click()
            writing.wait_for(state="detached")

    def show_source_of_now(self):
        """Put the page beside what its source says now, however it was written and translated before."""
        own = self.page.locator('.languages-panel button[formaction$="/adopt/"]')
        moved = self.page.locator('.translation-bar form[action$="/bring-in/"] button')
        for button in (own, moved):
            if button.count():
                with another_page(self.page):
                    button.click()

    def left(self):
        """Return the source's texts that are not translated yet."""
        return self.page.locator("main li.incomplete").all_inner_texts()

    def press(self, act):
        """Press one of the bar's buttons: publish, submit, bring-in."""
        with another_page(self.page):
            self.page.locator(f'.translation-bar form[action$="/{act}/"] button').click()
        assert not self.page.locator(".messages .error").count(), self.page.locator(".messages").inner_text()

    def answer(self, name):
        """Answer what was handed over: approve or reject."""
        with another_page(self.page):
            self.page.locator(f'.translation-bar form[action*="/workflow/action/"][action*="/{name}/"] button').click()


def _answers_a_dialog(answer):
    return "/chooser/" in answer.url and answer.request.method == "POST"
