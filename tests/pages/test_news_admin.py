"""The editors' side of news and events: found at once, kept in order, nothing lost between two of them."""

import json
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from eservices.desk.groups import ensure_groups
from eservices.models import Directorate
from pages.models import NewsCategory
from tests import factories
from tests.pages.news_pages import a_news_index, a_piece, an_event, an_event_index, paragraph

pytestmark = pytest.mark.django_db


def signed_in(*groups, **fields):
    """Return the client of a person in these groups, and the person."""
    user = factories.a_user(**fields)
    made = ensure_groups()
    user.groups.add(*(made[name] for name in groups))
    client = Client()
    client.force_login(user)
    return client, user


@pytest.fixture
def index():
    return a_news_index()


@pytest.fixture
def officer(index):
    return signed_in("communications")[0]


def found(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return [page.slug for page in response.context["object_list"]]


def test_an_officer_finds_a_piece_by_directorate_category_state_and_day(officer, index):
    water = Directorate.objects.create(code="WAT", names={"ar": "الماء", "en": "Water"})
    works = NewsCategory.objects.create(code="works", names={"ar": "مشاريع", "en": "Works"})
    a_piece(index, "a", directorate=water, date=date(2026, 1, 1))
    a_piece(index, "b", category=works, date=date(2026, 2, 1))
    a_piece(index, "c", live=False, date=date(2025, 1, 1))
    later = a_piece(index, "d", live=False, date=date(2024, 1, 1))
    later.go_live_at = timezone.now() + timedelta(days=1)
    later.save_revision().publish()
    assert found(officer, "/admin/news/") == ["b", "a", "c", "d"]
    assert found(officer, f"/admin/news/?directorate={water.pk}") == ["a"]
    assert found(officer, f"/admin/news/?category={works.pk}") == ["b"]
    assert found(officer, "/admin/news/?state=draft") == ["c"]
    assert found(officer, "/admin/news/?state=scheduled") == ["d"]
    assert found(officer, "/admin/news/?state=live&date__gte=2026-01-15") == ["b"]
    assert (
        "Water" in officer.get("/admin/news/").content.decode()
        or "الماء" in officer.get("/admin/news/").content.decode()
    )


def test_an_officer_finds_an_event_by_kind_and_time(officer):
    events = an_event_index()
    an_event(events, "past", starts_at=timezone.now() - timedelta(days=9))
    an_event(events, "coming", kind="workshop", is_cancelled=True)
    assert found(officer, "/admin/events/") == ["coming", "past"]
    assert found(officer, "/admin/events/?when=past") == ["past"]
    assert found(officer, "/admin/events/?kind=workshop") == ["coming"]
    assert found(officer, "/admin/events/?is_cancelled=true") == ["coming"]


def test_somebody_without_pages_has_no_such_list(index):
    client, _user = signed_in()
    assert client.get("/admin/news/").status_code == 302


def test_the_list_costs_the_same_for_one_and_for_three(officer, index):
    def queries():
        officer.get("/admin/news/")
        with CaptureQueriesContext(connection) as caught:
            officer.get("/admin/news/")
        return len(caught)

    water = Directorate.objects.create(code="WAT", names={"ar": "الماء"})
    works = NewsCategory.objects.create(code="works", names={"ar": "مشاريع"})
    a_piece(index, "n0", directorate=water, category=works)
    few = queries()
    a_piece(index, "n1", directorate=water, category=works)
    a_piece(index, "n2", directorate=water, category=works)
    assert queries() == few


def test_an_officer_keeps_the_categories_in_every_language(officer):
    data = {"names_ar": "مشاريع", "names_en": "Works", "code": "works", "sort_order": "1"}
    response = officer.post("/admin/news-categories/new/", data)
    assert response.status_code == 302, response.context["form"].errors
    assert NewsCategory.objects.get().names == {"ar": "مشاريع", "en": "Works"}


def test_a_stranger_keeps_no_categories(index):
    client, _user = signed_in()
    assert client.post("/admin/news-categories/new/", {"code": "x"}).status_code == 302
    assert not NewsCategory.objects.exists()


def form_of(page, body, **changes):
    """Return what the page editor posts."""
    revision = page.get_latest_revision()
    data = {
        "title": page.title,
        "slug": page.slug,
        "date": page.date.isoformat(),
        "body": streamfield(body),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
        "loaded_revision_id": revision.pk,
        "loaded_revision_created_at": revision.created_at.isoformat(),
    }
    return nested_form_data(data | changes)


def table(rows, columns):
    data = [[f"خلية {row} {column}" for column in range(columns)] for row in range(rows)]
    return {"data": data, "first_row_is_table_header": True, "first_col_is_header": False, "table_caption": ""}


def test_a_table_of_two_thousand_cells_is_refused_in_words_and_nothing_is_published(officer, index):
    page = a_piece(index, "one", body=paragraph("<p>قبل</p>"))
    pasted = {"caption": "ما لُصق", "table": json.dumps(table(40, 50) | {"table_header_choice": "row"})}
    response = officer.post(
        f"/admin/pages/{page.pk}/edit/", form_of(page, [("table", pasted)]) | {"action-publish": "1"}
    )
    assert response.status_code == 200
    assert "2000" in response.content.decode()
    page.refresh_from_db()
    assert "قبل" in str(page.body)


def test_a_table_that_came_another_way_does_not_break_the_page(index):
    a_piece(index, "one", body=[("table", {"caption": "كبير", "table": table(40, 50)})])
    html = Client().get("/ar/news/one/").content.decode()
    assert html.count("<td") + html.count("<th") >= 2000
    assert html.rstrip().endswith("</html>")


def test_of_two_editors_at_once_neither_is_lost(officer, index):
    page = a_piece(index, "one")
    other, _user = signed_in("communications")
    address = f"/admin/pages/{page.pk}/edit/"
    first = form_of(page, [("text", rich_text("<p>كتب الأول</p>"))])
    second = form_of(page, [("text", rich_text("<p>كتب الثاني</p>"))])
    assert officer.post(address, first).status_code == 302
    # What is saved by itself is refused as long as the other's words were not seen …
    autosaved = other.post(address, second, headers={"accept": "application/json"})
    assert autosaved.status_code == 400
    assert autosaved.json()["error_code"] == "invalid_revision"
    # … and what is saved on purpose leaves the other's words in the history.
    assert other.post(address, second).status_code == 302
    kept = [str(revision.as_object().body) for revision in page.revisions.order_by("pk")]
    assert any("كتب الأول" in body for body in kept)
    assert "كتب الثاني" in kept[-1]


def test_a_locked_page_takes_no_words_of_another(officer, index):
    page = a_piece(index, "one", body=paragraph("<p>قبل</p>"))
    officer.post(f"/admin/pages/{page.pk}/lock/")
    other, _user = signed_in("communications")
    response = other.post(f"/admin/pages/{page.pk}/edit/", form_of(page, [("text", rich_text("<p>بعد</p>"))]))
    assert response.status_code == 200
    assert "قبل" in str(page.get_latest_revision_as_object().body)
