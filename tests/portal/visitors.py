"""People with a browser before a portal that runs: `portal` has its `port`, `var` and `environment`."""

import contextlib
import re
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parents[2]


class Visitor:
    """Keeps cookies, and the token of the form it read."""

    def __init__(self, portal, form_page, target, **fields):
        self.portal, self.home = portal, f"http://127.0.0.1:{portal.port}"
        self.form_page, self.target = form_page, target
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.read(form_page))[1]
        self.fields = fields | {"csrfmiddlewaretoken": token}

    def read(self, path):
        """Return the text of a page."""
        return self.browser.open(self.home + path, timeout=60).read().decode()

    def send(self):
        """Press the form's button; return status, url, headers and what is said."""
        form = urllib.parse.urlencode(self.fields).encode()
        try:
            answer = self.browser.open(self.home + self.target, form, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        return SimpleNamespace(
            status=answer.status, url=answer.url, headers=answer.headers, said=answer.read().decode()
        )


class Clerk(Visitor):
    """Signs in."""

    def __init__(self, portal):
        password = (portal.var / "demo-password").read_text()
        page = "/admin/login/"
        super().__init__(portal, page, page, username="clerk", password=password, next="/admin/")


class Applicant(Visitor):
    """Stands before the check page of a draft that lacks nothing but being sent."""

    def __init__(self, portal, draft, address):
        super().__init__(portal, f"{address}check/", f"{address}submit/")
        self.draft, self.answers = draft, self.read_answers()

    @classmethod
    def with_filled_drafts(cls, portal, slug, number):
        """Return as many applicants, each with a draft of its own."""
        command = [sys.executable, "-m", "tests.portal.filled_drafts", slug, str(number)]
        done = subprocess.run(command, cwd=ROOT, env=portal.environment, check=True, stdout=subprocess.PIPE, text=True)
        return [cls(portal, *line.split()) for line in done.stdout.splitlines()]

    def read_answers(self):
        """Return what the check page shows as answered."""
        return re.findall(r"<dd>\s*(.+?)\s*</dd>", self.read(self.form_page), re.S)

    def applications(self):
        """Return the numbers of the applications that came of the draft."""
        return self._column("SELECT number FROM eservices_application WHERE draft_id = ?")

    def messages(self):
        """Return the states of what the applicant is told."""
        return self._column(
            "SELECT m.state FROM eservices_message m JOIN eservices_application a ON a.id = m.application_id"
            " WHERE a.draft_id = ?"
        )

    def _column(self, query):
        with contextlib.closing(sqlite3.connect(self.portal.var / "portal.sqlite3", timeout=30)) as database:
            return [row[0] for row in database.execute(query, [self.draft])]
