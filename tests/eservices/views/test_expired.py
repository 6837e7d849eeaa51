"""A page left open until its form token no longer counts: answers stay, nothing happens, one press more is enough."""

from datetime import timedelta

import pytest
from django.test import Client

from eservices.actions.desk import return_for_completion
from eservices.clock import today
from eservices.models import Application, Attachment, Completion, Draft
from eservices.reference import tracking_code
from eservices.states import Status
from tests.eservices.views.posting import Applicant, DrawnFields, case, drawn, person, typed
from tests.factories import a_manager, a_service, an_application
from tests.files import a_jpeg
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def strict():
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def applicant(strict):
    applicant = Applicant(strict, a_service())
    page = strict.get(applicant.start_url)
    applicant.url = strict.post(applicant.start_url, drawn(page) | typed(inside="yes"))["Location"]
    return applicant


def stale(client, page):
    """The fields of a page whose token has expired since."""
    client.cookies.clear()
    return drawn(page)


def test_what_was_typed_in_a_step_is_saved_and_drawn_again(strict, applicant):
    fields = stale(strict, applicant.get("person"))
    response = strict.post(applicant.address("person"), fields | person(phone="0770 1"))
    assert response.status_code == 403
    assert 'role="alert"' in response.content.decode()
    again = drawn(response)
    assert (again[f"q-{id_of('name')}-first"], again[f"q-{id_of('phone')}"]) == ("حيدر", "0770 1")
    draft = Draft.objects.get()
    assert draft.answers[id_of("name")]["father"] == "علي"
    assert draft.done_steps == []
    # The page that was drawn carries a token that counts.
    assert strict.post(applicant.address("person"), again | person()).status_code == 302
    assert Draft.objects.get().done_steps == [id_of("person")]


def test_a_file_sent_with_an_expired_form_is_kept(strict, applicant):
    strict.post(applicant.address("person"), drawn(applicant.get("person")) | person())
    fields = stale(strict, applicant.get("case"))
    response = strict.post(applicant.address("case"), fields | case() | {f"q-{id_of('photo')}": a_jpeg()})
    assert response.status_code == 403
    assert f"remove-{Attachment.objects.get().uuid}" in response.content.decode()


def test_a_right_step_is_not_passed_by_an_expired_form(strict, applicant):
    fields = stale(strict, applicant.get("person"))
    assert strict.post(applicant.address("person"), fields | person()).status_code == 403
    assert Draft.objects.get().done_steps == []


@pytest.mark.parametrize("method", ["post", "put"])
def test_an_empty_request_without_a_token_takes_nothing_away(strict, applicant, method):
    strict.post(applicant.address("person"), drawn(applicant.get("person")) | person())
    strict.cookies.clear()
    assert getattr(strict, method)(applicant.address("person")).status_code == 403
    assert Draft.objects.get().answers[id_of("phone")] == "+9647701234567"


def test_a_step_out_of_reach_stays_out_of_reach(strict, applicant):
    fields = stale(strict, applicant.get("person"))
    response = strict.post(applicant.address("case"), fields | case())
    assert response["Location"] == applicant.address("person")
    assert id_of("floors") not in Draft.objects.get().answers


def test_the_choices_before_the_first_question_are_drawn_again(strict):
    service = a_service()
    address = f"/ar/services/{service.slug}/apply/"
    strict.get(address)
    strict.cookies.clear()
    response = strict.post(address, typed(inside="yes"))
    assert response.status_code == 403
    assert Draft.objects.count() == 0
    page = response.content.decode()
    assert "checked" in page
    token = {"csrfmiddlewaretoken": str(response.context["csrf_token"])}
    assert strict.post(address, typed(inside="yes") | token).status_code == 302


def test_an_expired_submission_files_nothing_and_leads_to_the_check_page(strict, applicant):
    response = strict.post(applicant.address("submit"))
    assert response.status_code == 403
    assert f'href="{applicant.address("check")}"' in response.content.decode()
    assert Application.objects.count() == 0


@pytest.mark.parametrize("step", ["person", "submit", "autosave"])
def test_a_key_that_opens_nothing_keeps_nothing(strict, applicant, step):
    address = applicant.address(step).replace(applicant.key, "A" * 22)
    assert strict.post(address, person()).status_code in (403, 404)
    assert id_of("name") not in Draft.objects.get().answers


def test_a_reply_to_a_return_is_drawn_again_and_sent_by_one_press_more(strict):
    application = an_application()
    wanted = {"questions": [id_of("remarks")], "documents": [], "text": "x", "due_on": today() + timedelta(days=9)}
    return_for_completion(application.pk, a_manager(), **wanted)
    code = tracking_code(application.uuid, application.code_issue)
    strict.post("/ar/track/", drawn(strict.get("/ar/track/")) | {"number": application.number, "code": code})
    fields = form_of(strict.get("/ar/track/application/"))
    del strict.cookies["csrftoken"]

    response = strict.post("/ar/track/application/answer/", fields | typed(remarks="سطر كتبته"))
    assert response.status_code == 403
    assert 'role="alert"' in response.content.decode()
    again = form_of(response)
    assert again[f"q-{id_of('remarks')}"] == "سطر كتبته"
    application.refresh_from_db()
    assert application.status == Status.RETURNED
    assert strict.post("/ar/track/application/answer/", again).status_code == 302
    application.refresh_from_db()
    assert (application.status, application.answers[id_of("remarks")]) == (Status.IN_REVIEW, "سطر كتبته")


def form_of(response):
    """The fields of the reply on the tracking page."""
    parser = DrawnFields()
    parser.feed(response.content.decode().partition('id="must-act"')[2].partition("</form>")[0])
    return parser.fields


def test_a_foreign_site_cannot_answer_for_the_tracking_page(strict):
    response = strict.post("/ar/track/application/answer/", {"x": "y"})
    assert response.status_code in (302, 403)
    assert Completion.objects.count() == 0
