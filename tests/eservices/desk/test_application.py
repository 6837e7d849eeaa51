"""The screen of one application: what it shows to whom, what is logged, what is refused."""

import pytest
import time_machine
from django.utils import timezone

from eservices.actions import desk
from eservices.models import Event
from eservices.states import Action
from tests import factories
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db


def address(application, *parts):
    return "/".join(["/admin/applications", str(application.uuid), *map(str, parts), ""])


def post(client, application, *parts, **data):
    application.refresh_from_db()
    return client.post(address(application, *parts), {"expected": application.revision} | data)


def test_shows_answers_as_asked_with_the_national_number_masked(browser, officer, application):
    page = browser(officer).get(address(application)).content.decode()
    assert "National Card number" in page
    assert "198712345678" not in page
    assert "678" in page


def test_viewing_is_logged_once_in_ten_minutes(browser, officer, application):
    client = browser(officer)
    views = Event.objects.filter(action=Action.VIEW, actor=officer)
    client.get(address(application)), client.get(address(application))
    assert views.count() == 1
    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=11)):
        client.get(address(application))
    assert views.count() == 2


def test_showing_the_national_number_is_logged(browser, officer, application):
    response = browser(officer).post(address(application, "reveal"))
    assert "198712345678" in response.content.decode()
    assert Event.objects.filter(action=Action.REVEAL, actor=officer).count() == 1


def test_foreign_and_missing_answer_alike(browser, stranger, application):
    client = browser(stranger)
    foreign = client.get(address(application))
    missing = client.get("/admin/applications/00000000-0000-4000-8000-000000000000/")
    assert foreign.status_code == missing.status_code == 404
    assert foreign.content.replace(str(application.uuid).encode(), b"") == missing.content.replace(
        b"00000000-0000-4000-8000-000000000000", b""
    )


def test_an_auditor_reads_and_changes_nothing(browser, auditor, application):
    client = browser(auditor)
    assert client.get(address(application)).status_code == 200
    for parts in (
        ["take"],
        ["release"],
        ["note"],
        ["message"],
        ["verdicts"],
        ["reveal"],
        ["do", "return"],
        ["do", "reject"],
    ):
        assert post(client, application, *parts, text="x").status_code == 403
    application.refresh_from_db()
    assert application.revision == 0


def test_taking_puts_it_on_ones_desk(browser, officer, application):
    assert post(browser(officer), application, "take").status_code == 302
    application.refresh_from_db()
    assert application.assignee == officer
    assert application.status == "in_review"


def test_a_note_stays_inside_and_a_message_goes_out(browser, officer, application):
    client = browser(officer)
    sent = application.messages.count()
    post(client, application, "note", text="داخلي")
    assert application.messages.count() == sent
    post(client, application, "message", text="إلى المواطن")
    assert application.messages.count() == sent + 1
    assert Event.objects.get(action=Action.NOTE).public is False


def test_an_empty_note_is_refused_in_words(browser, officer, application):
    response = post(browser(officer), application, "note", text="  ")
    assert response.status_code == 422
    assert not Event.objects.filter(action=Action.NOTE).exists()


def test_somebody_faster_is_named_and_what_was_typed_is_kept(browser, officer, manager, application):
    revision = application.revision
    desk.take(application.pk, manager)
    response = browser(officer).post(address(application, "note"), {"expected": revision, "text": "كتبتُ هذا"})
    page = response.content.decode()
    assert response.status_code == 409
    assert "كتبتُ هذا" in page
    assert manager.get_full_name() in page
    assert not Event.objects.filter(action=Action.NOTE).exists()


def test_a_verdict_with_its_reason_is_kept(browser, officer, application):
    file = application.attachments.get()
    post(browser(officer), application, "verdicts", **{f"verdict-{file.pk}": "unreadable", f"reason-{file.pk}": "غامق"})
    file.refresh_from_db()
    assert (file.verdict, file.verdict_reason) == ("unreadable", "غامق")


def test_the_return_page_is_filled_from_the_verdicts_and_asks_once(browser, officer, application):
    client = browser(officer)
    desk.judge_document(application.pk, officer, application.attachments.get().pk, "expired", "منتهية")
    form = client.get(address(application, "do", "return")).context["form"]
    assert form["documents"].value() == [id_of("deed")]
    assert "منتهية" in form["text"].value()
    day = form["due_on"].value()
    response = post(
        client, application, "do", "return", documents=[id_of("deed")], text="صورة أحدث", due_on=f"{day:%Y-%m-%d}"
    )
    assert response.status_code == 302
    application.refresh_from_db()
    assert application.status == "returned"


@pytest.mark.parametrize(
    "wrong",
    [
        {"documents": [], "questions": []},
        {"documents": ["nonsense"]},
        {"questions": [id_of("share")]},
        {"text": ""},
        {"due_on": "2020-01-01"},
        {"due_on": "2026-02-31"},
        {"expected": "x"},
    ],
)
def test_a_return_that_makes_no_sense_is_refused(browser, officer, application, wrong):
    day = timezone.localdate() + timezone.timedelta(days=20)
    data = {"documents": [id_of("deed")], "text": "ناقص", "due_on": f"{day:%Y-%m-%d}"} | wrong
    assert post(browser(officer), application, "do", "return", **data).status_code == 422
    application.refresh_from_db()
    assert application.status == "submitted"


def test_forwarding_shows_where_it_goes_and_leaves_the_owner_reading(browser, officer, application):
    client = browser(officer)
    page = client.get(address(application, "do", "forward")).content.decode()
    assert "Directorate WAT" in page
    assert post(client, application, "do", "forward").status_code == 302
    assert client.get(address(application)).status_code == 200
    assert post(client, application, "note", text="x").status_code == 403


def test_a_former_directorate_reads_the_record_of_its_own_stage_only(browser, officer, application):
    water = factories.an_officer(factories.DirectorateFactory(code="WAT"))
    desk.forward(application.pk, officer)
    desk.write_note(application.pk, water, "رأي الماء")
    desk.forward(application.pk, water)
    desk.write_note(application.pk, officer, "بعد الإعادة")
    client = browser(water)
    page = client.get(address(application)).content.decode()
    assert "رأي الماء" in page
    assert "بعد الإعادة" not in page
    assert "حيدر" not in page
    assert "0770 123 4567" not in page
    file = application.attachments.get()
    assert client.get(address(application, "files", file.pk)).status_code == 404
    assert post(client, application, "note", text="x").status_code == 404


def test_only_a_manager_decides_where_the_stage_says_so(browser, officer, manager, application):
    desk.forward(application.pk, officer)
    desk.forward(application.pk, factories.an_officer(factories.DirectorateFactory(code="WAT")))
    assert post(browser(officer), application, "do", "approve").status_code == 403
    assert post(browser(manager), application, "do", "approve", text="").status_code == 302
    application.refresh_from_db()
    assert application.status == "approved"
    today = f"{timezone.localdate():%Y-%m-%d}"
    assert (
        post(browser(manager), application, "do", "issue", document_number="12/ب", issued_on=today).status_code == 302
    )
    application.refresh_from_db()
    assert application.status == "issued"


def test_a_rejection_names_a_reason_of_the_service(browser, officer, application):
    client = browser(officer)
    assert post(client, application, "do", "reject", text="سبب").status_code == 422
    assert post(client, application, "do", "reject", text="سبب", reasons=["R9"]).status_code == 422
    assert post(client, application, "do", "reject", text="سبب", reasons=["R1"]).status_code == 302
    application.refresh_from_db()
    assert application.status == "rejected"


def test_extra_form_keys_change_nothing(browser, officer, stranger, application):
    post(
        browser(officer),
        application,
        "note",
        text="x",
        assignee=stranger.pk,
        status="issued",
        directorate=1,
        due_on="2030-01-01",
    )
    before = application.due_on
    application.refresh_from_db()
    assert (application.assignee, application.status, application.due_on) == (None, "submitted", before)


def test_a_file_comes_as_an_attachment_and_its_opening_is_logged(browser, officer, application):
    file = application.attachments.get()
    response = browser(officer).get(address(application, "files", file.pk))
    assert response["Content-Disposition"].startswith("attachment")
    assert b"".join(response.streaming_content).startswith(b"%PDF")
    assert Event.objects.filter(action=Action.VIEW_FILE, actor=officer).count() == 1


def test_a_held_file_and_a_file_of_another_application_are_not_there(browser, officer, application, service):
    client, other = browser(officer), factories.an_application(service)
    held = factories.an_attachment(application, id_of("deed"), scan="held")
    assert client.get(address(application, "files", held.pk)).status_code == 404
    assert client.get(address(application, "files", other.attachments.get().pk)).status_code == 404


def test_restricted_answers_are_read_only_where_the_application_is_worked(browser, officer, auditor, service):
    application = factories.an_application(service, ill="yes")
    assert "Do you have a disability?" in browser(officer).get(address(application)).content.decode()
    assert "Do you have a disability?" not in browser(auditor).get(address(application)).content.decode()


def test_other_applications_of_the_person_stay_within_scope(browser, officer, application, service):
    same = factories.an_application(service)
    elsewhere = factories.an_application(
        factories.a_service(factories.sample_document(slug="far-away", directorate="FAR"))
    )
    page = browser(officer).get(address(application)).content.decode()
    assert same.number_in_groups in page
    assert elsewhere.number_in_groups not in page


def test_the_history_says_which_document_to_whom_and_what_was_asked(browser, officer, manager, application):
    file = application.attachments.get()
    desk.assign(application.pk, manager, officer)
    desk.judge_document(application.pk, officer, file.pk, "unreadable", "غامق")
    due_on = timezone.localdate() + timezone.timedelta(days=9)
    desk.return_for_completion(
        application.pk, officer, documents=[file.key], questions=[id_of("phone")], text="أعد", due_on=due_on
    )
    history = {item.action: item.details for item in browser(officer).get(address(application)).context["history"]}
    label = application.version.document["documents"][0]["label"]["en"]
    assert history["assign"] == [officer.get_full_name()]
    assert history["verdict"] == [f"{label}: Unreadable"]
    assert history["return"][0] == label
    assert len(history["return"]) == 3
    assert str(due_on.year) in history["return"][2]


def test_the_likely_step_is_to_judge_until_all_documents_have_a_verdict(browser, officer, application):
    desk.take(application.pk, officer)
    client = browser(officer)
    assert client.get(address(application)).context["step"].likely == "verdict"
    desk.judge_document(application.pk, officer, application.attachments.get().pk, "unreadable", "غامق")
    assert client.get(address(application)).context["step"].likely == "return"
    desk.return_for_completion(
        application.pk,
        officer,
        documents=[application.attachments.get().key],
        text="x",
        due_on=timezone.localdate() + timezone.timedelta(days=9),
    )
    assert client.get(address(application)).context["step"].likely == ""
