"""Files of a draft: kept whatever else is wrong, shown to the holder of the key alone."""

import pytest

from eservices.actions.draft import draft_key
from eservices.models import Attachment, Draft
from tests.eservices.views.posting import case, person
from tests.factories import a_draft
from tests.files import a_jpeg, a_pdf
from tests.sample_service import id_of

PHOTO = f"q-{id_of('photo')}"


@pytest.fixture
def at_case(applicant):
    applicant.begin()
    applicant.post("person", person())
    return applicant


def test_a_file_is_kept_although_another_answer_is_wrong(at_case):
    response = at_case.post("case", case(floors="many") | {PHOTO: a_jpeg()})
    assert "data-errors" in response.content.decode()
    attachment = Attachment.objects.get()
    assert f"remove-{attachment.uuid}" in response.content.decode()
    assert Draft.objects.get().answers[id_of("photo")] == [str(attachment.uuid)]
    assert at_case.post("case", case()).status_code == 302
    assert Attachment.objects.count() == 1


def test_a_file_is_removed_by_its_button_and_what_was_typed_stays(at_case):
    at_case.post("case", case(floors="many") | {PHOTO: a_jpeg()})
    attachment = Attachment.objects.get()
    response = at_case.post("case", case(floors="many") | {f"remove-{attachment.uuid}": "1"})
    page = response.content.decode()
    assert response.status_code == 200
    assert "data-errors" not in page
    assert 'value="many"' in page
    assert Attachment.objects.count() == 0
    assert id_of("photo") not in Draft.objects.get().answers


def test_one_file_too_many_is_said_beside_the_question(at_case):
    for _time in range(2):
        at_case.post("case", case(floors="many") | {PHOTO: a_jpeg()})
    response = at_case.post("case", case() | {PHOTO: a_jpeg()})
    assert response.status_code == 200
    assert "data-errors" in response.content.decode()
    assert Attachment.objects.count() == 2


def test_a_photo_question_takes_no_pdf(at_case):
    response = at_case.post("case", case() | {PHOTO: a_pdf()})
    assert response.status_code == 200
    assert Attachment.objects.count() == 0


def test_a_file_is_served_as_an_attachment_that_no_browser_runs(at_case):
    at_case.post("case", case() | {PHOTO: a_jpeg()})
    attachment = Attachment.objects.get()
    response = at_case.get(f"file/{attachment.uuid}")
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "no-store, private"
    assert at_case.get(f"file/{attachment.uuid}/thumbnail").status_code == 200


def test_a_file_of_another_draft_is_not_found(at_case):
    at_case.post("case", case() | {PHOTO: a_jpeg()})
    attachment = Attachment.objects.get()
    other = at_case.address(f"file/{attachment.uuid}").replace(at_case.key, draft_key(a_draft(at_case.service)))
    assert at_case.client.get(other).status_code == 404


def test_a_held_file_counts_but_is_not_served(at_case):
    at_case.post("case", case() | {PHOTO: a_jpeg()})
    attachment = Attachment.objects.get()
    Attachment.objects.update(scan="held")
    assert at_case.get(f"file/{attachment.uuid}").status_code == 404


def test_the_step_is_not_done_without_its_document(applicant):
    applicant.fill()
    Attachment.objects.all().delete()
    assert applicant.get("check")["Location"].startswith(applicant.address("documents"))
    assert applicant.submit()["Location"].startswith(applicant.address("documents"))
