"""The report shows what was searched to those who keep everyday names, and leads to a new one in one click."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.desk.groups import ensure_groups
from search.models import Searched
from search.searched import ALL
from tests import factories
from tests.pages.directorate_trees import signed_in

pytestmark = pytest.mark.django_db
REPORT, EXPORT = "/admin/searches/", "/admin/searches/export/"
NOVEMBER, OCTOBER = date(2026, 11, 1), date(2026, 10, 1)


@pytest.fixture
def officer():
    user = factories.a_user()
    user.groups.add(ensure_groups()["communications"])
    return signed_in(user)


def a_row(phrase, times, empty=0, month=NOVEMBER, language="ar"):
    return Searched.objects.create(month=month, language=language, phrase=phrase, times=times, empty=empty)


def test_what_found_nothing_and_what_was_asked_most_are_told_by_month_and_language(officer):
    for phrase, times, empty in ((ALL, 40, 9), ("اجازه بناء", 20, 0), ("شنغن", 8, 8), ("باسبورت", 5, 1)):
        a_row(phrase, times, empty)
    a_row("water", 3, 3, language="en")
    a_row("ماء", 3, 3, month=OCTOBER)
    answer = officer.get(REPORT)
    assert [row.phrase for row in answer.context["empty"]] == ["شنغن", "باسبورت"]
    assert [row.phrase for row in answer.context["most"]] == ["اجازه بناء", "شنغن", "باسبورت"]
    assert answer.context["unwritten"] == 7
    text = answer.content.decode()
    assert "water" not in text
    assert "<bdi>شنغن</bdi>" in text
    other = officer.get(REPORT, {"month": "2026-10", "language": "ar"})
    assert [row.phrase for row in other.context["most"]] == ["ماء"]
    english = officer.get(REPORT, {"language": "en"})
    assert [row.phrase for row in english.context["empty"]] == ["water"]


def test_one_click_leads_to_a_new_everyday_name(officer):
    a_row("شنغن", 8, 8)
    text = officer.get(REPORT).content.decode()
    address = "/admin/everyday-names/new/?word=%D8%B4%D9%86%D8%BA%D9%86"
    assert address in text
    assert "شنغن" in officer.get(address).content.decode()


def test_the_same_as_a_table_for_a_spreadsheet(officer):
    a_row(ALL, 9)
    a_row("اجازه بناء", 8, 2)
    answer = officer.get(EXPORT, {"month": "2026-11", "language": "ar"})
    lines = answer.content.decode().splitlines()
    assert lines[1:] == ["2026-11,ar,اجازه بناء,8,2"]
    assert answer["Content-Type"].startswith("text/csv")
    assert "searches-2026-11-ar.csv" in answer["Content-Disposition"]


@pytest.mark.parametrize("role", ["manager", "officer", "editor", "clerk", "auditor"])
@pytest.mark.parametrize("address", [REPORT, EXPORT])
def test_others_read_nothing(role, address):
    a_row("شنغن", 8, 8)
    client = signed_in(factories.a_user(role, factories.DirectorateFactory(code="WAT")))
    answer = client.get(address)
    assert answer.status_code == 302
    assert "شنغن" not in answer.content.decode()
    assert "/admin/searches/" not in client.get("/admin/").content.decode()


@pytest.mark.parametrize("asked", [{"month": "2026-13"}, {"month": "'"}, {"language": "xx"}, {"month": "1999-01"}])
def test_what_there_is_not_shows_what_there_is(officer, asked):
    assert officer.get(REPORT, asked).status_code == officer.get(EXPORT, asked).status_code == 200
    a_row("شنغن", 8, 8)
    assert officer.get(REPORT, asked).context["month"] == NOVEMBER


def test_the_number_of_queries_does_not_grow_with_rows(officer):
    counts = []
    for round_ in range(3):
        a_row(f"كلمة{round_}", 3, 1)
        officer.get(REPORT)
        with CaptureQueriesContext(connection) as queries:
            officer.get(REPORT)
        counts.append(len(queries))
    assert counts[0] == counts[-1]
