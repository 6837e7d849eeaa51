"""Somebody who fills forms with the keyboard alone, and looks where the focus is at every step.

Nothing here clicks, fills or focuses by script: keys go to the page, and what has the focus is read from it.
"""

import time
from pathlib import Path

from playwright.sync_api import TimeoutError as NothingCame

from eservices.questions.forms import documents_form, step_form
from portal.settings.base import APPLY_LEAST_SECONDS
from tests.browser.filling import definition_of, paper_for
from tests.browser.waiting import another_page

MOST_STEPS = 60
MOST_PRESSES = 300
# How often Space is pressed on a place for files, and how many milliseconds are given to the browser.
CHOOSER_PRESSES, CHOOSER_PATIENCE = 3, 5_000
# Some slack for borders and rounding, in CSS pixels.
NEAR = 4
LOOK = (Path(__file__).parent / "keyboard_look.js").read_text()


class Keyboard:
    """The keys, and what they reached on the present page."""

    def __init__(self, page, *, columns=False):
        # Where columns stand side by side, the next one begins at the top again, further on in the line.
        self.page, self.columns, self.reached = page, columns, []

    def arrive(self):
        """Remember how everything looks without the focus."""
        self.page.wait_for_load_state()
        self.page.evaluate(f"window.look = {LOOK}; look.remember()")
        self.reached = []

    def press(self, key, times=1):
        for _ in range(times):
            self.page.keyboard.press(key)

    def here(self):
        """Return what has the focus: name, kind, value, box and whether that can be seen; None outside the page."""
        return self.page.evaluate("look.here()")

    def tab(self):
        """Go on to the next control and look at it; None when the page has no more."""
        self.press("Tab")
        here = self.here()
        # Past the last control the focus leaves the page, or comes round to the first one.
        if here is None or (here["floats"] and self.reached):
            return None
        assert here["seen"], f"the focus cannot be seen on {here}"
        assert here["inside"], f"the focus is outside the window on {here}"
        if self.reached:
            before = self.reached[-1]
            assert here["id"] != before["id"], f"the focus is trapped in {here}"
            in_order = follows(before, here) or (self.columns and begins_a_column(before, here))
            assert in_order, f"{here} is reached after {before} and stands before it"
        self.reached.append(here)
        return here

    def back_and_forth(self):
        """Shift and Tab lead to the control before, Tab back again."""
        here, before = self.reached[-1], self.reached[-2]
        self.press("Shift+Tab")
        assert self.here()["id"] == before["id"]
        self.press("Tab")
        assert self.here()["id"] == here["id"]

    def go_on(self):
        """Press what has the focus and arrive on the next page."""
        with another_page(self.page):
            self.press("Enter")
        self.arrive()

    def follow(self, selector):
        """Reach the first link or button that matches, and press it."""
        for _ in range(MOST_PRESSES):
            here = self.tab()
            assert here is not None, f"{selector} was not reached on {self.page.url}"
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                self.go_on()
                return
        raise AssertionError(f"the page never ends: {self.page.url}")

    def walk_through(self):
        """Tab through the whole page and back to its beginning: nothing holds the focus."""
        for _ in range(MOST_PRESSES):
            if self.tab() is None:
                break
        else:
            raise AssertionError(f"the page never ends: {self.page.url}")
        self.reached = []

    def answer(self, parts):
        """Give every answer of a form as its controls are reached, then press its button."""
        for _ in range(MOST_PRESSES):
            here = self.tab()
            assert here is not None, f"no button was reached on {self.page.url}"
            if part := parts.get(here["name"]):
                self._give(here, part)
            elif here["goesOn"]:
                self.back_and_forth()
                self.go_on()
                return

    def _give(self, here, part):
        if here["kind"] == "file":
            self._open_files().set_files(paper_for(part))
        elif here["kind"] == "select":
            self._choose(here, part)
        elif here["kind"] == "radio":
            self._pick(here, part)
        elif here["kind"] == "checkbox":
            if here["checked"] != any(o["checked"] and o["value"] == here["value"] for o in part.options):
                self.press("Space")
        else:
            self.press("Control+a")
            self.page.keyboard.type(str(part.value)) if part.value else self.press("Delete")
            assert self.here()["value"].replace("\r", "") == str(part.value or "")

    def _open_files(self):
        """Return what Space opens. A busy browser lets one fall now and then; people press again, too."""
        for _ in range(CHOOSER_PRESSES - 1):
            try:
                with self.page.expect_file_chooser(timeout=CHOOSER_PATIENCE) as chooser:
                    self.press("Space")
                return chooser.value
            except NothingCame:
                continue
        with self.page.expect_file_chooser() as chooser:
            self.press("Space")
        return chooser.value

    def _choose(self, here, part):
        values = here["options"]
        wanted = next((o["value"] for o in part.options if o.get("checked")), part.value)
        down = values.index(wanted) - values.index(here["value"])
        self.press("ArrowDown" if down > 0 else "ArrowUp", abs(down))
        assert self.here()["value"] == wanted

    def _pick(self, here, part):
        wanted = next((o["value"] for o in part.options if o["checked"]), None)
        if wanted is None:
            return
        if not here["checked"]:
            self.press("Space")
        for _ in part.options:
            if self.here()["value"] == wanted:
                break
            self.press("ArrowDown")
        now = self.here()
        assert (now["value"], now["checked"]) == (wanted, True)
        assert now["seen"], f"the focus cannot be seen on {now}"
        self.reached[-1] = now


def follows(before, here):
    """Tell whether `here` comes after `before` to a reader: below it, or beside it in the direction of reading."""
    a, b = before["box"], here["box"]
    if before["floats"]:
        return True
    if b["top"] >= a["bottom"] - NEAR:
        return True
    beside = b["top"] < a["bottom"] and a["top"] < b["bottom"]
    return beside and is_further_on(before, here)


def begins_a_column(before, here):
    """Tell whether the focus leaves one column for the next, or what stands aside for the text that goes on."""
    return is_further_on(before, here) or (before["aside"] and not here["aside"])


def is_further_on(before, here):
    """Tell whether `here` lies wholly beyond `before` in the direction of reading."""
    a, b = before["box"], here["box"]
    return b["right"] <= a["left"] + NEAR if here["rtl"] else b["left"] >= a["right"] - NEAR


class KeyboardCitizen:
    """Applies for a service from its card to the receipt."""

    def __init__(self, page, language):
        self.page, self.language, self.keys = page, language, Keyboard(page)

    def apply(self, slug, answers):
        """Return the text of the receipt."""
        definition = definition_of(slug)
        self.page.goto(f"/{self.language}/services/{slug}/")
        self.keys.arrive()
        self.keys.follow("a.button-start")
        began = time.monotonic()
        for _ in range(MOST_STEPS):
            step = self.page.url.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
            if step == "check":
                break
            self.keys.answer(self._parts(definition, step, answers))
            complaint = self.page.locator(".error-summary")
            assert complaint.count() == 0, complaint.inner_text()
        self.keys.walk_through()
        # Keys pressed by a program may be quicker than any person, who would be asked to look once more.
        time.sleep(max(0, began + APPLY_LEAST_SECONDS + 1 - time.monotonic()))
        self.keys.follow("form[data-once] button")
        return self.page.locator("main").inner_text()

    def _parts(self, definition, step, answers):
        """Return {post name: part} of what is asked on the page."""
        if step == "apply":
            steps = [definition.eligibility_step(index) for index in range(len(definition.eligibility))]
            return {k: v for one in steps for k, v in self._drawn(step_form(definition, one, self.language, answers))}
        if step == "documents":
            return dict(self._drawn(documents_form(definition, self.language, answers)))
        return dict(self._drawn(step_form(definition, definition.step(step), self.language, answers)))

    def _drawn(self, form):
        def parts(views):
            for view in views:
                yield from ((part.name, part) for part in view.parts)
                yield from parts(view.children)

        return parts(form.views)
