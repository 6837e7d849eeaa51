"""A search reads the beginning of index ranges, in either order, and knows what the access rows know."""

from importlib import import_module
from itertools import cycle
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.actions import desk
from eservices.actions.index import name_digest, name_digests, sieve_of
from eservices.clock import today
from eservices.models import Access, Lookup
from eservices.models.access import OPEN_RELATIONS
from eservices.queries import finding, inbox
from eservices.queries.inbox import Wish, chunks_of, page_of
from portal.demo.name_lists import MEN, SURNAMES
from tests import factories

NAME, FIRST, PHONE = "حيدر علي جاسم", "حيدر", "0770 123 4567"
ORDERS = ("-received", "received", "due", "-due")

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(service):
    return factories.a_manager(service.directorate)


@pytest.fixture
def water(service):
    return factories.a_manager(factories.DirectorateFactory(code="WAT"))


@pytest.fixture
def both(officer, water):
    """A person of two directorates, who does not read everything."""
    factories.DirectorateFactory(code="THIRD")
    return factories.an_officer(*(seat.directorate for user in (officer, water) for seat in user.memberships.all()))


def found(user, **wish):
    return [row.application_id for row in page_of(user, Wish(**wish)).rows]


def statements(user, **wish):
    with CaptureQueriesContext(connection) as queries:
        page_of(user, Wish(**wish))
    return [query["sql"] for query in queries]


def plan_of(sql):
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return [row[-1] for row in cursor.fetchall()]


def in_line_with_access():
    """Tell whether every open access row has the lookup rows of its application, and no other row has any."""
    columns = ("access", "directorate", "present", "relation", "received_at", "due_on")
    known = set(Lookup.objects.values_list(*columns))
    access = Access.objects.filter(relation__in=OPEN_RELATIONS)
    return known == set(access.values_list("pk", *columns[1:]))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("question", [FIRST, NAME, PHONE])
def test_a_page_and_its_count_walk_an_index_and_look_up_in_it(service, officer, order, question):
    if connection.vendor != "sqlite":
        pytest.skip("the plan is SQLite's")
    factories.an_application(service)
    asked = [sql for sql in statements(officer, question=question, sort=order) if "eservices_lookup" in sql]
    steps = [step for sql in asked for step in plan_of(sql) if "eservices_" in step or "U0" in step]
    assert steps
    for step in steps:
        assert "USING COVERING INDEX" in step
    own = "lookup_by_due" if "due" in order else "sqlite_autoindex_eservices_lookup_1"
    looked_up = [step for step in steps if "U0" in step]
    assert bool(looked_up) == (question == NAME)
    key = "due_on" if "due" in order else "received_at"
    for step in looked_up:
        assert own in step
        assert f"(digest=? AND directorate_id=? AND relation=? AND present_id=? AND {key}=? AND access_id=?)" in step


@pytest.mark.parametrize("order", ORDERS)
def test_one_range_is_read_in_its_order_without_sorting(service, officer, order):
    if connection.vendor != "sqlite":
        pytest.skip("the plan is SQLite's")
    wish = Wish(question=FIRST, sort=order)
    sign = "-" if order.startswith("-") else ""
    for spread in inbox.ranges_for(officer, wish):
        plan = (
            spread.rows.order_by(f"{sign}{wish.key}", f"{sign}access_id").values_list("access_id", wish.key).explain()
        )
        assert "COVERING INDEX" in plan
        assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("question", [FIRST, NAME, PHONE])
@pytest.mark.parametrize("order", ORDERS)
def test_a_search_costs_the_same_queries_with_one_and_with_seven_finds(service, officer, question, order):
    factories.an_application(service)
    page_of(officer, Wish(question=question))
    one = len(statements(officer, question=question, sort=order))
    for _ in range(6):
        factories.an_application(service)
    assert len(statements(officer, question=question, sort=order)) == one <= 4


def test_the_walk_begins_with_the_rarest_word(service, officer, monkeypatch):
    monkeypatch.setattr(finding, "SAMPLE", 2)
    for _ in range(3):
        factories.an_application(service)
    rare = factories.an_application(service, name="سجاد علي جاسم")
    assert found(officer, question="جاسم سجاد علي") == [rare.pk]
    (spread, *_others) = inbox.ranges_for(officer, Wish(question="جاسم سجاد علي"))
    walked = [getattr(node, "rhs", "") for node in spread.rows.query.where.children]
    assert name_digest("سجاد") in [spread.given.get(mark) for mark in walked]


def first_walked(user, question):
    (spread, *_others) = inbox.ranges_for(user, Wish(question=question))
    return spread.given["#0"]


def test_what_is_common_elsewhere_may_be_the_rarest_here(service, officer, monkeypatch):
    monkeypatch.setattr(finding, "SAMPLE", 2)
    far = factories.a_service(factories.sample_document(slug="far", directorate="FAR"))
    for _ in range(3):
        factories.an_application(far, name="سجاد علي كاظم")
        factories.an_application(service, name="حيدر علي جاسم")
    factories.an_application(service, name="سجاد علي جاسم")
    assert first_walked(officer, "جاسم سجاد") == name_digest("سجاد")


@pytest.mark.parametrize("rare", ["سجاد", "حيدر"])
def test_of_two_words_with_many_rows_the_one_that_comes_less_often_is_the_rarer(service, officer, monkeypatch, rare):
    monkeypatch.setattr(finding, "SAMPLE", 2)
    common = {"سجاد": "حيدر", "حيدر": "سجاد"}[rare]
    for name in (rare, rare, common, common, common, rare):
        factories.an_application(service, name=f"{name} علي جاسم")
    assert first_walked(officer, "سجاد حيدر") == name_digest(rare)


def test_rows_passed_on_tell_how_common_a_word_is(service, officer, monkeypatch):
    monkeypatch.setattr(finding, "SAMPLE", 2)
    for _ in range(3):
        desk.forward(factories.an_application(service, name="سجاد علي جاسم").pk, officer)
    factories.an_application(service, name="حيدر علي جاسم")
    assert first_walked(officer, "سجاد حيدر") == name_digest("حيدر")


def test_what_is_not_there_is_looked_for_once(service, officer):
    factories.an_application(service)
    factories.an_application(service, name="سجاد علي كاظم")
    asked = statements(officer, question="حيدر سجاد")
    assert sum("sieve" in sql for sql in asked) == 1


def test_each_rows_sieve_lets_every_word_of_its_application_through(service, officer, water):
    application = factories.an_application(service)
    desk.forward(application.pk, officer)
    digests = set(Lookup.objects.values_list("digest", flat=True))
    for sieves in Lookup.objects.values_list("sieve", "sieve_high"):
        for digest in digests:
            assert all(known & bits == bits for known, bits in zip(sieves, sieve_of([digest]), strict=True))
        assert all(0 < known < 2**62 for known in sieves)


def test_a_sieve_lets_few_rows_pass_that_lack_a_word():
    surnames = [name for name in SURNAMES if name != "الساعدي"]
    people = [" ".join(names) for names in zip(MEN, [*MEN][7:], [*MEN][11:], cycle(surnames), strict=False)]
    sieves = [sieve_of(set(name_digests(name))) for name in people]
    low, high = sieve_of([name_digest("ساعدي")])
    passing = sum(one & low == low and two & high == high for one, two in sieves)
    assert passing <= 0.06 * len(people)


def test_a_sieve_that_lets_all_through_finds_nobody_else(service, officer):
    for name in ("حيدر علي جاسم", "سجاد علي كاظم"):
        factories.an_application(service, name=name)
    Lookup.objects.update(sieve=2**62 - 1, sieve_high=2**62 - 1)
    assert found(officer, question="حيدر سجاد") == []
    assert len(found(officer, question="حيدر علي")) == 1


def test_rows_of_before_get_their_sieve(service):
    factories.an_application(service)
    known = set(Lookup.objects.values_list("pk", "sieve", "sieve_high"))
    Lookup.objects.update(sieve=0, sieve_high=0)
    migration = import_module("eservices.migrations.0019_wider_sieve_of_lookups")
    migration._fill(apps, SimpleNamespace(connection=connection))
    assert set(Lookup.objects.values_list("pk", "sieve", "sieve_high")) == known


def test_counts_of_finds_are_exact_to_the_ceiling_and_one_more_beyond(service, officer, monkeypatch):
    monkeypatch.setattr(inbox, "FOUND_CEILING", 2)
    for expected in (1, 2, 3, 3):
        factories.an_application(service)
        page = page_of(officer, Wish(question=NAME))
        assert (page.count, page.ceiling) == (expected, 2)


@pytest.mark.parametrize("order", ORDERS)
def test_every_find_is_reached_in_order_without_gap_or_repeat(service, officer, order, monkeypatch):
    monkeypatch.setattr(inbox, "PAGE_SIZE", 2)
    filed = {factories.an_application(service).pk for _ in range(5)}
    wish, rows, after = Wish(question=NAME, sort=order), [], ""
    while True:
        page = page_of(officer, wish, after=after)
        rows += page.rows
        if not (after := page.after):
            break
    places = [(getattr(row, wish.key), row.pk) for row in rows]
    assert places == sorted(places, reverse=order.startswith("-"))
    assert {row.application_id for row in rows} == filed
    assert len(rows) == 5
    assert page_of(officer, wish, last=True).rows == rows[-2:]
    assert [row for chunk in chunks_of(officer, wish, chunk=2) for row in chunk] == rows


def test_finds_follow_the_application_through_the_directorates(service, officer, water):
    application = factories.an_application(service)
    assert (found(officer, question=NAME), found(water, question=NAME)) == ([application.pk], [])
    desk.forward(application.pk, officer)
    assert (found(officer, question=NAME), found(water, question=NAME)) == ([application.pk], [application.pk])
    assert in_line_with_access()
    desk.forward(application.pk, water)
    assert (found(officer, question=NAME), found(water, question=NAME)) == ([application.pk], [])
    assert in_line_with_access()


def test_finds_follow_the_day_on_which_it_is_due(service, officer):
    application = factories.an_application(service)
    desk.take(application.pk, officer)
    assert in_line_with_access()
    application.refresh_from_db()
    application.stage_due_on = application.due_on = today().replace(year=2031)
    application.save()
    desk.write_note(application.pk, officer, "x")
    assert Lookup.objects.values_list("due_on", flat=True).distinct().get().year == 2031
    assert in_line_with_access()


def test_who_serves_two_directorates_finds_an_application_once(service, officer, both):
    application = factories.an_application(service)
    desk.forward(application.pk, officer)
    for order in ORDERS:
        assert found(both, question=NAME, sort=order) == [application.pk]
        assert page_of(both, Wish(question=NAME, sort=order)).count == 1


def test_filters_narrow_what_is_found(service, officer):
    application = factories.an_application(service)
    other = factories.an_application(factories.a_service())
    assert found(officer, question=NAME, service=other.service_id) == [other.pk]
    assert found(officer, question=NAME, assignee=officer.pk) == []
    desk.take(application.pk, officer)
    assert found(officer, question=NAME, assignee=officer.pk) == [application.pk]
    assert found(officer, question=NAME, received_to=today().replace(year=2020)) == []
    assert found(officer, question=NAME, directorate=999_999) == []
