"""The read model behind the tracking page."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.utils.translation import override

from eservices.actions import desk
from eservices.actions.citizen import answer_return, open_completion, withdraw
from eservices.clock import moved_to
from eservices.models import Application
from eservices.states import MOVES, Action, Status
from eservices.tracking import disclosed_remarks, track
from eservices.tracking_words import move_label, status_tag
from tests import factories
from tests.sample_service import id_of, sample_document

pytestmark = pytest.mark.django_db
SUNDAY = datetime(2026, 11, 15, 6, 0, tzinfo=UTC)


@pytest.fixture
def application():
    with moved_to(SUNDAY):
        return factories.an_application()


@pytest.fixture
def manager():
    return factories.a_manager()


@pytest.fixture
def water():
    return factories.an_officer(factories.DirectorateFactory(code="WAT"))


def tracked(application, later=timedelta(), language="en", holidays=()):
    fresh = Application.objects.get(pk=application.pk)
    with override(language):
        return track(fresh, language, now=SUNDAY + later, holidays=holidays, completion=open_completion(fresh))


def states(application, later=timedelta()):
    return [(node.title, node.state) for node in tracked(application, later).path]


def after(days):
    return moved_to(SUNDAY + timedelta(days=days))


def ask(application, manager, days=2):
    with after(days):
        desk.return_for_completion(
            application.pk, manager, questions=[id_of("floors")], text="?", due_on=date(2026, 12, 17)
        )


def test_the_way_begins_with_filing_and_shows_what_is_to_come(application):
    assert states(application) == [
        ("Application submitted", "done"),
        ("Checking", "now"),
        ("Opinion of Water", "todo"),
        ("Decision", "todo"),
    ]


def test_a_passed_stage_has_its_day_and_its_directorate(application, manager):
    with after(2):
        desk.forward(application.pk, manager)
    nodes = tracked(application, timedelta(days=3)).path
    assert [node.state for node in nodes] == ["done", "done", "now", "todo"]
    assert nodes[1].at == SUNDAY + timedelta(days=2)
    assert [node.directorate for node in nodes[1:]] == ["Directorate MUN", "Directorate WAT", "Directorate MUN"]


def test_a_rejected_application_ends_where_it_stood(application, manager):
    desk.reject(application.pk, manager, reasons=["R1"])
    assert states(application) == [("Application submitted", "done"), ("Checking", "stopped"), ("Rejected", "stopped")]


def test_an_ended_application_does_not_say_what_a_stage_is_doing(application, manager):
    desk.reject(application.pk, manager, reasons=["R1"])
    assert [node.text for node in tracked(application).path if node.text] == []


def test_an_issued_document_ends_the_way(application, manager, water):
    desk.forward(application.pk, manager)
    desk.forward(application.pk, water)
    desk.approve(application.pk, manager)
    desk.issue(application.pk, manager, document_number="7")
    assert {state for _title, state in states(application)} == {"done"}
    assert states(application)[-1][0] == "Document issued"


def test_a_withdrawn_application_promises_nothing(application):
    withdraw(application.pk)
    assert tracked(application).promise is None
    assert not tracked(application).may_withdraw


def test_working_days_are_counted_in_cells(application):
    promise = tracked(application, timedelta(days=7)).promise
    assert (promise.used, promise.total, promise.overdue) == (5, 15, 0)
    assert promise.cells == ["used"] * 5 + ["left"] * 10
    assert not promise.has_moved


def test_a_pause_is_shown_with_the_date_if_sent_today(application, manager):
    ask(application, manager, days=2)
    promise = tracked(application, timedelta(days=9)).promise
    assert promise.paused_on == date(2026, 11, 17)
    assert promise.cells == ["used"] * 2 + ["pause"] + ["left"] * 13
    assert promise.first_due_on == date(2026, 12, 6)
    assert promise.if_sent_today == date(2026, 12, 13)


def test_the_date_if_sent_today_is_the_date_after_sending(application, manager):
    ask(application, manager, days=2)
    for days in (2, 3, 5, 6, 12):
        predicted = tracked(application, timedelta(days=days)).promise.if_sent_today
        if days == 12:
            with after(days):
                answer_return(application.pk, {id_of("floors"): 3})
            assert Application.objects.get(pk=application.pk).due_on == predicted


def test_lateness_is_shown_and_never_hidden(application):
    late = tracked(application, timedelta(days=23))
    assert late.promise.overdue == 2
    assert [tag.label for tag in late.tags] == ["Received", "2 working days overdue"]
    assert late.promise.used == 15


def test_waiting_for_the_citizen_is_not_late(application, manager):
    ask(application, manager)
    assert len(tracked(application, timedelta(days=60)).tags) == 1


def test_a_day_off_uses_up_nothing(application):
    # Thursday to Saturday: two days of rest lie between.
    used = [tracked(application, timedelta(days=days)).promise.used for days in (4, 5, 6, 7)]
    assert used == [4, 4, 4, 5]


def test_a_long_promise_is_not_drawn_in_cells():
    document = sample_document(slug="long", duration_days=200)
    application = factories.an_application(factories.a_service(document))
    assert tracked(application).promise.cells == []


def test_texts_come_in_the_readers_language_whatever_was_filed_in(application):
    assert tracked(application, language="ar").service == "إجازة نموذجية"
    assert tracked(application, language="en").service == "Sample permit"


def test_who_replied_is_told_so_until_the_next_step(application, manager):
    ask(application, manager)
    with after(3):
        answer_return(application.pk, {id_of("floors"): 3})
    assert tracked(application, timedelta(days=3)).was_answered
    with after(4):
        desk.forward(application.pk, manager)
    assert not tracked(application, timedelta(days=4)).was_answered


def verdict(number, code, attachment="a"):
    data = {"attachment": attachment, "verdict": code}
    return SimpleNamespace(number=number, action=Action.VERDICT, data=data, text=f"t{number}")


def move(number, action):
    return SimpleNamespace(number=number, action=action, data={}, text="")


def test_verdicts_are_disclosed_by_a_return_and_the_last_before_it_counts():
    events = [verdict(2, "wrong"), verdict(3, "accepted"), move(4, Action.RETURN), verdict(5, "expired")]
    assert {key: remark.text for key, remark in disclosed_remarks(events).items()} == {"a": "t3"}
    assert disclosed_remarks(events[:2]) == {}
    assert disclosed_remarks([*events[:2], move(4, Action.FORWARD)]) == {}


def test_a_verdict_taken_back_is_not_shown():
    assert disclosed_remarks([verdict(2, "wrong"), verdict(3, ""), move(4, Action.RETURN)]) == {}


@pytest.mark.parametrize("status", Status)
def test_every_status_has_words_and_a_look(status):
    tag = status_tag(status)
    assert tag.label
    assert tag.icon


def test_every_public_move_has_words():
    public = {action for action, found in MOVES.items() if found.public} | {Action.SUBMIT}
    assert {action for action in public if not move_label(action)} == {Action.TAKE}
