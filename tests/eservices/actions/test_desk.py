"""What an officer does, each act one event."""

from datetime import date

import pytest

from eservices.actions import desk
from eservices.exceptions import NotAllowed
from eservices.models import Application, Completion, Verdict
from eservices.states import Action, Status
from tests import factories
from tests.sample_service import id_of, sample_document, stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def application():
    return factories.an_application()


@pytest.fixture
def manager():
    return factories.a_manager()


@pytest.fixture
def water():
    return factories.an_officer(factories.DirectorateFactory(code="WAT"))


def again(application):
    return Application.objects.select_related("directorate").get(pk=application.pk)


def at_the_decision(application, manager, water):
    desk.forward(application.pk, manager)
    desk.forward(application.pk, water)
    return again(application)


def test_an_application_goes_the_whole_way(application, manager, water):
    desk.take(application.pk, manager)
    at_the_decision(application, manager, water)
    desk.approve(application.pk, manager, text="ok")
    assert again(application).status == Status.APPROVED
    desk.issue(application.pk, manager, document_number="77", issued_on=date(2026, 12, 1))
    after = again(application)
    assert after.status == Status.ISSUED
    assert after.events.last().data == {"document_number": "77", "issued_on": "2026-12-01"}
    assert [e.action for e in after.events.all()] == [
        Action.SUBMIT, Action.TAKE, Action.FORWARD, Action.FORWARD, Action.APPROVE, Action.ISSUE,
    ]  # fmt: skip


def test_only_a_manager_gives_work_and_only_to_somebody_of_the_directorate(application, manager, water):
    officer = factories.an_officer()
    with pytest.raises(NotAllowed):
        desk.assign(application.pk, officer, officer)
    with pytest.raises(NotAllowed):
        desk.assign(application.pk, manager, water)
    desk.assign(application.pk, manager, officer)
    assert again(application).assignee == officer
    desk.release(application.pk, officer)
    assert again(application).assignee is None


def test_a_verdict_is_written_on_the_file_with_its_reason(application, manager):
    deed = application.attachments.get()
    event = desk.judge_document(application.pk, manager, deed.uuid, Verdict.EXPIRED, "أقدم من سنة")
    deed.refresh_from_db()
    assert (deed.verdict, deed.verdict_reason) == (Verdict.EXPIRED, "أقدم من سنة")
    assert (event.public, event.text) == (False, "أقدم من سنة")
    assert event.data == {"attachment": str(deed.uuid), "verdict": "expired"}


def test_a_file_of_another_application_cannot_be_judged(application, manager):
    other = factories.an_application().attachments.get()
    with pytest.raises(NotAllowed):
        desk.judge_document(application.pk, manager, other.uuid, Verdict.WRONG)
    other.refresh_from_db()
    assert other.verdict == ""


def test_a_return_opens_one_completion(application, manager):
    due = date(2026, 12, 17)
    desk.return_for_completion(
        application.pk, manager, questions=[id_of("floors")], documents=[id_of("deed")], text="?", due_on=due
    )
    completion = Completion.objects.get()
    assert (completion.questions, completion.documents) == ([id_of("floors")], [id_of("deed")])
    assert completion.due_on == due
    with pytest.raises(NotAllowed):
        desk.return_for_completion(application.pk, manager, documents=[id_of("deed")], text="?", due_on=due)


@pytest.mark.parametrize("unknown", [{"questions": ["nothing"]}, {"documents": [id_of("floors")]}])
def test_what_the_form_does_not_hold_cannot_be_asked(application, manager, unknown):
    with pytest.raises(NotAllowed):
        desk.return_for_completion(application.pk, manager, text="?", due_on=date(2026, 12, 17), **unknown)
    assert again(application).status == Status.SUBMITTED
    assert not Completion.objects.exists()


def test_there_is_no_way_on_from_the_last_stage(application, manager, water):
    at_the_decision(application, manager, water)
    with pytest.raises(NotAllowed):
        desk.forward(application.pk, manager)


def test_a_directorate_asked_for_its_opinion_does_not_decide(application, manager, water):
    desk.forward(application.pk, manager)
    for act in (
        lambda: desk.approve(application.pk, water),
        lambda: desk.reject(application.pk, water, reasons=["R1"]),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_an_officer_does_not_decide_at_a_managers_stage(application, manager, water):
    at_the_decision(application, manager, water)
    with pytest.raises(NotAllowed):
        desk.approve(application.pk, factories.an_officer())
    desk.approve(application.pk, manager)


@pytest.mark.parametrize("reasons", [[], ["R9"], ["R1", "R9"]])
def test_a_rejection_needs_reasons_of_the_list(application, manager, reasons):
    with pytest.raises(NotAllowed):
        desk.reject(application.pk, manager, reasons=reasons)
    assert again(application).status == Status.SUBMITTED


def test_a_confidential_application_is_not_forwarded_to_just_anybody(manager):
    document = sample_document(
        slug="complaint", confidential_when={"question": id_of("inside"), "op": "equals", "value": "yes"}
    )
    application = factories.an_application(factories.a_service(document))
    assert application.confidential
    with pytest.raises(NotAllowed):
        desk.forward(application.pk, manager)
    application.directorate.__class__.objects.update(handles_confidential=True)
    desk.forward(application.pk, manager)


def test_taking_clears_the_notice_of_a_new_answer(application, manager):
    from eservices.actions.citizen import answer_return

    desk.return_for_completion(application.pk, manager, questions=[id_of("floors")], text="?", due_on=date(2030, 1, 1))
    answer_return(application.pk, {id_of("floors"): 3})
    assert again(application).answered
    desk.take(application.pk, manager)
    assert not again(application).answered


def test_a_stage_that_is_not_due_is_left_out(manager):
    never = {"question": id_of("inside"), "op": "equals", "value": "no"}
    stages = [
        stage("check", "تدقيق", "Checking", "MUN"),
        stage("opinion", "رأي", "Opinion", "WAT", show_if=never),
        stage("decide", "القرار", "Decision", "MUN"),
    ]
    application = factories.an_application(factories.a_service(sample_document(slug="short", stages=stages)))
    desk.forward(application.pk, manager)
    assert again(application).stage == id_of("decide")


def test_a_note_can_be_written_after_the_end_and_nothing_else(application, manager):
    desk.reject(application.pk, manager, reasons=["R1"])
    desk.write_note(application.pk, manager, "x")
    with pytest.raises(NotAllowed):
        desk.take(application.pk, manager)
