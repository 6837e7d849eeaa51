"""Lists are read by indexes: what stands elsewhere in the portal costs them nothing."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from pages import models
from pages.short_way import page_at
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db

LISTS = [
    (models.TenderIndexPage, lambda page: page.children_of_type(models.TenderPage)),
    (models.PublicationIndexPage, lambda page: page.children_of_type(models.PublicationPage)),
    (models.EventIndexPage, lambda page: page.events.coming()),
    (models.DirectorateIndexPage, lambda page: page.children_of_type(models.DirectoratePage)),
]


def tables_read_whole(statement, values=()):
    """Return the lines of SQLite's plan that go through a whole table of pages."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        plan = [row[-1] for row in cursor.fetchall()]
    return [line for line in plan if line.startswith("SCAN wagtailcore_page") and "restriction" not in line]


@pytest.fixture(autouse=True)
def _on_sqlite():
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by what stands in the tables")


@pytest.mark.parametrize(("model", "rows"), LISTS)
def test_a_list_does_not_look_through_all_pages(model, rows):
    page = a_page(model, a_home(), slug="list")
    assert tables_read_whole(*rows(page).query.sql_with_params()) == []


def test_children_of_a_type_are_those_right_below():
    index = a_page(models.EventIndexPage, a_home(), slug="events")
    event = a_page(models.EventPage, index, slug="one", starts_at=timezone.now())
    assert list(index.children_of_type(models.EventPage)) == [event]
    assert not a_home().children_of_type(models.EventPage).exists()
    assert list(a_home().children_of_type(models.EventIndexPage)) == [index]


def test_a_page_is_found_by_its_address_without_looking_through_all(django_assert_num_queries):
    a_page(models.StandardPage, a_home(), slug="words")
    page_at("")
    with translation.override("ar"):
        page_at("words/")
        with django_assert_num_queries(2) as caught:
            assert page_at("words/").slug == "words"
    assert [tables_read_whole(each["sql"]) for each in caught.captured_queries] == [[], []]


def test_the_first_page_begins_with_what_it_shows_however_many_pages_there_are():
    home = a_home()
    home.sections = json.dumps([{"type": kind, "value": {"count": 3}} for kind in ("tenders", "news", "events")])
    home.save_revision().publish()
    address = "/ar/"
    Client().get(address)
    with CaptureQueriesContext(connection) as caught:
        Client().get(address)
    for statement in (each["sql"] for each in caught.captured_queries):
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
            plan = [row[-1] for row in cursor.fetchall()]
        by_what_most_have = [line for line in plan if "_alias_of_id_" in line or "wagtailcore_page_locale_id_" in line]
        assert by_what_most_have == [], statement
