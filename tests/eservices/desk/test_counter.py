"""The clerk's counter: filing for a citizen, and a lost code."""

import pytest

from eservices.actions import counter
from eservices.models import Draft, Event
from eservices.reference import group_code, tracking_code
from eservices.states import Action
from tests import factories

CODE = "/admin/counter/code/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(far):
    return factories.a_clerk(far)


def test_filing_begins_a_draft_in_the_clerks_name_and_goes_on_in_the_public_form(browser, clerk, service):
    response = browser(clerk).post("/admin/counter/", {"service": service.slug, "language": "ar"})
    draft = Draft.objects.get()
    assert draft.filed_by == clerk
    assert response["Location"].startswith(f"/ar/services/{service.slug}/apply/")


def test_an_unknown_service_begins_nothing(browser, clerk, service):
    for data in ({}, {"service": "no-such", "language": "ar"}, {"service": service.slug, "language": "xx"}):
        assert browser(clerk).post("/admin/counter/", data).status_code == 422
    assert not Draft.objects.exists()


def test_the_page_shows_just_enough_to_recognise_the_person(browser, clerk, application):
    page = browser(clerk).post(CODE, {"number": application.number_in_groups}).content.decode()
    assert "حيدر" not in page
    assert "0770 123 4567" not in page.replace("\xa0", " ")
    assert "567" in page
    assert application.applicant["national_number"] not in page


def test_a_new_code_replaces_the_former_one_and_is_kept_in_the_history(browser, clerk, application):
    response = browser(clerk).post(CODE, {"number": application.number, "confirm": "1", "reason": "بطاقة وطنية"})
    assert group_code(tracking_code(application.uuid, 2)) in response.content.decode()
    application.refresh_from_db()
    assert application.code_issue == 2
    event = Event.objects.get(action=Action.REISSUE_CODE)
    assert (event.actor, event.text, event.public) == (clerk, "بطاقة وطنية", False)


def test_no_reason_no_code(browser, clerk, application):
    assert browser(clerk).post(CODE, {"number": application.number, "confirm": "1"}).status_code == 422
    application.refresh_from_db()
    assert application.code_issue == 1


def test_an_unknown_number_and_a_confidential_application_answer_alike(browser, clerk, application):
    unknown = browser(clerk).post(CODE, {"number": "11111111111"})
    type(application).objects.filter(pk=application.pk).update(confidential=True)
    confidential = browser(clerk).post(CODE, {"number": application.number})
    assert unknown.status_code == confidential.status_code == 404


def test_trying_numbers_is_stopped(browser, clerk, monkeypatch):
    monkeypatch.setattr("eservices.desk.counter._TRIES", 2)
    client = browser(clerk)
    answers = [client.post(CODE, {"number": "1"}).status_code for _ in range(3)]
    assert answers == [404, 404, 429]


def test_an_officer_is_no_clerk(browser, officer, application):
    assert browser(officer).post(CODE, {"number": application.number}).status_code == 403
    with pytest.raises(Exception, match="not allowed"):
        counter.reissue_code(application.pk, officer, "x")
