"""What a citizen and an officer do in a browser, in words a test can read."""

import re
import time

from eservices.questions.route import present_stage
from tests.browser.filling import definition_of, fill_documents, fill_step
from tests.browser.waiting import another_page

LONGEST_WAY = 60
# Nobody fills in a form in less: who does is taken for a machine and asked to look at the answers once more.
LEAST_SECONDS = 4


class Citizen:
    """Applies and follows without an account."""

    def __init__(self, page, language, shoot=lambda page, name: None):
        self.page, self.language, self.shoot = page, language, shoot
        self.number = self.code = None
        self.begun = time.monotonic()

    def apply(self, slug, answers):
        """Walk from the card to the receipt, by the answers, and remember number and code."""
        page, definition = self.page, definition_of(slug)
        page.goto(f"/{self.language}/services/{slug}/")
        self.shoot(page, "card")
        with another_page(page):
            page.locator("a.button-start").first.click()
        self.shoot(page, "start")
        self._pass_start(definition, answers)
        # Counted since there is a draft.
        self.begun = time.monotonic()
        for _ in range(LONGEST_WAY):
            if page.url.rstrip("/").endswith("/check"):
                break
            self._pass_step(definition, answers)
        else:
            raise AssertionError(f"the check page was never reached: {page.url}")
        self.file()

    def file(self):
        """Submit from the check page and remember number and code."""
        self.shoot(self.page, "check")
        self.page.wait_for_timeout(max(0, LEAST_SECONDS - (time.monotonic() - self.begun)) * 1000)
        with another_page(self.page):
            self.page.locator("form[data-once] button.button-start").click()
        assert self.page.url.endswith("/receipt/")
        self.shoot(self.page, "receipt")
        self._read_ticket()

    def _pass_start(self, definition, answers):
        page = self.page
        for _ in range(LONGEST_WAY):
            if not page.url.rstrip("/").endswith("/apply") and "/apply/" in page.url:
                return
            for index in range(len(definition.eligibility)):
                fill_step(page, definition, definition.eligibility_step(index), self.language, answers)
            self.go_on()

    def _pass_step(self, definition, answers):
        page = self.page
        step_id = page.url.rstrip("/").rsplit("/", 1)[-1]
        # Continue shows the step again when an answer makes another question due.
        if step_id == "documents":
            fill_documents(page, definition, self.language, answers)
        else:
            fill_step(page, definition, definition.step(step_id), self.language, answers)
        self.go_on()
        self.shoot(page, f"after-{step_id[:8]}")
        complaint = page.locator(".error-summary")
        assert complaint.count() == 0, complaint.inner_text()

    def go_on(self):
        with another_page(self.page):
            self.page.locator("main form > .buttons button.button").first.click()

    def _read_ticket(self):
        text = self.page.locator("main").inner_text()
        self.number = re.search(r"\d{4}-\d{3}-\d{4}", text).group()
        self.code = re.search(r"\d{5}\s*\d{5}", text).group()

    def follow(self):
        """Open the tracking page with number and code; return its text."""
        page = self.page
        page.goto(f"/{self.language}/track/")
        self.shoot(page, "track")
        page.fill('[name="number"]', self.number)
        page.fill('[name="code"]', self.code)
        with another_page(page):
            page.locator("main form button.button").first.click()
        assert page.url.endswith("/track/application/")
        self.shoot(page, "following")
        return page.locator("main").inner_text()

    def send_what_is_asked(self, paper):
        """Answer a return with one new file for each document that is asked for."""
        self.follow()
        for control in self.page.locator('#must-act input[type="file"]').all():
            control.set_input_files(paper)
        with another_page(self.page):
            self.page.locator("#must-act .buttons button").click()
        self.shoot(self.page, "answered")
        assert self.page.locator(".error-summary").count() == 0


class Desk:
    """Signs in as whoever works the present stage, and works it."""

    def __init__(self, open_page, portal, *, locale="ar", shoot=lambda page, name: None):
        self.open_page, self.portal, self.locale, self.shoot = open_page, portal, locale, shoot
        self.pages = {}

    def as_(self, username):
        """Return a page signed in as `username`."""
        if username not in self.pages:
            page = self.open_page(width=1440, locale=self.locale)
            page.goto("/admin/login/")
            page.fill('[name="username"]', username)
            page.fill('[name="password"]', self.portal.password)
            page.locator('form button[type="submit"]').first.click()
            page.wait_for_url("**/admin/")
            self.pages[username] = page
        return self.pages[username]

    def open(self, username, number):
        """Find an application by its number in the inbox and open it."""
        page = self.as_(username)
        page.goto(f"/admin/applications/?tab=directorate&q={number}")
        self.shoot(page, "inbox")
        with another_page(page):
            page.locator(f'a[href*="/admin/applications/"]:has-text("{number}")').first.click()
        self.shoot(page, "application")
        return page

    def take(self, username, number):
        page = self.open(username, number)
        button = page.locator('button[formaction$="/take/"]')
        if button.count():
            with another_page(page):
                self._reach(page, button)

    def do(self, username, number, action, fill=lambda page: None):
        """Open the page of one act, fill it and confirm."""
        page = self.open(username, number)
        page.goto(page.url.split("?")[0] + f"do/{action}/")
        self.shoot(page, action)
        fill(page)
        with another_page(page):
            page.locator(".desk-act__buttons button").click()
        assert "/do/" not in page.url, page.locator("main").inner_text()

    @staticmethod
    def _reach(page, button):
        if not button.first.is_visible():
            page.locator(".desk-footer [aria-expanded]").first.click()
        button.first.click()

    def work_to_the_end(self, slug, answers, number, citizen, paper):
        """Take it through every directorate; return it once for a document; approve and issue."""
        definition = definition_of(slug)
        returned = False
        for stage in definition.due_stages(answers):
            here = present_stage(definition, answers, stage["id"])
            code = definition.stage_directorate(stage, answers).lower()
            username = f"{code}.manager" if stage["role"] == "manager" else f"{code}.officer"
            self.take(username, number)
            if not returned:
                returned = self._return_once(definition, answers, username, number, citizen, paper)
            if here["decides"]:
                self.do(username, number, "approve")
                break
            self.do(username, number, "forward")
        owner = definition.document["directorate"].lower()
        self.do(f"{owner}.manager", number, "issue", lambda page: page.fill('[name="document_number"]', "1184/2026"))

    def _return_once(self, definition, answers, username, number, citizen, paper):
        documents = definition.due_documents(answers)
        if not documents:
            return False

        def fill(page):
            page.locator('[name="documents"]').first.check(force=True)
            page.fill('[name="text"]', "يُرجى إرسال صورة أوضح تُظهر الختم والتاريخ.")

        self.do(username, number, "return", fill)
        citizen.send_what_is_asked(paper)
        return True
