"""Texts of people, officers and editors stay texts on every screen that shows them (S14)."""

from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from eservices.actions.draft import draft_key
from eservices.actions.submit import submit
from eservices.models import Application, Message
from eservices.reference import tracking_code
from tests import factories
from tests.payloads import MARK, PAYLOADS, a_spoiled_draft, a_spoiled_service, acceptable_answers, strays, worked
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def service():
    return a_spoiled_service()


@pytest.fixture
def draft(service):
    return a_spoiled_draft(service)


@pytest.fixture
def manager(service):
    return factories.a_manager(service.directorate, first_name=PAYLOADS[0][:30], last_name=PAYLOADS[4])


def stays_text(client, address, least=1, **extra):
    response = client.get(address, **extra)
    assert response.status_code == 200, address
    found, texts = strays(response.content.decode())
    assert (address, found) == (address, [])
    assert texts >= least, f"{address} shows {texts} of them"


def tracked(application):
    client = Client()
    code = tracking_code(application.uuid, application.code_issue)
    client.post("/ar/track/", {"number": application.number, "code": code})
    return client


def test_the_list_knows_each_kind_once():
    assert len(PAYLOADS) == len({*PAYLOADS}) >= 60
    assert all(MARK in payload for payload in PAYLOADS)


def test_a_page_that_does_not_escape_is_found():
    for payload in ("<img src=x onerror=alert('xss9')>", "<script>'xss9'</script>", "<!-- xss9 -->", "<a href='xss9'>"):
        assert strays(f"<p>{payload}</p>")[0]
    assert strays("<p title='xss9'>&lt;b&gt;xss9</p>") == ([], 1)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_screens_before_filing(client, service, draft, language):
    own = f"/{language}/services/{service.slug}/"
    apply = f"{own}apply/{draft_key(draft)}/"
    for address, least in ((f"/{language}/services/", 2), (own, 15), (f"{own}apply/", 2), (f"{apply}saved/", 0)):
        stays_text(client, address, least)
    for step, least in (("person", 9), ("case", 20), ("owners", 50), ("promise", 1)):
        stays_text(client, f"{apply}{id_of(step)}/", least)
    stays_text(client, f"{apply}documents/", 2)


def test_the_check_page(client, service):
    key = draft_key(a_spoiled_draft(service, acceptable_answers()))
    stays_text(client, f"/ar/services/{service.slug}/apply/{key}/check/", 50)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_screens_of_the_applicant_after_filing(client, service, draft, manager, language):
    key = draft_key(draft)
    application = submit(draft)
    receipt = f"/{language}/services/{service.slug}/apply/{key}/receipt"
    stays_text(client, f"{receipt}/", 2)
    assert client.get(f"{receipt}.pdf").content.startswith(b"%PDF")
    stays_text(tracked(application), f"/{language}/track/application/", 2)
    worked(application, manager)
    stays_text(tracked(application), f"/{language}/track/application/", 2 * len(PAYLOADS))


def test_messages_are_texts_of_one_subject_line(draft, manager):
    application = submit(draft)
    worked(application, manager)
    bodies = [message.body for message in Message.objects.filter(event__application=application)]
    assert any(PAYLOADS[0] in body for body in bodies)
    assert all("\n" not in m.subject for m in Message.objects.all())
    assert not any("49" in body and "7*7" not in body for body in bodies if MARK + "{%" in body)


def test_screens_of_the_staff(service, draft, manager):
    application = submit(draft)
    worked(application, manager)
    desk = Client(headers={"accept-language": "ar"})
    desk.force_login(manager)
    page = f"/admin/applications/{application.uuid}/"
    stays_text(desk, page, 4 * len(PAYLOADS))
    stays_text(desk, "/admin/applications/?tab=directorate", 2)
    stays_text(desk, "/admin/", 0)
    for payload in PAYLOADS[::7]:
        stays_text(desk, "/admin/applications/", 0, query_params={"tab": "directorate", "q": payload})
    for action in ("return", "forward", "approve", "reject"):
        response = desk.get(f"{page}do/{action}/")
        assert strays(response.content.decode())[0] == [], action


def test_names_in_the_inbox_and_in_its_export(service, manager):
    base = factories.an_application(service)
    desk = Client(headers={"accept-language": "ar"})
    desk.force_login(manager)
    for payload in PAYLOADS:
        Application.objects.filter(pk=base.pk).update(applicant={"name": payload})
        stays_text(desk, "/admin/applications/?tab=directorate", 2)
    for name in ("=1+1", "+964 770", "-1", "@sum", "\t=1", "\r=1", "\uff1d1", '=HYPERLINK("http://evil","x")'):
        Application.objects.filter(pk=base.pk).update(applicant={"name": name})
        file = desk.get("/admin/applications/export/", {"tab": "directorate"})
        sheet = load_workbook(BytesIO(b"".join(file.streaming_content))).active
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} == {"s"}
        assert not any(str(cell.value).startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in cells)
