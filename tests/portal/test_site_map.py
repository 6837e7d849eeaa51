"""The site map for people: everything published, nothing else, whatever the number of pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.models import NewsIndexPage, NewsPage, SectionPage, StandardPage
from pages.remembering import forget
from tests.factories import a_service
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    section = a_page(SectionPage, a_home(), slug="about", title="عن المحافظة")
    in_english(a_page(StandardPage, section, slug="history", title="تاريخ"), "History")
    return section


def test_pages_services_and_what_lies_below_stand_there(client, section):
    service = a_service()
    html = client.get("/ar/sitemap/").content.decode()
    for address in ("/ar/about/", "/ar/about/history/", f"/ar/services/{service.slug}/"):
        assert f'href="{address}"' in html, address


def test_drafts_single_news_and_other_languages_do_not(client, section):
    a_page(StandardPage, section, slug="draft", title="مسودة", live=False)
    a_page(NewsPage, a_page(NewsIndexPage, a_home(), slug="news", title="الأخبار"), slug="one", title="خبر واحد")
    html = client.get("/ar/sitemap/").content.decode()
    assert "/ar/news/" in html
    for word in ("مسودة", "خبر واحد", "History"):
        assert word not in html, word


def test_what_lies_below_an_unpublished_page_is_left_out(client, section):
    SectionPage.objects.filter(pk=section.pk).update(live=False)
    assert "تاريخ" not in client.get("/ar/sitemap/").content.decode()


def test_it_costs_the_same_with_one_page_and_with_three(client, section):
    def queries():
        forget()
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/ar/sitemap/").status_code == 200
        return len(captured)

    queries()
    one = queries()
    for slug in ("second", "third"):
        a_page(StandardPage, section, slug=slug, title=slug)
    assert queries() == one <= 15


def test_a_portal_without_pages_has_an_empty_one(client):
    assert client.get("/en/sitemap/").status_code == 200
