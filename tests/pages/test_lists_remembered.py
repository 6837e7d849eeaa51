"""What lists offer is remembered, and forgotten by every change that a visitor could see in it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from eservices.models import Directorate
from pages.models import DirectorateIndexPage, DirectoratePage, NewsCategory, NewsPage, TenderIndexPage, TenderPage
from tests.pages.making import a_home, a_page
from tests.pages.news_pages import a_news_index, a_piece, an_event, an_event_index

pytestmark = pytest.mark.django_db


def at(moment):
    return time_machine.travel(moment, tick=False)


def shown(address="/ar/news/"):
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def piece():
    directorate = Directorate.objects.create(code="WTR", names={"ar": "مديرية الماء"})
    category = NewsCategory.objects.create(code="works", names={"ar": "أعمال"})
    piece = a_piece(a_news_index(), "one", date=date(2026, 1, 2), directorate=directorate, category=category)
    for name in ("مديرية الماء", "أعمال", 'value="2026"'):
        assert name in shown()
    return piece


def test_a_directorate_that_is_renamed_is_offered_by_its_new_name(piece):
    piece.directorate.names = {"ar": "مديرية الماء والمجاري"}
    piece.directorate.save()
    assert '<option value="WTR">مديرية الماء والمجاري' in shown()


def test_a_category_that_is_renamed_is_offered_by_its_new_name(piece):
    piece.category.names = {"ar": "مشاريع"}
    piece.category.save()
    assert '<option value="works">مشاريع' in shown()


def change_by_publishing(piece):
    piece.date = date(2025, 1, 2)
    piece.save_revision().publish()


CHANGES = [
    change_by_publishing,
    lambda piece: piece.unpublish(),
    lambda piece: piece.delete(),
    lambda piece: piece.move(a_home(), "last-child"),
    lambda piece: PageViewRestriction.objects.create(page=piece, restriction_type="login"),
]


@pytest.mark.parametrize("change", CHANGES, ids=["published", "unpublished", "deleted", "moved", "made private"])
def test_a_change_of_a_page_is_seen_in_the_choices_at_once(piece, change):
    change(NewsPage.objects.get(pk=piece.pk))
    assert 'value="2026"' not in shown()


def test_a_restriction_that_is_lifted_brings_its_page_back(piece):
    restriction = PageViewRestriction.objects.create(page=piece, restriction_type="login")
    assert 'value="2026"' not in shown()
    restriction.delete()
    assert 'value="2026"' in shown()


def test_the_number_of_pages_follows_what_is_published(piece):
    index = piece.get_parent()
    for number in range(11):
        a_piece(index.specific, f"n{number}")
    assert "page=2" not in shown()
    a_piece(index.specific, "thirteenth")
    assert "page=2" in shown()
    assert "page=2" not in shown("/ar/news/?year=2026&category=works")


def test_a_tender_closes_in_the_list_at_its_minute():
    index = a_page(TenderIndexPage, a_home(), slug="tenders")
    closes = timezone.now().replace(second=0, microsecond=0) + timedelta(minutes=5)
    a_page(TenderPage, index, slug="one", number="1", closes_at=closes)
    with at(closes - timedelta(seconds=1)):
        assert 'href="/ar/tenders/one/"' in shown("/ar/tenders/?status=open")
    with at(closes):
        assert 'href="/ar/tenders/one/"' not in shown("/ar/tenders/?status=open")
        assert 'href="/ar/tenders/one/"' in shown("/ar/tenders/?status=closed")


def test_an_event_is_over_in_the_lists_at_its_minute():
    ends = timezone.now().replace(second=0, microsecond=0) + timedelta(minutes=5)
    an_event(an_event_index(), starts_at=ends - timedelta(minutes=30), ends_at=ends)
    a_news_index()
    with at(ends - timedelta(seconds=1)):
        assert 'href="/ar/events/workshop/"' in shown()
    with at(ends):
        assert 'href="/ar/events/workshop/"' not in shown()
        assert 'href="/ar/events/workshop/"' in shown("/ar/events/?when=past")


def test_the_newest_are_read_along_the_index_of_their_day(piece):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by what stands in the tables")
    with CaptureQueriesContext(connection) as caught:
        shown()
    listed = next(each["sql"] for each in caught if 'ORDER BY "pages_newspage"."date" DESC' in each["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {listed}")
        plan = " ".join(row[-1] for row in cursor.fetchall())
    assert "newspage_date" in plan
    assert "TEMP B-TREE" not in plan


def a_directorate_page(code="WTR", title="الماء", order=0):
    row = Directorate.objects.create(code=code, names={"ar": title}, sort_order=order)
    lists = a_home().get_children().filter(slug="directorates").first()
    above = lists.specific if lists else a_page(DirectorateIndexPage, a_home(), slug="directorates", title="المديريات")
    return a_page(DirectoratePage, above, slug=code.lower(), title=title, directorate=row)


def rename_and_publish(page):
    page.title = "اسم جديد"
    page.save_revision().publish()


LOST = {
    "published": rename_and_publish,
    "unpublished": lambda page: page.unpublish(),
    "deleted": lambda page: page.delete(),
    "made private": lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
}


@pytest.mark.parametrize("change", LOST.values(), ids=LOST)
def test_a_change_of_a_directorates_page_is_seen_on_the_first_page_at_once(change):
    page = a_directorate_page()
    assert "<bdi>الماء</bdi>" in shown("/ar/")
    change(DirectoratePage.objects.get(pk=page.pk))
    assert "<bdi>الماء</bdi>" not in shown("/ar/")


def test_the_order_of_directorates_is_the_one_given_last():
    a_directorate_page("WTR", "الماء", 1)
    second = a_directorate_page("ELC", "الكهرباء", 2)
    assert shown("/ar/").index("الماء") < shown("/ar/").index("الكهرباء")
    second.directorate.sort_order = 0
    second.directorate.save()
    assert shown("/ar/").index("الكهرباء") < shown("/ar/").index("الماء")


def test_addresses_of_the_lists_follow_their_pages():
    index = a_directorate_page().get_parent().specific
    assert 'href="/ar/directorates/"' in shown("/ar/").partition("<main")[2]
    index.slug = "offices"
    index.save_revision().publish()
    assert 'href="/ar/offices/"' in shown("/ar/").partition("<main")[2]
    assert 'href="/ar/offices/wtr/"' in shown("/ar/")


def test_the_first_page_names_nothing_private():
    piece = a_piece(a_news_index(), "one", title="خبر خاص")
    home = a_home()
    home.sections = [("news", {"count": 3})]
    home.save_revision().publish()
    assert "خبر خاص" in shown("/ar/")
    PageViewRestriction.objects.create(page=piece, restriction_type="login")
    assert "خبر خاص" not in shown("/ar/")
