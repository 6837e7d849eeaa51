"""The first page fills itself from what is published, in the editor's order, in few queries."""

import json
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from eservices.models import Service
from media.models import CustomImage
from pages.models import (
    DirectorateIndexPage,
    DirectoratePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
    NewsPage,
    TenderIndexPage,
    TenderPage,
)
from pages.templatetags.listing_tags import days_left
from tests.factories import DirectorateFactory, a_service
from tests.media.files import picture
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db
NOW = timezone.now


@pytest.fixture
def home():
    page = a_home()
    kinds = (("tenders", {"count": 3}), ("directorates", None), ("news", {"count": 3}), ("events", {"count": 3}))
    page.sections = json.dumps([{"type": kind, "value": value} for kind, value in kinds])
    page.heading = "معاملتك تبدأ من هنا"
    page.save_revision().publish()
    return page


def html():
    return Client().get("/ar/").content.decode()


def news(home, number=1):
    index = NewsIndexPage.objects.first() or a_page(NewsIndexPage, home, slug="news")
    for n in range(number):
        serial = NewsPage.objects.count() + 1
        a_page(NewsPage, index, slug=f"n{serial}", title=f"خبر {serial}", date=timezone.localdate() - timedelta(days=n))


def a_tender(home, slug, **fields):
    index = TenderIndexPage.objects.first() or a_page(TenderIndexPage, home, slug="tenders")
    opened = timezone.localdate() - timedelta(days=9)
    given = {"number": "14/2026", "opens_on": opened, "closes_at": NOW() + timedelta(days=9)}
    return a_page(TenderPage, index, slug=slug, title=f"مناقصة {slug}", **(given | fields))


def an_event(home, slug, **fields):
    index = EventIndexPage.objects.first() or a_page(EventIndexPage, home, slug="events")
    return a_page(
        EventPage, index, slug=slug, title=f"فعالية {slug}", **({"starts_at": NOW() + timedelta(days=2)} | fields)
    )


def test_the_heading_is_the_pages(home):
    assert "معاملتك تبدأ من هنا" in html()


def test_sections_stand_in_the_editors_order(home):
    news(home), a_tender(home, "one"), an_event(home, "e")
    page = html()
    places = [page.index(word) for word in ("مناقصة one", "خبر 1", "فعالية e")]
    assert places == sorted(places)


def test_only_tenders_that_take_bids_stand_there(home):
    a_tender(home, "open")
    a_tender(home, "closed", closes_at=NOW() - timedelta(minutes=1))
    a_tender(home, "later", opens_on=timezone.localdate() + timedelta(days=1))
    award = {"awarded_on": timezone.localdate(), "awarded_to": "شركة", "award_value": 1_000_000}
    a_tender(home, "awarded", closes_at=NOW() - timedelta(days=3), **award)
    a_tender(home, "cancelled", cancelled_on=timezone.localdate(), cancel_reason="سبب")
    page = html()
    assert "مناقصة open" in page
    for word in ("closed", "later", "awarded", "cancelled"):
        assert f"مناقصة {word}" not in page, word


def test_without_an_open_tender_the_page_says_so(home):
    assert "لا توجد مناقصات مفتوحة" in html() or "No open tenders" in html()


@pytest.mark.parametrize(("days", "number", "soon"), [(21, "21", False), (3, "3", True), (0, "", True)])
def test_days_left_are_told_in_words(days, number, soon):
    words, is_soon = days_left(NOW() + timedelta(days=days))
    assert number in words
    assert is_soon is soon


def test_events_that_are_over_or_cancelled_are_left_out(home):
    an_event(home, "past", starts_at=NOW() - timedelta(days=2))
    an_event(home, "lasting", starts_at=NOW() - timedelta(days=2), ends_at=NOW() + timedelta(days=1))
    an_event(home, "off", is_cancelled=True)
    page = html()
    assert "فعالية lasting" in page
    assert "فعالية past" not in page
    assert "فعالية off" not in page


def test_directorates_stand_with_drawing_and_count(home):
    service = a_service()
    index = a_page(DirectorateIndexPage, home, slug="directorates")
    a_page(DirectoratePage, index, slug="mun", title="البلدية", directorate=service.directorate, icon="building")
    page = html()
    assert 'href="/ar/directorates/mun/"' in page
    assert "خدمة واحدة" in page


def test_the_grid_of_directorates_is_drawn_once_and_again_when_a_number_or_a_name_changes(home):
    service = a_service()
    index = a_page(DirectorateIndexPage, home, slug="directorates")
    own = a_page(DirectoratePage, index, slug="mun", title="البلدية", directorate=service.directorate)
    html()
    with patch("pages.templatetags.listing_tags.render_to_string") as drawn:
        assert "خدمة واحدة" in html()
        assert not drawn.called
    Service.objects.update(directorate=DirectorateFactory(code="ELS"))
    assert "خدمة واحدة" not in html()
    own.title = "بلدية العمارة"
    own.save_revision().publish()
    assert "بلدية العمارة" in html()


def test_news_of_another_language_are_not_shown(home):
    news(home)
    assert "خبر 1" not in Client().get("/en/").content.decode()


def test_a_home_page_without_sections_still_leads_on():
    a_home()
    assert "services/" in html()


def test_queries_are_few_and_the_same_with_one_and_with_three(home):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert Client().get("/ar/").status_code == 200
        return len(captured)

    a_service()
    index = a_page(DirectorateIndexPage, home, slug="directorates")

    def add(serial):
        news(home), a_tender(home, f"t{serial}"), an_event(home, f"e{serial}")
        a_page(DirectoratePage, index, slug=f"d{serial}", directorate=a_service().directorate)

    add(1)
    queries()
    one = queries()
    add(2), add(3)
    queries()
    assert queries() == one
    assert one <= 15


def a_drawing(**fields):
    file = ContentFile(picture((90, 60)), "i.jpg")
    return CustomImage.objects.create(title="i", file=file, alt={"ar": "جسر", "en": "Bridge"}, **fields)


def test_the_newest_piece_of_news_shows_its_picture_the_others_none(home, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    news(home, 2)
    NewsPage.objects.update(picture=a_drawing())
    assert html().count('alt="جسر"') == 1
    NewsPage.objects.filter(title="خبر 1").update(picture=None)
    cache.clear()
    assert 'alt="جسر"' not in html()


def test_a_picture_costs_the_first_page_few_queries(home, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    news(home, 3)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            html()
        return len(captured)

    queries()
    without = queries()
    image = a_drawing()
    image.base_rendition()
    NewsPage.objects.update(picture=image)
    cache.clear()
    html()
    assert queries() <= without + 1


def test_the_way_home_is_called_so_whatever_the_governorate_is_called(home):
    home.title = "محافظة ميسان"
    home.save_revision().publish()
    a_page(NewsIndexPage, home, slug="news", title="الأخبار")
    shown = Client().get("/ar/news/").content.decode()
    crumbs = shown[shown.index('class="breadcrumbs"') :].partition("</nav>")[0]
    assert "<bdi>الرئيسية</bdi>" in crumbs
    assert "محافظة ميسان" not in crumbs
