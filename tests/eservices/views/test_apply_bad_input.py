"""Bad input: a clear error in the reader's language or a plain 400, 404, 413; never a 500, nothing lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from eservices.models import Application, Attachment, Draft
from tests.eservices.views.posting import case, person, typed
from tests.factories import a_service
from tests.files import a_jpeg, a_pdf, pdf_bytes
from tests.sample_service import id_of, sample_document

NAME = f"q-{id_of('name')}-first"


@pytest.fixture
def begun(applicant):
    applicant.begin()
    return applicant


@pytest.fixture
def at_documents(applicant):
    applicant.begin()
    for step, data in (("person", person()), ("case", case()), ("promise", typed(agree="yes"))):
        applicant.post(step, data)
    return applicant


@pytest.mark.parametrize(
    "changes",
    [
        {"national": "19871234567"},
        {"national": "۱۹۸۷x2345678"},
        {"phone": "0660 123 4567"},
        {"phone": "٠٧٧٠١٢٣"},
        {"born__day": "31", "born__month": "2"},
        {"born__month": "13"},
        {"born__year": "99999"},
        {"name__first": "ح" * 300},
        {"name__first": "حيدر😀"},
        {"name__first": "حي\x00در"},
    ],
)
def test_a_wrong_answer_is_a_clear_error(begun, changes):
    response = begun.post("person", person(**changes))
    page = response.content.decode()
    assert response.status_code == 200
    assert "data-errors" in page
    assert "has-error" in page
    # The other answers of the step are kept.
    assert 'value="علي"' in page
    assert Draft.objects.get().done_steps == []


def test_direction_signs_are_taken_out_of_a_name(begun):
    begun.post("person", person(name__first="\u202eحيدر\u202c\u200f"))
    assert Draft.objects.get().answers[id_of("name")]["first"] == "حيدر"


def test_half_a_surrogate_pair_is_no_server_error(begun):
    fields = "&".join(f"{name}=x" for name in person() if name != NAME)
    body = f"shown={id_of('name')}&{NAME}=%ED%A0%80&{fields}"
    response = begun.client.post(begun.address("person"), body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 200
    assert "data-errors" in response.content.decode()


def test_a_thousand_and_one_fields_are_refused(begun):
    response = begun.client.post(begun.address("person"), {f"f{n}": "x" for n in range(1001)})
    assert response.status_code == 413


def test_a_hundred_and_one_files_are_refused(begun):
    response = begun.client.post(begun.address("person"), {f"f{n}": a_jpeg() for n in range(101)})
    assert response.status_code == 413
    assert Attachment.objects.count() == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        pdf_bytes()[:120],
        b"MZ" + b"\x00" * 500,
        pdf_bytes() + b"PK\x03\x04evil.exe",
        pdf_bytes().replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2>>"),
        b"<script>alert(1)</script>" + pdf_bytes(),
    ],
    ids=["empty", "truncated", "program", "archive behind", "password", "page in front"],
)
def test_a_bad_file_is_refused_beside_its_question(at_documents, content):
    response = at_documents.post("documents", {f"q-{id_of('deed')}": a_pdf(content=content)})
    page = response.content.decode()
    assert response.status_code == 200
    assert "data-errors" in page
    assert Attachment.objects.count() == 0


def test_a_file_over_the_limit_is_refused_in_words(at_documents, settings):
    settings.UPLOAD_MAX_BYTES = 2000
    big = a_pdf(content=pdf_bytes(filler=3000))
    response = at_documents.post("documents", {f"q-{id_of('deed')}": big})
    assert response.status_code == 200
    assert "data-errors" in response.content.decode()


def test_fifty_megabytes_are_refused_unread(at_documents):
    headers = {"CONTENT_LENGTH": str(50 * 1024 * 1024)}
    response = at_documents.client.post(at_documents.address("documents"), {"x": "y"}, **headers)
    assert response.status_code == 413
    assert at_documents.get("documents").status_code == 200


def test_a_file_name_with_a_path_is_only_a_name(at_documents):
    at_documents.post("documents", {f"q-{id_of('deed')}": a_pdf(name="../../x")})
    attachment = Attachment.objects.get()
    assert "/" not in attachment.file_name
    assert ".." not in attachment.stored_as


def test_an_expired_draft_says_so_and_shows_a_way_on(begun):
    Draft.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    for step in ("", "person", "check", "receipt", "saved"):
        response = begun.get(step)
        assert response.status_code == 404
        assert begun.start_url in response.content.decode()


@pytest.mark.parametrize("key", ["x", "A" * 22, "-" * 200])
def test_a_forged_key_opens_nothing(begun, key):
    address = begun.address("person").replace(begun.key, key)
    assert begun.client.get(address).status_code == 404
    assert begun.client.post(address, person()).status_code == 404


def test_a_draft_does_not_open_under_another_service(begun):
    other = a_service()
    address = begun.address("person").replace(begun.service.slug, other.slug)
    assert begun.client.get(address).status_code == 404


def test_a_service_that_is_not_there_is_not_found(client, db):
    for address in ("/ar/services/none/", "/ar/services/none/apply/", "/ar/services/none/apply/x/"):
        assert client.get(address).status_code == 404


def test_a_closed_service_shows_the_editors_message(client, db):
    service = a_service(sample_document(slug="closed", closes_at="2020-01-01T00:00:00+03:00"))
    for method in (client.get, client.post):
        response = method(f"/ar/services/{service.slug}/apply/")
        assert "أُغلق التقديم حتى الربيع." in response.content.decode()
    assert response.status_code == 409
    assert Draft.objects.count() == 0


def test_a_service_that_closes_before_the_submission_keeps_the_answers(applicant):
    applicant.fill()
    version = applicant.service.current
    from eservices import definitions

    definition = definitions.definition_of(version)
    definition.document["closes_at"] = "2020-01-01T00:00:00+03:00"
    response = applicant.submit()
    assert response.status_code == 409
    assert "أُغلق التقديم حتى الربيع." in response.content.decode()
    assert Application.objects.count() == 0
    assert Draft.objects.get().answers[id_of("floors")] == 2


def test_an_answer_to_a_question_that_is_not_there_is_ignored(begun):
    response = begun.post(
        "person", person() | {"q-00000000-0000-0000-0000-000000000000": "x", f"q-{id_of('floors')}": "9"}
    )
    assert response.status_code == 302
    answers = Draft.objects.get().answers
    assert id_of("floors") not in answers
    assert "00000000-0000-0000-0000-000000000000" not in answers


def test_an_option_that_does_not_exist_is_a_clear_error(begun):
    begun.post("person", person())
    response = begun.post("case", case(kind="no-such-option"))
    assert response.status_code == 200
    assert "data-errors" in response.content.decode()
    assert id_of("kind") not in Draft.objects.get().answers


def test_a_method_that_is_not_offered_is_refused(begun):
    assert begun.client.put(begun.address("person")).status_code == 405
    assert begun.client.get(begun.address("submit")).status_code == 405
    assert begun.client.get(begun.address("autosave")).status_code == 405


def test_strange_steps_and_files_of_a_draft_are_not_found_or_lead_back(begun):
    assert begun.get("no-such-step").status_code == 302
    file = begun.address("").replace("/person/", "/") + "file/00000000-0000-0000-0000-000000000000/"
    assert begun.client.get(file).status_code == 404
    assert begun.client.post(begun.address("autosave"), {"step": "no-such-step"}).status_code == 200
