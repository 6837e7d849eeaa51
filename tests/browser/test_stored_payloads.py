"""A real browser draws every screen that is full of payloads: nothing runs, and the policy has nothing to stop (S14).

The pages come from Django's test client behind the browser's requests, with the headers of the portal.
"""

import pytest
from django.test import Client

from eservices.actions.draft import draft_key
from eservices.actions.submit import submit
from eservices.reference import tracking_code
from tests import factories
from tests.payloads import PAYLOADS, a_spoiled_draft, a_spoiled_service, acceptable_answers, worked
from tests.sample_service import id_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HOST = "http://testserver"
_WATCH = """
    window.blocked = [];
    document.addEventListener("securitypolicyviolation", e => window.blocked.push(`${e.violatedDirective} ${e.blockedURI}`));
"""


class Watched:
    """A browser before one client, that remembers what must not happen: dialogs, foreign hosts, stopped code."""

    def __init__(self, chromium, client):
        self.client, self.happened = client, []
        self.context = chromium.new_context(base_url=HOST)
        self.context.add_init_script(_WATCH)
        self.context.route("**/*", self._answer)
        self.page = self.context.new_page()
        self.page.on("dialog", self._dialog)

    def _dialog(self, dialog):
        self.happened.append(("dialog", dialog.message))
        dialog.dismiss()

    def _answer(self, route):
        url = route.request.url
        if not url.startswith(f"{HOST}/"):
            self.happened.append(("asked for", url))
            return route.abort()
        response = self.client.get(url.removeprefix(HOST))
        body = b"".join(response.streaming_content) if response.streaming else response.content
        headers = {name: value for name, value in response.items() if name.lower() != "content-length"}
        return route.fulfill(status=response.status_code, headers=headers, body=body)

    def look(self, address):
        """Draw a page, point at what can be pointed at, and return what must not have happened."""
        assert self.page.goto(address, wait_until="load").status == 200, address
        controls = self.page.locator(":is(main input, main select, main textarea, main summary):not(.trap *)")
        for control in controls.all()[:20]:
            if control.is_visible():
                control.hover(force=True)
                control.focus()
        self.page.wait_for_timeout(100)
        return [*self.happened, *self.page.evaluate("window.blocked")]


@pytest.fixture
def watched(chromium):
    made = []

    def before(client=None):
        made.append(Watched(chromium, client or Client()))
        return made[-1]

    yield before
    for browser in made:
        browser.context.close()


def test_the_trap_catches(watched):
    browser = watched()
    browser.page.goto("/ar/services/")
    browser.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')")
    browser.page.wait_for_timeout(300)
    assert browser.page.evaluate("window.blocked")
    browser.page.evaluate("alert(1)")
    assert ("dialog", "1") in browser.happened


def test_nothing_runs_on_the_public_screens(watched):
    service = a_spoiled_service()
    draft = a_spoiled_draft(service)
    own = f"/en/services/{service.slug}/"
    apply = f"{own}apply/{draft_key(draft)}/"
    browser = watched()
    steps = [f"{apply}{id_of(step)}/" for step in ("person", "case", "owners", "promise")]
    for address in ("/ar/services/", own, f"{own}apply/", *steps, f"{apply}documents/"):
        assert browser.look(address) == [], address
    acceptable = draft_key(a_spoiled_draft(service, acceptable_answers()))
    assert browser.look(f"{own}apply/{acceptable}/check/") == []
    application = submit(draft)
    assert browser.look(f"{apply}receipt/") == []
    worked(application, factories.a_manager(service.directorate))
    client = Client()
    code = tracking_code(application.uuid, application.code_issue)
    client.post("/ar/track/", {"number": application.number, "code": code})
    for language in ("ar", "en"):
        assert watched(client).look(f"/{language}/track/application/") == []


def test_nothing_runs_on_the_screens_of_the_staff(watched):
    service = a_spoiled_service()
    application = submit(a_spoiled_draft(service))
    manager = factories.a_manager(service.directorate, first_name=PAYLOADS[0], last_name=PAYLOADS[4])
    worked(application, manager)
    client = Client()
    client.force_login(manager)
    page = f"/admin/applications/{application.uuid}/"
    for address in (page, "/admin/applications/?tab=directorate", "/admin/"):
        assert watched(client).look(address) == [], address
