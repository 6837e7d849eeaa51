"""The one writer of state."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from eservices.actions import desk
from eservices.actions.citizen import answer_return
from eservices.actions.record import record_view
from eservices.actions.transition import transition
from eservices.clock import moved_to
from eservices.exceptions import AppendOnly, ChangedSinceOpened, EserviceError, NotAllowed
from eservices.models import Access, Application, Event, Holiday, Message
from eservices.models.access import Relation
from eservices.states import Action, Status
from tests import factories
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db
SUNDAY = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


@pytest.fixture
def application():
    with moved_to(SUNDAY):
        return factories.an_application()


@pytest.fixture
def manager():
    return factories.a_manager()


def again(application):
    return Application.objects.get(pk=application.pk)


def returned(application, manager, when, days=30):
    with moved_to(when):
        desk.return_for_completion(
            application.pk,
            manager,
            questions=[id_of("floors")],
            text="كم طابقًا؟",
            due_on=(when + timedelta(days=days)).date(),
        )
    return again(application)


def test_a_move_changes_the_row_and_appends_one_numbered_event(application, manager):
    event = desk.take(application.pk, manager)
    after = again(application)
    assert (after.status, after.assignee, after.revision) == (Status.IN_REVIEW, manager, 1)
    assert (event.number, event.action, event.actor, event.public) == (2, Action.TAKE, manager, True)
    assert after.events_count == after.events.count() == 2


def test_a_refused_move_changes_nothing(application):
    stranger = factories.an_officer(factories.DirectorateFactory(code="ELSE"))
    before = Application.objects.filter(pk=application.pk).values().get()
    for act in (lambda: desk.take(application.pk, stranger), lambda: transition(application.pk, Action.ANSWER)):
        with pytest.raises(NotAllowed):
            act()
    assert Application.objects.filter(pk=application.pk).values().get() == before
    assert application.events.count() == 1


def test_a_page_that_is_out_of_date_is_told_so(application, manager):
    desk.take(application.pk, manager)
    with pytest.raises(ChangedSinceOpened) as refused:
        desk.write_note(application.pk, manager, "x", expected=0)
    assert refused.value.event.action == Action.TAKE


def test_looking_does_not_make_an_open_page_out_of_date(application, manager):
    record_view(application.pk, manager)
    assert again(application).revision == 0
    desk.take(application.pk, manager, expected=0)


def test_looking_is_an_event_of_its_own(application, manager):
    record_view(application.pk, manager)
    event = application.events.last()
    assert (event.action, event.actor, event.public) == (Action.VIEW, manager, False)


def test_a_plan_cannot_write_fields_of_its_choice(application, manager):
    with pytest.raises(ValueError, match="status"):
        transition(application.pk, Action.NOTE, actor=manager, plan=lambda a: {"changes": {"status": Status.APPROVED}})
    assert again(application).status == Status.SUBMITTED


def test_an_event_cannot_be_changed_or_deleted(application):
    event = application.events.get()
    event.text = "rewritten"
    for act in (event.save, event.delete, Event.objects.all().delete, lambda: Event.objects.update(status="x")):
        with pytest.raises(AppendOnly):
            act()


@pytest.mark.parametrize(
    "sql",
    ["UPDATE eservices_event SET status='x'", "DELETE FROM eservices_event", "DELETE FROM eservices_serviceversion"],
)
def test_the_database_itself_refuses_to_rewrite_history(application, sql):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_forwarding_moves_it_into_the_next_inbox_and_the_owner_keeps_reading(application, manager):
    desk.take(application.pk, manager)
    desk.forward(application.pk, manager)
    after = again(application)
    assert after.directorate.code == "WAT"
    assert after.assignee is None
    rows = {row.directorate.code: row.relation for row in Access.objects.filter(application=application)}
    assert rows == {"MUN": Relation.OWNER, "WAT": Relation.CURRENT}


def test_who_handed_on_may_not_move_it_any_more(application, manager):
    desk.forward(application.pk, manager)
    with pytest.raises(NotAllowed):
        desk.write_note(application.pk, manager, "x")


def test_a_directorate_between_keeps_the_record_of_its_stage(application, manager):
    officer = factories.an_officer(application.directorate.__class__.objects.get(code="WAT"))
    desk.forward(application.pk, manager)
    desk.forward(application.pk, officer)
    rows = {row.directorate.code: row.relation for row in Access.objects.filter(application=application)}
    assert rows == {"MUN": Relation.CURRENT, "WAT": Relation.PAST}


def test_inbox_rows_repeat_the_application(application, manager):
    desk.take(application.pk, manager)
    row = Access.objects.get(application=application)
    after = again(application)
    assert (row.bucket, row.assignee, row.due_on) == ("open", manager, after.stage_due_on)
    returned(application, manager, SUNDAY)
    assert Access.objects.get(application=application).bucket == "waiting"


def test_the_clock_stands_while_the_citizen_is_asked(application, manager):
    paused = returned(application, manager, SUNDAY + timedelta(days=1))
    assert paused.status == Status.RETURNED
    assert paused.paused_on == date(2026, 11, 23)
    assert paused.due_on == application.due_on


@pytest.mark.parametrize(
    ("days_later", "moved_by"),
    [
        (0, 0),  # answered the same morning
        (1, 1),
        (3, 3),  # Thursday
        (5, 4),  # Saturday counts as the Sunday after it
        (7, 5),
    ],
)
def test_the_promise_moves_on_by_the_working_days_waited(application, manager, days_later, moved_by):
    returned(application, manager, SUNDAY + timedelta(days=1))
    with moved_to(SUNDAY + timedelta(days=1 + days_later)):
        answer_return(application.pk, {id_of("floors"): 3})
    after = again(application)
    from eservices.clock import add_working_days

    assert after.due_on == add_working_days(application.due_on, moved_by)
    assert after.first_due_on == application.first_due_on
    assert after.paused_on is None


def test_holidays_while_waiting_do_not_move_the_promise(application, manager):
    Holiday.objects.create(date=date(2026, 11, 24), names={"ar": "عيد", "en": "Feast"})
    Holiday.objects.create(date=date(2026, 11, 25), names={}, standing=Holiday.Standing.CANCELLED)
    returned(application, manager, SUNDAY + timedelta(days=1))
    with moved_to(SUNDAY + timedelta(days=3)):
        answer_return(application.pk, {id_of("floors"): 3})
    assert again(application).due_on == application.due_on + timedelta(days=1)


def test_a_closed_application_has_the_time_of_its_end(application, manager):
    desk.take(application.pk, manager)
    desk.reject(application.pk, manager, reasons=["R1"])
    after = again(application)
    assert after.status == Status.REJECTED
    assert after.closed_at is not None
    assert Access.objects.get(application=application).bucket == "closed"


def test_event_and_message_are_of_one_transaction(application, manager, monkeypatch):
    monkeypatch.setattr("eservices.actions.transition.queue_messages", lambda event: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        desk.take(application.pk, manager)
    assert again(application).status == Status.SUBMITTED
    assert application.events.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_twenty_deciders_at_the_same_moment_exactly_one_decides():
    application = factories.an_application()
    manager = factories.a_manager()

    def decide(number):
        try:
            if number % 2:
                desk.reject(application.pk, manager, reasons=["R1"])
            else:
                desk.reject(application.pk, manager, reasons=["R1"], text=str(number), expected=0)
        except EserviceError:
            return 0
        finally:
            connection.close()
        return 1

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(decide, range(20))) == 1
    decided = Event.objects.filter(application=application, action=Action.REJECT)
    assert decided.count() == 1
    assert Message.objects.filter(event=decided.get()).count() == 1


@pytest.mark.django_db(transaction=True)
def test_parallel_moves_are_numbered_without_gap_or_repetition():
    application = factories.an_application()
    officer = factories.an_officer()

    def write(number):
        try:
            desk.write_note(application.pk, officer, str(number))
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(16)))
    assert list(application.events.values_list("number", flat=True)) == list(range(1, 18))
    assert again(application).events_count == 17


def test_nobody_else_writes_status_or_stage():
    """The house rule, looked for in the code: assignments stand in the one writer and where a row is built."""
    found = []
    for path in Path("eservices").rglob("*.py"):
        if "migrations" in path.parts or path.name in ("transition.py",):
            continue
        for line in path.read_text().splitlines():
            if any(f"application.{name} =" in line.replace("==", "") for name in ("status", "stage", "directorate")):
                found.append(f"{path}: {line.strip()}")
    assert found == []
