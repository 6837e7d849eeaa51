"""A scanner that does not answer: files wait, the application does not; everybody reads that they wait."""

import pytest
from django.test import Client

from eservices.actions.sweep import sweep
from eservices.models import Application, Attachment
from eservices.models.attachment import ScanState
from eservices.reference import tracking_code
from tests.eservices.views.posting import Applicant, case, person, typed
from tests.factories import a_service, an_officer
from tests.files import a_jpeg, a_pdf
from tests.media.test_scanning import FakeScanner
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db
PHOTO, DEED = f"q-{id_of('photo')}", f"q-{id_of('deed')}"
WAITS = "Waiting for the virus check"
HELD = "Held until it is checked"


@pytest.fixture(autouse=True)
def scanner_away(settings, tmp_path):
    settings.CLAMD_URL = "tcp://127.0.0.1:1"
    settings.PRIVATE_ROOT = tmp_path / "private"


@pytest.fixture
def filed(client):
    """Everything is posted as a browser would, with a photo and a document."""
    applicant = Applicant(client, a_service(), language="en")
    applicant.begin()
    steps = (("person", person()), ("case", case() | {PHOTO: a_jpeg()}), ("promise", typed(agree="yes")))
    for step, data in steps:
        assert applicant.post(step, data).status_code == 302, step
    assert applicant.post("documents", {DEED: a_pdf()})["Location"] == applicant.address("check")
    for step in ("case", "documents"):
        assert WAITS in applicant.get(step).content.decode()
    assert applicant.submit()["Location"] == applicant.address("receipt")
    return Application.objects.get()


@pytest.fixture
def officer():
    client = Client(headers={"accept-language": "en"})
    client.force_login(an_officer())
    return client


def tracking(client, application):
    code = tracking_code(application.uuid, application.code_issue)
    page = client.post("/en/track/", {"number": application.number, "code": code}, follow=True)
    assert application.number_in_groups in page.content.decode()
    return page.content.decode()


def desk_addresses(application):
    return [f"/admin/applications/{application.uuid}/files/{a.pk}/" for a in application.attachments.all()]


def test_files_wait_and_the_application_is_filed_with_them(client, filed, settings):
    assert {a.scan for a in Attachment.objects.all()} == {ScanState.HELD}
    assert {a.key for a in filed.attachments.all()} == {id_of("photo"), id_of("deed")}
    for attachment in filed.attachments.all():
        assert (settings.PRIVATE_ROOT / attachment.stored_as).stat().st_size == attachment.size


def test_the_applicant_reads_that_a_document_waits(client, filed):
    assert "waiting for the virus check" in tracking(client, filed)
    Attachment.objects.update(scan=ScanState.CLEAN)
    assert "virus" not in tracking(client, filed)


def test_the_officer_reads_it_at_document_and_photo_and_cannot_open_either(filed, officer):
    page = officer.get(f"/admin/applications/{filed.uuid}/").content.decode()
    assert page.count(HELD) == 2
    for address in desk_addresses(filed):
        assert address not in page
        assert officer.get(address).status_code == 404
        assert officer.get(f"{address}thumbnail/").status_code == 404


def test_what_was_replaced_and_never_checked_is_no_link_either(filed, officer):
    newer, older = filed.attachments.get(key=id_of("photo")), filed.attachments.get(key=id_of("deed"))
    Attachment.objects.filter(pk=newer.pk).update(key=older.key, is_document=True, scan=ScanState.CLEAN)
    Attachment.objects.filter(pk=older.pk).update(replaced_by=newer)
    page = officer.get(f"/admin/applications/{filed.uuid}/").content.decode()
    assert f"/files/{newer.pk}/" in page
    assert f"/files/{older.pk}/" not in page
    assert page.count(HELD) == 1


def test_when_the_scanner_answers_again_the_files_are_released(filed, officer, settings):
    for _file in range(2):
        scanner = FakeScanner(b"stream: OK\n")
        settings.CLAMD_URL = scanner.url
        # The fake takes one file; the other waits for the next round.
        sweep()
        scanner.close()
    page = officer.get(f"/admin/applications/{filed.uuid}/").content.decode()
    assert HELD not in page
    for address in desk_addresses(filed):
        assert address in page
        answer = officer.get(address)
        assert answer.status_code == 200
        assert answer["Content-Disposition"].startswith("attachment")


def test_a_document_refused_after_it_was_taken_has_to_be_sent_again(client):
    applicant = Applicant(client, a_service(), language="en")
    applicant.begin()
    steps = (("person", person()), ("case", case() | {PHOTO: a_jpeg()}), ("promise", typed(agree="yes")))
    for step, data in steps:
        applicant.post(step, data)
    applicant.post("documents", {DEED: a_pdf()})
    Attachment.objects.filter(key=id_of("deed")).update(scan=ScanState.INFECTED)
    assert "Refused: malware" in applicant.get("documents").content.decode()
    assert "documents" in applicant.submit()["Location"]
    assert not Application.objects.exists()
