"""The XLSX file: in scope, plain text, right to left for Arabic readers."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from eservices.desk.export import plain_text
from eservices.desk.groups import ensure_groups
from eservices.exceptions import AppendOnly
from eservices.models import Application, Export
from tests import factories

EXPORT = "/admin/applications/export/"

pytestmark = pytest.mark.django_db


def sheet_of(response):
    assert response.status_code == 200
    return load_workbook(BytesIO(b"".join(response.streaming_content))).active


def test_holds_the_tab_and_nothing_of_another_directorate(browser, officer, stranger, application):
    rows = list(sheet_of(browser(officer).get(EXPORT, {"tab": "directorate"})).values)
    assert [row[0] for row in rows[1:]] == [application.number_in_groups]
    assert len(list(sheet_of(browser(stranger).get(EXPORT, {"tab": "directorate"})).values)) == 1


def test_reads_all_chunks_in_order(browser, officer, service, monkeypatch):
    monkeypatch.setattr("eservices.queries.inbox.chunks_of.__defaults__", (2,))
    filed = {factories.an_application(service).number_in_groups for _ in range(5)}
    rows = list(sheet_of(browser(officer).get(EXPORT, {"tab": "directorate"})).values)[1:]
    assert {row[0] for row in rows} == filed
    assert len(rows) == 5


def test_what_was_ticked_is_exported(browser, officer, application, service):
    factories.an_application(service)
    response = browser(officer).post(
        "/admin/applications/bulk/", {"act": "export", "selected": [str(application.uuid)]}
    )
    assert [row[0] for row in list(sheet_of(response).values)[1:]] == [application.number_in_groups]


def test_a_name_that_looks_like_a_formula_stays_text(browser, officer, application):
    Application.objects.filter(pk=application.pk).update(applicant={"name": '=HYPERLINK("http://x")'})
    sheet = sheet_of(browser(officer).get(EXPORT, {"tab": "directorate"}))
    cell = sheet["C2"]
    assert cell.data_type == "s"
    assert cell.value == '\'=HYPERLINK("http://x")'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_every_start_of_a_formula_is_disarmed(start):
    assert plain_text(f"{start}1").startswith("'")


def test_control_signs_do_not_break_the_file():
    assert plain_text("a\x00b\x1fc") == "abc"


def test_the_sheet_runs_right_to_left_for_arabic_readers(officer, application, client):
    client.force_login(officer)
    sheet = sheet_of(client.get(EXPORT, headers={"accept-language": "ar"}))
    assert sheet.sheet_view.rightToLeft


def test_an_export_is_a_row_that_says_who_and_how_much_and_not_whose(browser, officer, application):
    browser(officer).get("/admin/applications/export/", {"tab": "directorate", "received_from": "2020-01-01"})
    browser(officer).get("/admin/applications/export/", {"q": application.applicant["name"]})
    listed, found = Export.objects.order_by("pk")
    assert (listed.actor, listed.tab, listed.rows) == (officer, "directorate", 1)
    assert listed.filters == {"received_from": "2020-01-01", "searched": False}
    assert (found.rows, found.filters) == (1, {"searched": True})


def test_the_row_of_an_export_stays_as_it_was_written(officer):
    from django.db import Error, connection, transaction

    row = Export.objects.create(actor=officer, tab="mine", rows=3)
    with pytest.raises(AppendOnly):
        row.delete()
    with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE eservices_export SET rows = 0")


def test_administrators_read_who_exported_and_officers_do_not(browser, officer):
    Export.objects.create(actor=officer, tab="overdue", rows=3)
    administrator = factories.a_user()
    administrator.groups.add(ensure_groups()["administrator"])
    page = browser(administrator).get("/admin/exports/").content.decode()
    assert str(officer) in page
    assert "Overdue" in page
    assert browser(officer).get("/admin/exports/").status_code == 302
