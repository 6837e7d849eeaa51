"""The list of news and the piece itself, as a visitor meets them."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from eservices.models import Directorate
from pages.models import NewsCategory, NewsPage
from tests.pages.making import in_english
from tests.pages.news_pages import a_news_index, a_piece, paragraph

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    return a_news_index()


def body_of(address, status=200):
    response = Client().get(address)
    assert response.status_code == status, address
    return response.content.decode()


def titles(html):
    return re.findall(r"<h2><a [^>]*><bdi>(.*?)</bdi>", html)


def queries(address):
    Client().get(address)
    with CaptureQueriesContext(connection) as caught:
        body_of(address)
    return len(caught)


def a_directorate(code, name):
    return Directorate.objects.create(code=code, names={"ar": name, "en": f"Directorate {code}"})


def test_the_newest_stands_first_and_of_one_day_the_one_made_last(index):
    a_piece(index, "old", title="القديم", date=date(2026, 1, 1))
    a_piece(index, "first", title="الأول", date=date(2026, 11, 18))
    a_piece(index, "second", title="الثاني", date=date(2026, 11, 18))
    assert titles(body_of("/ar/news/")) == ["الثاني", "الأول", "القديم"]


def test_a_day_is_written_as_iraq_says_it(index):
    a_piece(index, "one", date=date(2026, 11, 18))
    assert "18\xa0تشرين\xa0الثاني\xa02026" in body_of("/ar/news/").replace(" ", "\xa0")


def test_each_language_lists_its_own(index):
    in_english(index, "News")
    piece = a_piece(index, "both", title="بلغتين")
    a_piece(index, "arabic-only", title="بالعربية")
    in_english(piece, "In both languages")
    assert titles(body_of("/en/news/")) == ["In both languages"]
    assert set(titles(body_of("/ar/news/"))) == {"بلغتين", "بالعربية"}


def test_filters_narrow_by_directorate_category_and_year(index):
    water, roads = a_directorate("WAT", "الماء"), a_directorate("RDB", "الطرق")
    works = NewsCategory.objects.create(code="works", names={"ar": "مشاريع", "en": "Works"})
    a_piece(index, "a", title="ماء", directorate=water, category=works, date=date(2026, 3, 1))
    a_piece(index, "b", title="طرق", directorate=roads, date=date(2026, 3, 1))
    a_piece(index, "c", title="قديم", directorate=water, date=date(2014, 5, 31))
    assert titles(body_of("/ar/news/?directorate=WAT")) == ["ماء", "قديم"]
    assert titles(body_of("/ar/news/?category=works")) == ["ماء"]
    assert titles(body_of("/ar/news/?year=2014")) == ["قديم"]
    assert titles(body_of("/ar/news/?directorate=WAT&year=2026&category=")) == ["ماء"]
    assert "لا" in body_of("/ar/news/?directorate=RDB&year=2014")
    assert titles(body_of("/ar/news/?directorate=RDB&year=2014")) == []


def test_only_what_has_news_can_be_chosen(index):
    a_directorate("SEW", "المجاري")
    a_piece(index, "a", directorate=a_directorate("WAT", "الماء"), date=date(2026, 3, 1))
    html = body_of("/ar/news/")
    assert 'value="WAT"' in html
    assert 'value="SEW"' not in html
    assert re.findall(r'value="(\d{4})"', html) == ["2026"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("page=2", 404),
        ("page=0", 404),
        ("page=-1", 404),
        ("page=99999999999999999999", 404),
        ("page=x", 400),
        ("page=1.5", 400),
        ("page=%00", 400),
        ("page=", 200),
        ("page=1", 200),
        ("page=٠", 404),
        ("year=1066", 404),
        ("year=x", 404),
        ("directorate=NONE", 404),
        ("category=%00", 404),
        ("unknown=1", 200),
    ],
)
def test_an_address_that_makes_no_sense_is_answered_plainly(index, query, status):
    a_piece(index, "one")
    assert body_of(f"/ar/news/?{query}", status)


def test_turning_over_keeps_the_choice(index):
    water = a_directorate("WAT", "الماء")
    for number in range(14):
        a_piece(index, f"n{number}", title=f"خبر {number}", directorate=water, date=date(2026, 1, 1 + number))
    first, second = body_of("/ar/news/?directorate=WAT"), body_of("/ar/news/?directorate=WAT&page=2")
    assert 'rel="next" href="?directorate=WAT&amp;page=2"' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev" href="?directorate=WAT&amp;page=1"' in second
    assert titles(second) == ["خبر 1", "خبر 0"]


def test_an_empty_list_says_so(index):
    assert "<h2>" in body_of("/ar/news/")


def test_what_is_not_published_or_kept_private_is_not_listed(index):
    a_piece(index, "draft", title="مسودة", live=False)
    private = a_piece(index, "private", title="داخلي")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    a_piece(index, "public", title="عام")
    html = body_of("/ar/news/")
    assert titles(html) == ["عام"]
    assert "داخلي" not in Client().get("/ar/news/feed.atom").content.decode()


def test_a_piece_links_its_neighbours_and_what_is_alike(index):
    water = a_directorate("WAT", "الماء")
    a_piece(index, "older", title="الأسبق", date=date(2026, 1, 1), directorate=water)
    a_piece(index, "middle", title="الأوسط", date=date(2026, 1, 2), directorate=water)
    a_piece(index, "newer", title="الألحق", date=date(2026, 1, 3))
    html = body_of("/ar/news/middle/")
    assert re.search(r'rel="prev" href="[^"]*/ar/news/newer/"', html)
    assert re.search(r'rel="next" href="[^"]*/ar/news/older/"', html)
    alike = Client().get("/ar/news/middle/").context["related"]
    assert [each.slug for each in alike] == ["older"]


def test_neighbours_of_one_day_are_met_once_each(index):
    for slug in ("a", "b", "c"):
        a_piece(index, slug, date=date(2026, 1, 1))
    context = Client().get("/ar/news/b/").context
    assert (context["newer"].slug, context["older"].slug) == ("c", "a")


def test_the_text_stands_first_and_a_picture_only_where_there_is_one(index):
    a_piece(index, "plain", lead="ملخص", body=paragraph("<p>متن الخبر</p>"))
    html = body_of("/ar/news/plain/")
    main = html[html.index("<main") : html.index("</main")]
    assert "<img" not in main
    assert main.index("ملخص") < main.index("متن الخبر") < main.index("<aside")


def test_a_long_text_says_how_long_it_takes(index):
    piece = a_piece(index, "long", body=paragraph("<p>" + "كلمة " * 290 + "</p>"))
    assert piece.minutes_to_read == 2
    assert a_piece(index, "short", body=paragraph("<p>كلمة</p>")).minutes_to_read == 0


def test_queries_do_not_grow_with_the_news(index):
    water = a_directorate("WAT", "الماء")
    works = NewsCategory.objects.create(code="works", names={"ar": "مشاريع"})

    def pieces(*numbers):
        for number in numbers:
            a_piece(index, f"n{number}", directorate=water, category=works, date=date(2026, 1, number))

    pieces(1, 2)
    addresses = ("/ar/news/", "/ar/news/n1/", "/ar/news/feed.atom")
    few = [queries(address) for address in addresses]
    pieces(*range(3, 14))
    many = [queries(address) for address in addresses]
    assert all(later <= earlier for later, earlier in zip(many, few, strict=True))
    assert max(many) <= 15


def test_the_newest_are_read_along_the_index_of_their_day(index):
    a_piece(index, "one")
    newest = index.pieces.for_lists()[:12]
    if connection.vendor == "sqlite":
        plan = newest.explain()
        assert "USE TEMP B-TREE" not in plan
    else:
        # Of one row PostgreSQL would rather read and sort all: what is asked is whether the index serves.
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        plan = newest.explain()
    assert "newspage_date" in plan


def test_a_visitor_gets_no_cookie(index):
    a_piece(index, "one")
    for address in ("/ar/news/", "/ar/news/one/", "/ar/news/feed.atom"):
        response = Client().get(address)
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


def test_a_directorate_or_category_with_news_cannot_vanish_under_them(index):
    works = NewsCategory.objects.create(code="works", names={"ar": "مشاريع"})
    a_piece(index, "one", category=works)
    with pytest.raises(Exception, match="protected"):
        works.delete()


def test_news_stand_below_a_list_of_news_only():
    assert [model.__name__ for model in NewsPage.allowed_parent_page_models()] == ["NewsIndexPage"]
    assert NewsPage.allowed_subpage_models() == []
