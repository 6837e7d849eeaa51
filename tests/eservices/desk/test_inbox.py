"""The list of applications: scope, constant queries, pages, filters, search."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from eservices.actions import desk
from eservices.queries.inbox import PAGE_SIZE
from tests import factories

INBOX = "/admin/applications/"

pytestmark = pytest.mark.django_db


def numbers_in(response):
    return [line.number for line in response.context["lines"]]


def queries_of(client, address):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200
    return len(queries)


def test_lists_what_the_directorate_has(browser, officer, application):
    response = browser(officer).get(INBOX, {"tab": "directorate"})
    assert numbers_in(response) == [application.number_in_groups]


def test_shows_nothing_of_another_directorate_in_any_tab_count_or_search(browser, stranger, application):
    client = browser(stranger)
    for tab in ("mine", "unassigned", "directorate", "elsewhere", "waiting", "overdue", "closed"):
        response = client.get(INBOX, {"tab": tab})
        assert numbers_in(response) == []
        assert {entry["count"] for entry in response.context["tabs"]} == {"0"}
    for question in (application.number, "حيدر", "0770 123 4567", "198712345678"):
        assert numbers_in(client.get(INBOX, {"q": question})) == []


def test_a_page_costs_the_same_queries_with_one_three_and_thirty_rows(browser, officer, service):
    client = browser(officer)
    factories.an_application(service)
    client.get(INBOX, {"tab": "directorate"})  # definitions and content types are read once
    address = f"{INBOX}?tab=directorate"
    one = queries_of(client, address)
    factories.an_application(service), factories.an_application(service)
    three = queries_of(client, address)
    for _ in range(27):
        factories.an_application(service)
    assert one == three == queries_of(client, address)
    assert one <= 20


def test_every_page_is_reached_forwards_and_backwards_without_gap_or_repeat(browser, officer, service, monkeypatch):
    monkeypatch.setattr("eservices.queries.inbox.PAGE_SIZE", 3)
    filed = {factories.an_application(service).number_in_groups for _ in range(8)}
    client, address, forwards = browser(officer), f"{INBOX}?tab=directorate", []
    while address:
        response = client.get(address)
        forwards += numbers_in(response)
        address = INBOX + response.context["links"]["next"] if "next" in response.context["links"] else ""
    assert set(forwards) == filed
    assert len(forwards) == 8
    address, backwards = INBOX + client.get(f"{INBOX}?tab=directorate").context["links"]["last"], []
    while address:
        response = client.get(address)
        backwards = numbers_in(response) + backwards
        links = response.context["links"]
        address = INBOX + links["previous"] if "previous" in links else ""
    assert backwards == forwards


@pytest.mark.parametrize("place", ["x", "2026-01-01", "~", "2026-13-40~3", "2026-01-01~９", "2026-01-01~" + "9" * 40])
def test_a_place_that_makes_no_sense_shows_the_first_page(browser, officer, application, place):
    response = browser(officer).get(INBOX, {"tab": "directorate", "after": place})
    assert response.status_code == 200
    assert numbers_in(response) == [application.number_in_groups]


@pytest.mark.parametrize(
    "query",
    [
        {"tab": "nonsense", "sort": "x"},
        {"service": "99999999999999999999", "assignee": "x", "received_from": "soon"},
        {"q": "\x00'\"%_" + "ا" * 5000},
        {"q": "‏‮"},
        {"before": "\x00~1"},
    ],
)
def test_absurd_addresses_are_answered(browser, officer, application, query):
    assert browser(officer).get(INBOX, query).status_code == 200


@pytest.mark.parametrize(
    "question", ["حيدر", "حيدر جاسم", "عَلِيّ", "0770 123 4567", "٠٧٧٠١٢٣٤٥٦٧", "+9647701234567", "198712345678"]
)
def test_search_finds_name_phone_and_national_number(browser, officer, application, question):
    assert numbers_in(browser(officer).get(INBOX, {"q": question})) == [application.number_in_groups]


def test_search_finds_the_number_however_it_is_typed(browser, officer, application):
    for question in (application.number, application.number_in_groups, f" {application.number} "):
        assert numbers_in(browser(officer).get(INBOX, {"q": question})) == [application.number_in_groups]


def test_a_wrong_name_or_number_finds_nothing(browser, officer, application):
    for question in ("سعاد", "حيدر سعاد", "0770 123 4560", "11111111111"):
        assert numbers_in(browser(officer).get(INBOX, {"q": question})) == []


def test_tabs_follow_the_application(browser, officer, application):
    client = browser(officer)

    def counts():
        return {tab["code"]: tab["count"] for tab in client.get(INBOX).context["tabs"]}

    assert (counts()["unassigned"], counts()["mine"]) == ("1", "0")
    desk.take(application.pk, officer)
    assert (counts()["unassigned"], counts()["mine"]) == ("0", "1")
    desk.forward(application.pk, officer)
    assert (counts()["mine"], counts()["elsewhere"]) == ("0", "1")


def test_filters_narrow_the_list_and_are_shown(browser, officer, application):
    other = factories.an_application(factories.a_service())
    response = browser(officer).get(INBOX, {"tab": "directorate", "service": other.service.pk})
    assert numbers_in(response) == [other.number_in_groups]
    assert len(response.context["pills"]) == 1


def test_a_person_of_two_directorates_sees_an_application_once(browser, service, application):
    both = factories.an_officer(service.directorate, factories.DirectorateFactory(code="WAT"))
    desk.forward(application.pk, factories.an_officer(service.directorate))
    client = browser(both)
    assert numbers_in(client.get(INBOX, {"tab": "directorate"})) == [application.number_in_groups]
    assert numbers_in(client.get(INBOX, {"tab": "elsewhere"})) == []
    assert numbers_in(client.get(INBOX, {"q": application.number})) == [application.number_in_groups]


def test_the_badge_and_the_panel_count_what_waits_for_this_person(browser, officer, stranger, application):
    assert "Applications (1)" in browser(officer).get(reverse("wagtailadmin_home")).content.decode()
    assert "Applications (" not in browser(stranger).get(reverse("wagtailadmin_home")).content.decode()


def test_people_without_a_seat_get_no_menu_entry_and_no_inbox(browser, far):
    clerk = factories.a_clerk(far)
    assert browser(clerk).get(INBOX).status_code == 403
    assert INBOX not in browser(clerk).get(reverse("wagtailadmin_home")).content.decode()


def test_the_page_holds_at_most_a_page_of_rows():
    assert PAGE_SIZE == 25


def test_who_only_reads_begins_with_everything_the_directorate_has(browser, auditor, application):
    assert numbers_in(browser(auditor).get(INBOX)) == [application.number_in_groups]


def test_an_empty_desk_leads_to_what_nobody_has_taken(browser, officer, application):
    assert "?tab=unassigned" in browser(officer).get(INBOX).content.decode().split("desk-tabs")[-1]


def test_the_dashboard_begins_with_what_the_seat_is_for(browser, own, officer):
    home = reverse("wagtailadmin_home")
    clerk = browser(factories.a_clerk(own)).get(home).content.decode()
    assert "desk-counter-heading" in clerk
    assert "desk-home-heading" not in clerk
    at_work = browser(officer).get(home).content.decode()
    assert "desk-home-heading" in at_work
    assert "desk-counter-heading" not in at_work


def test_reports_about_pages_are_in_the_menu_of_those_who_edit_pages(browser, officer):
    home = reverse("wagtailadmin_home")
    assert "/admin/reports/" not in browser(officer).get(home).content.decode()
    assert "/admin/reports/" in browser(factories.a_user(is_superuser=True)).get(home).content.decode()
