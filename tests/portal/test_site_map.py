"""The site map for people: everything published, nothing else, whatever the number of pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from pages.models import NewsIndexPage, NewsPage, SectionPage, StandardPage
from pages.remembering import forget
from portal.views import site_map
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


def a_long_section(count, slug="long"):
    section = a_page(SectionPage, a_home(), slug=slug, title="قسم طويل")
    for number in range(count):
        a_page(StandardPage, section, slug=f"p{number}", title=f"صفحة {number}")
    return section


def part_of(client, slug="long", query=""):
    return client.get(f"/ar/sitemap/{slug}/{query}")


def test_a_long_part_is_told_by_its_number_and_opens_on_pages_of_its_own(client, monkeypatch):
    monkeypatch.setattr(site_map, "PER_PAGE", 10)
    a_long_section(site_map.MOST_SHOWN + 1)
    html = client.get("/ar/sitemap/").content.decode()
    assert 'href="/ar/long/p11/"' in html
    assert 'href="/ar/long/p12/"' not in html
    assert 'href="/ar/sitemap/long/"' in html
    assert f"<bdi>{site_map.MOST_SHOWN + 1}</bdi>" in html
    first, second = part_of(client).content.decode(), part_of(client, query="?page=2").content.decode()
    assert 'href="/ar/long/p0/"' in first
    assert 'href="/ar/long/p12/"' in second
    assert part_of(client, query="?page=3").status_code == 404
    assert part_of(client, query="?page=x").status_code == 400


def test_a_short_part_stands_whole_and_names_no_other_page(client, section):
    assert "/ar/sitemap/about/" not in client.get("/ar/sitemap/").content.decode()


def test_a_part_shows_what_lies_deeper_but_nothing_unpublished_or_private(client):
    top = a_long_section(1)
    middle = a_page(SectionPage, top, slug="middle", title="الوسط")
    a_page(StandardPage, middle, slug="deep", title="العميقة")
    hidden = a_page(SectionPage, top, slug="hidden", title="مخفي")
    a_page(StandardPage, hidden, slug="lost", title="الضائعة")
    hidden.unpublish()
    closed = a_page(SectionPage, top, slug="closed", title="مغلق")
    a_page(StandardPage, closed, slug="inside", title="الداخلية")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    html = part_of(client).content.decode()
    assert "العميقة" in html
    for word in ("مخفي", "الضائعة", "مغلق", "الداخلية"):
        assert word not in html, word


def test_no_part_is_a_404_and_the_other_language_is_offered_where_it_is(client):
    a_long_section(1)
    assert part_of(client, "nothing").status_code == 404
    assert client.get("/en/sitemap/long/").status_code == 404
    html = part_of(client).content.decode()
    assert 'href="/en/sitemap/"' in html
    assert 'hreflang="en"' not in html


CHANGES = {
    "published": lambda page: (setattr(page, "title", "عنوان جديد"), page.save_revision().publish()),
    "unpublished": lambda page: page.unpublish(),
    "deleted": lambda page: page.delete(),
    "moved": lambda page: page.move(a_page(SectionPage, a_home().get_parent(), slug="away"), "last-child"),
    "made private": lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen_at_once(client, section, change):
    assert "تاريخ" in client.get("/ar/sitemap/").content.decode()
    change(StandardPage.objects.get(slug="history", locale=section.locale))
    assert "تاريخ" not in client.get("/ar/sitemap/").content.decode()


def test_many_pages_cost_no_more_queries_and_no_more_words(client):
    a_long_section(20)
    client.get("/ar/sitemap/")
    few = len(client.get("/ar/sitemap/").content)
    a_long_section(60, slug="longer")
    client.get("/ar/sitemap/")
    with CaptureQueriesContext(connection) as captured:
        many = len(client.get("/ar/sitemap/").content)
    assert len(captured) <= 2
    assert many < few * 1.3
