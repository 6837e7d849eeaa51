"""An editor publishes, deletes and closes while people fill in and officers work: what was asked stays asked."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.html import escape

from eservices import definitions
from eservices.actions import desk
from eservices.actions.publish import add_text_revision
from eservices.clock import today
from eservices.definitions import definition_for
from eservices.models import Application, Draft
from eservices.reference import tracking_code
from tests import factories
from tests.eservices.views.posting import Applicant, case, person, typed
from tests.files import a_pdf
from tests.sample_service import id_of, sample_document, t

pytestmark = pytest.mark.django_db
LONG_AGO, FAR_AWAY = "2020-01-01T00:00:00+03:00", "2090-01-01T00:00:00+03:00"


def newer(service, **changes):
    """Publish a version in which two questions and the document are gone and every label of the case is new."""
    document = sample_document(slug=service.slug) | changes
    kept = [q for q in document["steps"][1]["questions"] if q["name"] not in ("floors", "kind", "permit", "part")]
    document["steps"][1]["questions"] = [q | {"label": t(f"جديد {q['name']}", f"New {q['name']}")} for q in kept]
    document["steps"] = [document["steps"][0], document["steps"][1], document["steps"][3]]
    document["documents"] = []
    return factories.publish(service, document)


def test_a_draft_is_asked_and_filed_on_the_version_it_began_on(applicant):
    applicant.begin()
    applicant.post("person", person())
    before = applicant.service.current
    newer(applicant.service)
    page = applicant.get("case").content.decode()
    assert "عدد الطوابق" in page
    assert "جديد land" not in page
    applicant.post("case", case())
    applicant.post("promise", typed(agree="yes"))
    applicant.post("documents", {f"q-{id_of('deed')}": a_pdf()})
    assert applicant.submit().status_code == 302
    application = Application.objects.get()
    assert application.version == before
    assert application.answers[id_of("floors")] == 2


def test_a_draft_begun_after_the_publish_is_asked_the_new_questions(client, service):
    newer(service)
    applicant = Applicant(client, service)
    applicant.begin()
    applicant.post("person", person())
    assert "عدد الطوابق" not in applicant.get("case").content.decode()


def test_a_filed_application_shows_what_was_asked_to_citizen_officer_and_on_paper(applicant):
    applicant.fill().submit()
    application = Application.objects.get()
    newer(applicant.service)
    officer = Client(headers={"accept-language": "en"})
    officer.force_login(factories.an_officer())
    screen = officer.get(f"/admin/applications/{application.uuid}/")
    assert screen.status_code == 200
    assert "Floors" in screen.content.decode()
    assert "New floors" not in screen.content.decode()
    assert "Title deed" in screen.content.decode()
    assert applicant.get("receipt").status_code == 200
    assert applicant.client.get(applicant.address("receipt.pdf")).content.startswith(b"%PDF-")
    code = tracking_code(application.uuid, 1)
    assert applicant.client.post("/ar/track/", {"number": application.number, "code": code}).status_code == 302
    tracked = applicant.client.get("/ar/track/application/")
    assert tracked.status_code == 200
    assert "سند العقار" in tracked.content.decode()


def test_a_question_that_is_gone_can_still_be_asked_again(applicant):
    applicant.fill().submit()
    application = Application.objects.get()
    newer(applicant.service)
    officer = factories.an_officer()
    desk.take(application.pk, officer)
    due = today() + timedelta(days=10)
    desk.return_for_completion(application.pk, officer, questions=[id_of("floors")], documents=[], text="؟", due_on=due)
    code = tracking_code(application.uuid, 1)
    applicant.client.post("/ar/track/", {"number": application.number, "code": code})
    answer = typed(floors="٤") | {"shown": id_of("floors")}
    assert applicant.client.post("/ar/track/application/answer/", answer).status_code == 302
    application.refresh_from_db()
    assert application.answers[id_of("floors")] == 4


def test_closing_reaches_drafts_that_began_before(applicant):
    applicant.fill()
    newer(applicant.service, closes_at=LONG_AGO, closed_message=t("أُغلق اليوم بقرار.", "Closed today."))
    for response in (applicant.get("check"), applicant.submit()):
        assert escape("أُغلق اليوم بقرار.") in response.content.decode()
    assert response.status_code == 409
    assert Application.objects.count() == 0
    assert Draft.objects.get().answers[id_of("floors")] == 2
    newer(applicant.service, closes_at=FAR_AWAY)
    assert applicant.submit()["Location"] == applicant.address("receipt")


def test_a_longer_time_reaches_drafts_that_began_before(client, db):
    service = factories.a_service(sample_document(slug="longer", closes_at=FAR_AWAY))
    applicant = Applicant(client, service).fill()
    definitions.definition_of(service.current).document["closes_at"] = LONG_AGO
    assert applicant.submit().status_code == 409
    newer(service, closes_at=None)
    assert applicant.submit().status_code == 302


def test_an_application_keeps_version_text_revision_and_language(applicant):
    label = "/steps/1/questions/5/label"
    version = applicant.service.current
    assert version.document["steps"][1]["questions"][5]["name"] == "floors"
    add_text_revision(version, {label: {"en": "Storeys"}}, user=None)
    applicant.language = "en"
    applicant.start_url = f"/en/services/{applicant.service.slug}/apply/"
    applicant.fill().submit()
    add_text_revision(version, {label: {"en": "Levels"}}, user=None)
    application = Application.objects.get()
    assert (application.version, application.text_revision, application.language) == (version, 1, "en")
    assert definition_for(application).question(id_of("floors"))["label"]["en"] == "Storeys"
