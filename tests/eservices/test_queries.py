"""Scope, tabs and merged ranges, asked without a browser."""

from datetime import timedelta
from itertools import combinations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.actions import desk
from eservices.clock import today
from eservices.models import Access, Application, Directorate
from eservices.models.access import OPEN_RELATIONS, Relation
from eservices.queries import inbox
from eservices.queries.finding import same_person
from eservices.queries.inbox import Wish, chunks_of, page_of, tab_counts, waiting_count
from eservices.queries.scope import STRENGTH, access_of, find_sight, outside_of, workable_pks
from eservices.queries.tabs import TABS
from eservices.rules import seats_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def service():
    return factories.a_service()


@pytest.fixture
def officer(service):
    return factories.an_officer(service.directorate)


@pytest.fixture
def water(service):
    return factories.an_officer(factories.DirectorateFactory(code="WAT"))


def test_sight_follows_the_access_rows(service, officer, water):
    application = factories.an_application(service)
    assert find_sight(officer, application.uuid).relation == Relation.CURRENT
    assert find_sight(water, application.uuid) is None
    desk.forward(application.pk, officer)
    assert find_sight(officer, application.uuid).relation == Relation.OWNER
    assert find_sight(water, application.uuid).relation == Relation.CURRENT
    desk.forward(application.pk, water)
    assert find_sight(water, application.uuid).is_past


def test_a_directorate_that_passed_it_on_works_it_no_more(service, officer, water):
    application = factories.an_application(service)
    desk.forward(application.pk, officer)
    desk.forward(application.pk, water)
    assert workable_pks(water, [application.uuid]) == {}
    assert [row.application_id for row in page_of(water, Wish(tab="closed")).rows] == [application.pk]
    assert page_of(water, Wish(question="حيدر")).count == 0
    assert page_of(water, Wish(question=application.number)).count == 1


def test_counts_are_exact_up_to_the_ceiling_and_one_more_beyond(service, officer, monkeypatch):
    monkeypatch.setattr(inbox, "COUNT_CEILING", 2)
    for expected in (1, 2, 3, 3):
        factories.an_application(service)
        assert tab_counts(officer)["unassigned"] == expected


def test_all_counts_cost_one_query_for_any_number_of_directorates(service, officer):
    twelve = factories.an_officer(*(factories.DirectorateFactory() for _ in range(12)))
    for user in (officer, twelve):
        user.memberships.count()
        inbox.seats_of(user)
        outside_of(user)
        with CaptureQueriesContext(connection) as queries:
            tab_counts(user)
        assert len(queries) == 1


def test_only_what_is_late_is_overdue(service, officer):
    late, current = factories.an_application(service), factories.an_application(service)
    Access.objects.filter(application=late).update(due_on=today() - timedelta(days=1))
    Access.objects.filter(application=current).update(due_on=today())
    assert [row.application_id for row in page_of(officer, Wish(tab="overdue")).rows] == [late.pk]


def test_ranges_of_several_directorates_are_merged_by_due_day(service, officer, water):
    both = factories.an_officer(service.directorate, factories.DirectorateFactory(code="WAT"))
    filed = [factories.an_application(service) for _ in range(4)]
    for application in filed[:2]:
        desk.forward(application.pk, officer)
    for days, application in zip((3, 1, 2, 4), filed, strict=True):
        Access.objects.filter(application=application).update(due_on=today() + timedelta(days=days))
    rows = page_of(both, Wish(tab="directorate")).rows
    assert [row.application_id for row in rows] == [filed[1].pk, filed[2].pk, filed[0].pk, filed[3].pk]
    downwards = page_of(both, Wish(tab="directorate", sort="-due")).rows
    assert downwards == rows[::-1]


def test_a_range_of_many_rows_is_read_in_chunks_once_each(service, officer):
    filed = {factories.an_application(service).pk for _ in range(5)}
    chunks = list(chunks_of(officer, Wish(tab="directorate"), chunk=2))
    assert [len(chunk) for chunk in chunks] == [2, 2, 1]
    assert {row.application_id for chunk in chunks for row in chunk} == filed


def test_the_lists_leave_answers_and_documents_of_versions_alone(service, officer):
    factories.an_application(service)
    with CaptureQueriesContext(connection) as queries:
        page_of(officer, Wish(tab="directorate"))
    assert not any('"answers"' in query["sql"] or '"document"' in query["sql"] for query in queries)


def test_the_same_person_is_found_by_phone_or_national_number_within_scope(service, officer):
    first = factories.an_application(service)
    same_phone = factories.an_application(service, national="199912345678")
    factories.an_application(service, national="199912345679", phone="+9647701234500")
    far = factories.an_application(factories.a_service(factories.sample_document(slug="far", directorate="FAR")))
    found = [row.application_id for row in same_person(officer, first)]
    assert found == [same_phone.pk]
    assert far.pk not in found


def test_what_waits_is_mine_and_what_nobody_has(service, officer):
    mine, _unassigned = factories.an_application(service), factories.an_application(service)
    desk.take(mine.pk, officer)
    other = factories.an_application(service)
    desk.take(other.pk, factories.an_officer(service.directorate))
    assert waiting_count(officer) == 2
    assert waiting_count(factories.an_auditor(service.directorate)) == 0


def test_a_page_is_read_through_the_index_not_by_sorting(service, officer):
    factories.an_application(service)
    if connection.vendor != "sqlite":
        pytest.skip("the plan is SQLite's")
    (spread,) = inbox.ranges_for(officer, Wish(tab="directorate"))
    plan = spread.rows.order_by("due_on", "id")[:26].explain()
    assert "access_by_due" in plan
    assert "TEMP B-TREE" not in plan


def expected_rows(user, tab):
    """What a tab shows, told row by row: of each application the strongest row in the person's directorates."""
    reading, found = seats_of(user).reading, set()
    for application in Application.objects.all():
        rows = [row for row in application.access.order_by("pk") if row.directorate_id in reading]
        strongest = min(rows, key=lambda row: STRENGTH.index(row.relation), default=None)
        if strongest and (strongest.relation, strongest.bucket) in TABS[tab].ranges:
            found.add(strongest.application_id)
    return found


def test_whoever_reads_in_several_directorates_sees_each_application_once(service, officer, water):
    factories.a_manager(factories.DirectorateFactory(code="THIRD"))
    filed = [factories.an_application(service) for _ in range(5)]
    for application in filed[1:]:
        desk.forward(application.pk, officer)
    for application in filed[2:]:
        desk.forward(application.pk, water)
    directorates = list(Directorate.objects.order_by("pk"))
    seen = 0
    for size in range(1, len(directorates) + 1):
        for some in combinations(directorates, size):
            auditor = factories.an_auditor(*some)
            for tab in ("directorate", "elsewhere", "closed"):
                rows = page_of(auditor, Wish(tab=tab)).rows
                assert sorted(row.application_id for row in rows) == sorted(expected_rows(auditor, tab)), (some, tab)
                assert tab_counts(auditor)[tab] == len(rows)
                seen += len(rows)
            named = page_of(auditor, Wish(question="حيدر"))
            reach = access_of(auditor).filter(relation__in=OPEN_RELATIONS).values("application").distinct().count()
            assert (named.count, len({row.application_id for row in named.rows})) == (reach, reach)
    assert seen > 5
