"""Filing once, whatever happens, and the receipt."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from eservices.actions.draft import resume_code
from eservices.models import Application, Draft
from eservices.models import Message as Notice
from eservices.reference import group_code, tracking_code
from tests.eservices.views.posting import drawn, typed
from tests.factories import an_application
from tests.sample_service import id_of


def test_submitting_again_gives_the_same_application(applicant):
    applicant.fill()
    locations = {applicant.submit()["Location"] for _time in range(3)}
    assert locations == {applicant.address("receipt")}
    assert Application.objects.count() == 1
    assert Notice.objects.count() == 1


def test_a_filed_draft_leads_to_its_receipt_from_every_page(applicant):
    applicant.fill()
    applicant.submit()
    application = Application.objects.get()
    for step in ("", "person", "documents", "check", "saved"):
        assert applicant.get(step)["Location"] == applicant.address("receipt"), step
    assert applicant.client.post(applicant.address("person"), {})["Location"] == applicant.address("receipt")
    pages = [applicant.get("receipt").content.decode() for _time in range(2)]
    code = group_code(tracking_code(application.uuid, 1)).replace(" ", "\u00a0")
    for page in pages:
        assert application.number_in_groups in page
        assert code in page


def test_the_receipt_is_read_in_either_language(applicant):
    applicant.fill()
    applicant.submit()
    english = applicant.client.get(applicant.address("receipt", language="en"))
    assert "Sample permit" in english.content.decode()


def test_the_qr_carries_the_number_and_never_the_code(applicant, monkeypatch):
    from eservices.views.apply import receipt

    applicant.fill()
    applicant.submit()
    seen = []
    monkeypatch.setattr(receipt, "qr_inline", lambda address: seen.append(address) or "")
    applicant.get("receipt")
    application = Application.objects.get()
    assert seen == [f"http://testserver/ar/track/#{application.number}"]


def test_the_receipt_on_paper(applicant):
    applicant.fill()
    assert applicant.get("receipt.pdf").status_code == 302
    applicant.submit()
    response = applicant.client.get(applicant.address("receipt.pdf"))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    assert response.content.startswith(b"%PDF-")


def test_a_receipt_before_filing_leads_back_to_the_form(applicant):
    applicant.begin()
    assert applicant.get("receipt")["Location"] == applicant.address()


def test_an_unfinished_draft_is_not_filed(applicant):
    applicant.begin()
    assert applicant.submit()["Location"].startswith(applicant.address("person"))
    assert Application.objects.count() == 0


def test_hidden_answers_are_dropped_when_filing(applicant):
    from eservices.actions.draft import save_answers

    applicant.fill()
    save_answers(Draft.objects.get(), {id_of("permit"): "12/7"})
    applicant.submit()
    assert id_of("permit") not in Application.objects.get().answers


@pytest.mark.parametrize("written", ["{}", " {} ", "{:.4} {:.8}"])
def test_a_code_of_sixteen_digits_finds_the_draft_again(applicant, written):
    applicant.begin()
    code = resume_code(Draft.objects.get())
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    text = f"{code[:4]} {code[4:8]} {code[8:]}" if ":" in written else written.format(arabic)
    response = applicant.client.post("/ar/apply/resume/", {"code": text})
    assert response["Location"] == applicant.address()


@pytest.mark.parametrize("code", ["", "12", "0000000000000000", "abc", "\x00", "9" * 500])
def test_a_wrong_resume_code_is_a_clear_error(client, db, code):
    response = client.post("/en/apply/resume/", {"code": code})
    assert response.status_code == 200
    assert "data-errors" in response.content.decode()


def test_an_expired_draft_is_not_found_by_its_code(applicant):
    applicant.begin()
    code = resume_code(Draft.objects.get())
    Draft.objects.update(expires_at=timezone.now() - timedelta(days=1))
    assert applicant.client.post("/ar/apply/resume/", {"code": code}).status_code == 200


def test_many_tries_of_a_code_are_stopped(client, db):
    codes = [client.post("/en/apply/resume/", {"code": "1234567890123456"}).status_code for _time in range(25)]
    assert codes[0] == 200
    assert codes[-1] == 429


def test_an_appointment_taken_in_the_meantime_is_said_at_its_step_with_other_times(applicant):
    service = applicant.service
    applicant.fill()
    first, second = offered(applicant)[:2]
    assert applicant.post("case", typed(slot=first)).status_code == 302
    for _place in range(5):
        an_application(service, slot=first)
    assert first not in offered(applicant)
    led = applicant.submit()
    assert led["Location"].startswith(applicant.address("case"))
    page = applicant.client.get(led["Location"])
    assert "data-errors" in page.content.decode()
    assert drawn(page)[f"q-{id_of('floors')}"] == "2"
    assert applicant.client.post(led["Location"], drawn(page) | typed(slot=second))["Location"] == applicant.address(
        "check"
    )
    assert applicant.submit()["Location"] == applicant.address("receipt")
    assert Application.objects.count() == 6


def offered(applicant):
    """The appointments that the page of the case offers."""
    return re.findall(r'<option value="([0-9-]{10}T[0-9:]{5})"', applicant.get("case").content.decode())
