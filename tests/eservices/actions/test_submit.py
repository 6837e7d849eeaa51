"""A submitted application is never lost and never filed twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from eservices.actions import notify
from eservices.actions import submit as submit_module
from eservices.actions.draft import save_answers
from eservices.actions.submit import filed_application, submit
from eservices.actions.uploads import attach_file
from eservices.clock import moved_to
from eservices.exceptions import DraftIncomplete, ServiceClosed
from eservices.models import Access, Application, Attachment, Draft, Event, Lookup, Message, Service
from eservices.reference import is_number
from eservices.states import Action
from tests import factories
from tests.files import a_pdf
from tests.sample_service import id_of, sample_document, when

pytestmark = pytest.mark.django_db
SUNDAY_MORNING = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


def counts():
    return [model.objects.count() for model in (Application, Event, Message, Access)]


def test_filing_writes_application_event_messages_and_access_together():
    draft = factories.a_complete_draft(email="a@example.test")
    application = submit(draft)
    assert is_number(application.number)
    assert [(e.number, e.action, e.public) for e in application.events.all()] == [(1, Action.SUBMIT, True)]
    assert sorted(m.channel for m in application.messages.all()) == ["email", "sms"]
    assert Access.objects.get(application=application).directorate == application.directorate
    assert application.applicant == {
        "name": "حيدر علي جاسم",
        "phone": "+9647701234567",
        "email": "a@example.test",
        "national_number": "198712345678",
    }
    assert Lookup.objects.filter(access__application=application).exists()
    assert list(Attachment.objects.filter(draft__isnull=False)) == []


def test_the_promise_counts_working_days_from_the_day_of_filing():
    with moved_to(SUNDAY_MORNING):
        application = factories.an_application()
    assert application.due_on == application.first_due_on == date(2026, 12, 13)
    assert application.stage_due_on == date(2026, 11, 24)


def test_a_case_whose_stages_need_longer_is_promised_longer():
    document = sample_document(slug="longer")
    document["stages"][1] |= {"target_days": 25, "show_if": when("kind", "equals", id_of("old"))}
    service = factories.a_service(document)
    with moved_to(SUNDAY_MORNING):
        plain = factories.an_application(service)
        owners = [{id_of("owner_name"): "سعد"}]
        draft = factories.a_complete_draft(service, kind=id_of("old"), permit="1/7", owners_list=owners)
        longer = submit(draft)
    assert plain.due_on == date(2026, 12, 13)  # 15 working days, of which the stages need 4
    assert longer.due_on == date(2026, 12, 31)  # 2 + 25 + 2 working days


def test_filing_again_gives_the_same_application():
    draft = factories.a_complete_draft()
    first = submit(draft)
    before = counts()
    assert submit(draft) == first
    assert submit(Draft.objects.get(pk=draft.pk)) == first
    assert counts() == before
    assert filed_application(draft) == first


def test_a_filed_draft_keeps_no_answers():
    draft = factories.a_complete_draft()
    submit(draft)
    assert Draft.objects.get(pk=draft.pk).answers == {}


def test_what_is_hidden_is_not_filed():
    document = sample_document(slug="hidden")
    service = factories.a_service(document)
    draft = factories.a_complete_draft(service, permit="left from before")
    assert id_of("permit") not in submit(draft).answers


def test_a_draft_that_does_not_hold_is_not_filed():
    draft = factories.a_complete_draft()
    with pytest.raises(DraftIncomplete) as refused:
        submit(draft, check=lambda draft, definition: "step-2")
    assert refused.value.step_id == "step-2"
    assert counts() == [0, 0, 0, 0]


@pytest.mark.parametrize("change", [{"is_live": False}])
def test_a_service_taken_out_of_the_catalogue_takes_nothing(change):
    draft = factories.a_complete_draft()
    Service.objects.update(**change)
    with pytest.raises(ServiceClosed):
        submit(draft)
    assert counts() == [0, 0, 0, 0]


def test_the_closing_time_is_checked_again_at_filing():
    document = sample_document(slug="closing", closes_at="2026-11-22T12:00")
    with moved_to(SUNDAY_MORNING):
        draft = factories.a_complete_draft(factories.a_service(document))
    with moved_to(SUNDAY_MORNING.replace(hour=9)), pytest.raises(ServiceClosed):
        submit(draft)
    with moved_to(SUNDAY_MORNING.replace(hour=8, minute=59)):
        assert submit(draft).number


def test_an_anonymous_complaint_keeps_no_name_and_no_contact():
    document = sample_document(slug="anonymous", anonymous_when=when("inside", "equals", "yes"))
    application = factories.an_application(factories.a_service(document))
    assert application.anonymous
    assert application.confidential
    assert application.applicant == {}
    assert not application.messages.exists()


def test_a_number_that_is_taken_is_drawn_again(monkeypatch):
    taken = factories.an_application().number
    free = "12345678902"
    draws = iter([taken] * 30 + [free])
    monkeypatch.setattr(submit_module, "make_number", lambda: next(draws))
    application = submit(factories.a_complete_draft())
    assert application.number == free
    assert application.events.count() == 1
    assert Access.objects.filter(application=application).count() == 1


def test_without_a_free_number_nothing_is_half_filed(monkeypatch):
    taken = factories.an_application().number
    monkeypatch.setattr(submit_module, "make_number", lambda: taken)
    draft = factories.a_complete_draft()
    before = counts()
    with pytest.raises(RuntimeError):
        submit(draft)
    assert counts() == before
    assert Draft.objects.get(pk=draft.pk).answers


def test_a_crash_in_the_middle_leaves_the_draft_as_it_was(monkeypatch):
    draft = factories.a_complete_draft()
    monkeypatch.setattr(submit_module, "index_application", lambda *a: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        submit(draft)
    assert counts() == [0, 0, 0, 0]
    monkeypatch.undo()
    assert submit(draft).number


def explode(*args, **kwargs):
    raise RuntimeError("outside the database everything is down")


@pytest.mark.django_db(transaction=True)
def test_nothing_outside_the_database_can_make_filing_fail(monkeypatch, settings):
    draft = factories.a_complete_draft(email="a@example.test")
    monkeypatch.setattr(notify.wake_delivery.__class__, "enqueue", explode)
    monkeypatch.setattr("eservices.sms.FileBackend.send", explode)
    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", explode)
    monkeypatch.setattr("wagtail.search.index.insert_or_update_object", explode)
    application = submit(draft)
    assert application.number
    assert set(application.messages.values_list("state", flat=True)) == {"queued"}


@pytest.mark.django_db(transaction=True)
def test_ten_posts_at_the_same_moment_file_one_application():
    draft = factories.a_complete_draft()

    def post(_):
        try:
            return submit(Draft.objects.get(pk=draft.pk)).number
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        numbers = set(pool.map(post, range(10)))
    assert len(numbers) == 1
    assert Application.objects.count() == 1
    assert Event.objects.filter(action=Action.SUBMIT).count() == 1
    assert Message.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_many_drafts_at_the_same_moment_all_get_a_number_of_their_own(monkeypatch):
    service = factories.a_service()
    drafts = [factories.a_complete_draft(service) for _ in range(8)]
    # A generator that repeats itself: every number is drawn twice.
    numbers = iter(str(10_000_000_000 + n // 2) for n in range(1000))
    monkeypatch.setattr(submit_module, "make_number", lambda: next(numbers))

    def post(draft):
        try:
            return submit(draft).number
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(post, drafts))) == 8


def test_the_answers_of_a_late_save_do_not_reach_a_filed_application():
    draft = factories.a_complete_draft()
    application = submit(draft)
    save_answers(draft, {id_of("floors"): 9})
    assert Application.objects.get(pk=application.pk).answers[id_of("floors")] == 2


def attach(draft, name, **own):
    return attach_file(a_pdf(), key=id_of(name), most=2, draft=draft, **own)


def test_files_of_a_hidden_document_are_dropped_like_hidden_answers():
    draft = factories.a_complete_draft()
    hidden = attach(draft, "plans", is_document=True)
    application = submit(draft)
    assert application.attachments.count() == 1
    assert not Attachment.objects.filter(pk=hidden.pk).exists()
    assert id_of("plans") not in application.answers["documents"]


def test_a_file_that_a_crash_left_out_of_the_answers_is_filed():
    draft = factories.a_complete_draft()
    late = attach(draft, "deed", is_document=True)
    application = submit(draft)
    assert str(late.uuid) in application.answers["documents"][id_of("deed")]
    assert application.attachments.filter(pk=late.pk).exists()
