"""Statements that are written once give what Django's own query gives, for every value, and are asked each time."""

import threading

import pytest
from django.db import connection, connections
from django.db.models import CharField, DateTimeField, IntegerField
from django.utils import timezone

from pages import prepared
from pages.models import EventIndexPage, EventPage, StandardPage
from pages.prepared import Given, Prepared
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


def by_slug():
    return Prepared(lambda: StandardPage.objects.filter(slug=Given("slug", CharField())).select_related("locale"))


def test_other_values_find_other_rows():
    one, two = (a_page(StandardPage, a_home(), slug=slug) for slug in ("one", "two"))
    statement = by_slug()
    assert [statement.rows(slug=slug) for slug in ("one", "two", "three", "one")] == [[one], [two], [], [one]]


def test_the_rows_are_whole(django_assert_num_queries):
    one = a_page(StandardPage, a_home(), slug="one", title="الأولى")
    with django_assert_num_queries(1):
        found = by_slug().first(slug="one")
        assert (found.title, found.locale.language_code, found.translation_key) == ("الأولى", "ar", one.translation_key)


def test_no_answer_is_kept(django_assert_num_queries):
    page = a_page(StandardPage, a_home(), slug="one")
    statement = by_slug()
    statement.rows(slug="one")
    StandardPage.objects.filter(pk=page.pk).update(title="أخرى")
    with django_assert_num_queries(1):
        assert statement.first(slug="one").title == "أخرى"


def test_its_words_are_made_once(monkeypatch):
    built = []
    statement = Prepared(lambda most: built.append(most) or StandardPage.objects.order_by("pk")[:most])
    pages = [a_page(StandardPage, a_home(), slug=slug) for slug in ("one", "two")]
    assert [statement.rows(most) for most in (1, 2, 1, 2)] == [pages[:1], pages, pages[:1], pages]
    assert built == [1, 2]
    monkeypatch.setattr(prepared, "MOST_SHAPES", 2)
    statement.rows(3)
    assert len(statement._kept) == 1


def test_a_moment_is_given_as_the_database_takes_it():
    index, now = a_page(EventIndexPage, a_home(), slug="events"), timezone.now()
    event = a_page(EventPage, index, slug="one", starts_at=now)
    rows = Prepared(lambda: EventPage.objects.filter(starts_at__gt=Given("after", DateTimeField())))
    assert rows.rows(after=now - timezone.timedelta(seconds=1)) == [event]
    assert rows.rows(after=now) == []


def test_values_alone_are_given_as_tuples():
    page = a_page(StandardPage, a_home(), slug="one")
    rows = Prepared(lambda: StandardPage.objects.filter(pk=Given("number", IntegerField())).values_list("slug", "pk"))
    assert rows.rows(number=page.pk) == [("one", page.pk)]


def test_a_value_cannot_become_part_of_the_statement():
    a_page(StandardPage, a_home(), slug="one")
    assert by_slug().rows(slug="x' OR '1'='1") == []


def test_each_thread_asks_by_its_own_connection():
    statement, used = by_slug(), []
    _queryset, compiler = statement._written(())

    def ask():
        used.append(prepared._filled(compiler, {"slug": "one"}).connection)
        used.append(connections["default"])

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert used[0] is used[1] is not connection
