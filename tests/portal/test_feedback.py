"""A visitor's word on a page: without cookie, session or script, and nothing about who said it."""

import re

import pytest
from django.test import Client

from pages.feedback import without_persons
from pages.models import PageFeedback, StandardPage
from portal.views import feedback as view
from tests.eservices.service_pages import a_published_page
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def page():
    return a_page(StandardPage, a_home(), slug="words")


def tell(client=None, language="ar", headers=None, **fields):
    given = {"path": f"/{language}/words/", "useful": "yes", "website": ""} | fields
    client = client or Client(enforce_csrf_checks=True)
    return client.post(f"/{language}/useful/", given, headers=headers or {"Sec-Fetch-Site": "same-origin"})


def test_a_page_asks_and_thanks_on_the_same_page(page):
    text = Client().get("/ar/words/").content.decode()
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', text))
    assert fields["path"] == "/ar/words/"
    answer = tell()
    assert (answer.status_code, answer.url) == (303, "/ar/words/?told=1#useful")
    assert not answer.cookies
    thanks = Client().get("/ar/words/?told=1").content.decode()
    assert 'role="status"' in thanks
    assert 'name="useful"' not in thanks
    word = PageFeedback.objects.get()
    assert (word.page_id, word.path, word.language, word.is_useful) == (page.pk, "/ar/words", "ar", True)


def test_a_comment_reaches_the_page_in_its_own_language(page):
    twin = in_english(page)
    tell(language="en", useful="no", comment="Where is the fee?")
    word = PageFeedback.objects.get()
    assert (word.page_id, word.is_useful, word.comment) == (twin.pk, False, "Where is the fee?")


def test_nothing_about_the_visitor_is_kept():
    names = {field.name for field in PageFeedback._meta.get_fields()}
    assert names == {"id", "page", "path", "language", "is_useful", "comment", "created_at", "is_handled"}


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("اتصلوا بي 0770 123 4567 رجاءً", "اتصلوا بي … رجاءً"),
        ("رقمي ٠٧٧٠١٢٣٤٥٦٧", "رقمي …"),
        ("mail me: a.b@example.com now", "mail me: … now"),
        ("الطلب 4821-773-0164", "الطلب …"),
        ("الرسم 25,000 دينار في 2026", "الرسم 25,000 دينار في 2026"),
        ("أ\u202eب\x00ج", "أبج"),
    ],
)
def test_what_would_tell_who_wrote_is_taken_out(written, kept):
    assert without_persons(written) == kept


@pytest.mark.parametrize(
    "path",
    ["", "/", "//evil.example/", "https://evil.example/", "/en/words/", "/ar/\n", "/ar/?x=1", "/ar/" + "x" * 300],
)
def test_a_senseless_path_is_400(path):
    assert tell(path=path).status_code == 400
    assert not PageFeedback.objects.exists()


def test_an_answer_that_is_none_is_400():
    assert tell(useful="perhaps").status_code == 400


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}])
def test_other_sites_cannot_speak_for_visitors(headers):
    assert tell(headers=headers).status_code == 403
    assert not PageFeedback.objects.exists()


def test_a_browser_that_says_nothing_of_where_it_comes_from_is_believed():
    assert tell(headers={"Accept": "*/*"}).status_code == 303
    assert PageFeedback.objects.count() == 1


def test_machines_are_let_fall_without_being_told(monkeypatch):
    assert tell(website="https://spam.example").status_code == 303
    assert not PageFeedback.objects.exists()
    monkeypatch.setattr(view, "OF_NETWORK", 2)
    assert [tell().status_code for _ in range(4)] == [303] * 4
    assert PageFeedback.objects.count() == 2


def test_only_a_post_tells_anything():
    assert Client().get("/ar/useful/").status_code == 405


def test_a_page_that_is_not_there_is_kept_by_its_path_alone():
    tell(path="/ar/services/unknown/")
    assert PageFeedback.objects.get().page is None


def test_a_service_card_asks_and_its_editors_read_the_word():
    published = a_published_page()
    path = f"/ar/services/{published.slug}/"
    assert f'name="path" value="{path}"' in Client().get(path).content.decode()
    tell(path=path)
    assert PageFeedback.objects.get().page_id == published.pk


def test_a_long_comment_is_cut():
    tell(comment="كلمة " * 500)
    assert len(PageFeedback.objects.get().comment) <= 1000
