"""Public pages set no cookie, may be kept by caches, and answer "unchanged" in a few bytes."""

import gzip
import io
import re
from datetime import date, timedelta

import pytest
from django.http import FileResponse, HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from eservices.actions.draft import draft_key, start_draft
from eservices.models import Directorate
from pages import models
from portal.caching import PublicPagesMiddleware
from tests.factories import a_service, a_user
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


def every_public_page():
    """Make a page of every type that visitors see; return {type: path}."""
    home, now = a_home(), timezone.now()
    body = Directorate.objects.create(code="WAT", names={"ar": "مديرية الماء"}, phone="0780 555 0145")
    news = a_page(models.NewsIndexPage, home, slug="news")
    events = a_page(models.EventIndexPage, home, slug="events")
    tenders = a_page(models.TenderIndexPage, home, slug="tenders")
    papers = a_page(models.PublicationIndexPage, home, slug="publications")
    councils = a_page(models.CommitteeIndexPage, home, slug="councils")
    directorates = a_page(models.DirectorateIndexPage, home, slug="directorates")
    made = [
        home,
        *(news, events, tenders, papers, councils, directorates),
        a_page(models.SectionPage, home, slug="about"),
        a_page(models.StandardPage, home, slug="words"),
        a_page(models.FaqPage, home, slug="faq"),
        a_page(models.ContactPage, home, slug="contact"),
        a_page(models.NewsPage, news, slug="one", date=date(2026, 11, 18)),
        a_page(models.EventPage, events, slug="one", starts_at=now + timedelta(days=1)),
        a_page(models.TenderPage, tenders, slug="one", number="1", closes_at=now + timedelta(days=9)),
        a_page(models.PublicationPage, papers, slug="one"),
        a_page(models.CommitteePage, councils, slug="one"),
        a_page(models.DirectoratePage, directorates, slug="one", directorate=body),
    ]
    paths = {type(page).__name__: page.url for page in made}
    return paths | {"card": f"/ar/services/{a_service().slug}/", "catalogue": "/ar/services/", "map": "/ar/sitemap/"}


def test_every_type_of_page_is_counted():
    own = {model.__name__ for model in models.base.BasePage.__subclasses__()}
    own |= {"NewsPage", "EventPage", "TenderPage", "PublicationPage"}
    assert own <= set(every_public_page())


def test_public_pages_are_cookie_free_cacheable_packed_and_answered_by_unchanged():
    for kind, path in every_public_page().items():
        packed = Client().get(path, headers={"Accept-Encoding": "gzip"})
        assert packed.headers["Content-Encoding"] == "gzip", kind
        first = Client().get(path)
        assert first.status_code == 200, kind
        assert not first.cookies, kind
        assert "public" in first.headers["Cache-Control"], kind
        assert "Cookie" not in first.headers.get("Vary", ""), kind
        second = Client().get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert (second.status_code, second.content) == (304, b""), kind


def test_a_changed_page_is_sent_again():
    page = a_page(models.StandardPage, a_home(), slug="words", title="كلمات")
    tag = Client().get("/ar/words/").headers["ETag"]
    page.title = "كلمات أخرى"
    page.save_revision().publish()
    answer = Client().get("/ar/words/", headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert "كلمات أخرى" in answer.content.decode()


def test_what_is_made_for_somebody_is_kept_by_nobody():
    page = a_page(models.StandardPage, a_home(), slug="inside")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    client = Client()
    client.force_login(a_user(is_superuser=True))
    answer = client.get("/ar/inside/")
    assert answer.status_code == 200
    assert "public" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize("path", ["/ar/track/", "/ar/contact/write/", "/ar/nothing/", "/admin/login/"])
def test_forms_and_refusals_are_not_kept(path):
    a_home()
    assert "public" not in Client().get(path).headers.get("Cache-Control", "")


@pytest.mark.parametrize("offer", ["gzip", "br, GZIP;q=0.8", "deflate, gzip; q=1.0"])
def test_a_public_page_goes_packed_to_who_can_unpack_it(offer):
    a_page(models.StandardPage, a_home(), slug="words", title="كلمات")
    plain = Client().get("/ar/words/")
    packed = Client().get("/ar/words/", headers={"Accept-Encoding": offer})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Content-Length"] == str(len(packed.content))
    assert len(packed.content) < len(plain.content) / 2
    assert gzip.decompress(packed.content) == plain.content
    assert "Accept-Encoding" in plain.headers["Vary"]
    # A cache that holds one form may ask with its mark for the other.
    again = Client().get("/ar/words/", headers={"Accept-Encoding": offer, "If-None-Match": plain.headers["ETag"]})
    assert (again.status_code, packed.headers["ETag"]) == (304, plain.headers["ETag"])


@pytest.mark.parametrize("path", ["/ar/news/feed.atom", "/sitemap-pages-1.xml"])
def test_what_machines_read_goes_packed_too_and_is_kept_as_long_as_it_says_itself(path):
    news = a_page(models.NewsIndexPage, a_home(), slug="news")
    for number in range(9):
        a_page(models.NewsPage, news, slug=f"n{number}", title=f"خبر {number}", date=date(2026, 11, 1 + number))
    plain, packed = (Client().get(path, headers={"Accept-Encoding": offer}) for offer in ("", "gzip"))
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert "max-age=0" not in plain.headers["Cache-Control"]
    assert packed.headers["Cache-Control"] == plain.headers["Cache-Control"]
    again = Client().get(path, headers={"If-None-Match": packed.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("offer", ["", "br", "identity", "gzip;q=0", "gzip;q=0.000, br", "x-gzipped"])
def test_who_does_not_unpack_gets_it_plain(offer):
    a_home()
    assert "Content-Encoding" not in Client().get("/ar/", headers={"Accept-Encoding": offer}).headers


def test_a_forms_pages_go_packed_and_are_kept_by_nobody():
    client, service = Client(headers={"Accept-Encoding": "gzip"}), a_service()
    begun = client.get(f"/ar/services/{service.slug}/apply/")
    draft = start_draft(service, "ar")
    step = client.get(reverse("eservices:apply_draft", args=[service.slug, draft_key(draft)]), follow=True)
    assert step.redirect_chain
    for page in (begun, step):
        assert page.status_code == 200
        assert page.headers["Cache-Control"] == "no-store, private"
        assert page.headers["Content-Encoding"] == "gzip"
        assert b"csrfmiddlewaretoken" in gzip.decompress(page.content)
        assert "Accept-Encoding" in page.headers["Vary"]


@pytest.mark.parametrize(
    "response", [HttpResponse(b"%PDF" * 1_000, content_type="application/pdf"), FileResponse(io.BytesIO(b"x" * 4_000))]
)
def test_receipts_and_files_of_a_form_go_as_they_are(rf, response):
    response.may_be_packed = True
    answer = PublicPagesMiddleware(lambda _request: response)(rf.get("/", headers={"Accept-Encoding": "gzip"}))
    assert "Content-Encoding" not in answer.headers
    assert len(b"".join(answer)) == 4_000


def test_the_token_of_a_form_differs_in_every_answer():
    client, address = Client(), f"/ar/services/{a_service().slug}/apply/"
    tokens = {re.search(rb'csrfmiddlewaretoken" value="(\w+)"', client.get(address).content)[1] for _ in range(3)}
    assert len(tokens) == 3


@pytest.mark.parametrize("path", ["/ar/track/", "/ar/contact/write/", "/admin/login/"])
def test_pages_with_tokens_are_never_packed(path):
    a_home()
    assert "Content-Encoding" not in Client().get(path, headers={"Accept-Encoding": "gzip"}).headers
