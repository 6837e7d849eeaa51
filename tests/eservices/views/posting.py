"""Posting steps as a browser does: the fields that the page drew, changed by what is typed."""

import re
from html.parser import HTMLParser

from tests.sample_service import id_of

STEPS = ("person", "case", "owners", "promise")


class DrawnFields(HTMLParser):
    def __init__(self):
        super().__init__()
        self.fields, self._select, self._textarea = {}, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "input" and name and attrs.get("type") not in ("file", "submit", "button"):
            if attrs.get("type") not in ("radio", "checkbox") or "checked" in attrs:
                self.fields[name] = attrs.get("value", "on")
        elif tag == "select":
            self._select = name
            self.fields[name] = ""
        elif tag == "option" and "selected" in attrs:
            self.fields[self._select] = attrs.get("value", "")
        elif tag == "textarea":
            self._textarea = name
            self.fields[name] = ""

    def handle_data(self, data):
        if self._textarea:
            self.fields[self._textarea] += data.lstrip("\n")

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._textarea = None


def drawn(response):
    """The fields of the page's last form with what they hold."""
    parser = DrawnFields()
    parser.feed(response.content.decode().rpartition("<form")[2])
    return parser.fields


def typed(**answers):
    """Answers by short name, "name__part" for a part, as posted."""
    return {f"q-{'-'.join([id_of(name.split('__')[0]), *name.split('__')[1:]])}": v for name, v in answers.items()}


PERSON = {
    "name__first": "حيدر",
    "name__father": "علي",
    "name__grandfather": "جاسم",
    "national": "١٩٨٧١٢٣٤٥٦٧٨",
    "phone": "٠٧٧٠ ١٢٣ ٤٥٦٧",
    "born__day": "14",
    "born__month": "3",
    "born__year": "1987",
}


def person(**changes):
    return typed(**(PERSON | changes))


def case(**changes):
    return typed(**({"kind": id_of("new"), "floors": "2", "land": "200", "built": "120"} | changes))


class Applicant:
    """Somebody with a browser: keeps the draft's address, posts what a page drew."""

    def __init__(self, client, service, language="ar"):
        self.client, self.service, self.language = client, service, language
        self.start_url = f"/{language}/services/{service.slug}/apply/"
        self.url = None

    def begin(self, **eligibility):
        response = self.client.post(self.start_url, typed(**({"inside": "yes"} | eligibility)))
        if response.status_code == 302:
            self.url = response["Location"]
        return response

    @property
    def key(self):
        return re.search(r"/apply/([^/]+)/", self.url)[1]

    def address(self, step="", language=None):
        step = id_of(step) if step in STEPS else step
        address = f"/{language or self.language}/services/{self.service.slug}/apply/{self.key}/"
        return f"{address}{step}/" if step and "." not in step else address + step

    def get(self, step="", **extra):
        return self.client.get(self.address(step), **extra)

    def post(self, step, data=None, **changes):
        """Post a step with the fields its page drew, changed by `data`."""
        page = self.get(step)
        fields = drawn(page) if page.status_code == 200 else {}
        return self.client.post(self.address(step), fields | (data or {}) | changes)

    def fill(self):
        """Answer every step of the sample service and bring its document."""
        from tests.files import a_pdf

        self.begin()
        for step, data in (("person", person()), ("case", case()), ("promise", typed(agree="yes"))):
            assert self.post(step, data).status_code == 302, step
        response = self.post("documents", {f"q-{id_of('deed')}": a_pdf()})
        assert response["Location"] == self.address("check")
        return self

    def submit(self):
        return self.client.post(self.address("submit"))
