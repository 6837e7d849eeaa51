"""A place at an appointment is given away once, moved by a reply and given back by who does not come."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from eservices.actions import desk
from eservices.actions.citizen import answer_return, open_completion, withdraw
from eservices.actions.completeness import first_incomplete_step
from eservices.actions.slots import full_slots
from eservices.actions.submit import submit
from eservices.actions.transition import transition
from eservices.clock import moved_to
from eservices.definitions import definition_for
from eservices.exceptions import DraftIncomplete, SlotTaken
from eservices.models import Application, Draft, SlotBooking
from eservices.states import Action, Status
from tests import factories
from tests.sample_service import id_of, sample_document

pytestmark = pytest.mark.django_db
SUNDAY_MORNING = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
TUESDAY, WEDNESDAY = "2026-11-24T09:00", "2026-11-25T09:00"


@pytest.fixture(autouse=True)
def _at_one_moment():
    with moved_to(SUNDAY_MORNING):
        yield


def a_service_with_places(capacity, slug="places"):
    document = sample_document(slug=slug)
    for step in document["steps"]:
        for question in step["questions"]:
            if question["type"] == "slot":
                question["capacity"] = capacity
    return factories.a_service(document)


@pytest.fixture
def service():
    return a_service_with_places(1)


def places(**where):
    return sorted(SlotBooking.objects.filter(**where).values_list("starts", "position"))


def test_filing_takes_a_place(service):
    application = factories.an_application(service, slot=TUESDAY)
    assert places(application=application) == [(TUESDAY, 0)]
    assert full_slots(service.pk, definition_for(application)) == {id_of("slot"): {TUESDAY}}
    assert full_slots(service.pk, definition_for(application), own=application) == {}


def test_the_second_taker_is_led_back_to_the_step_and_loses_nothing(service):
    factories.an_application(service, slot=TUESDAY)
    late = factories.a_complete_draft(service, slot=TUESDAY)
    with pytest.raises(DraftIncomplete) as refused:
        submit(late, check=first_incomplete_step)
    assert refused.value.step_id == id_of("case")
    with pytest.raises(SlotTaken) as refused:
        submit(late)
    assert (refused.value.question_id, refused.value.step_id) == (id_of("slot"), id_of("case"))
    assert Application.objects.count() == 1
    assert Draft.objects.get(pk=late.pk).answers[id_of("slot")] == TUESDAY
    assert late.attachments.count() == 1


def test_a_time_takes_as_many_as_it_has_places():
    service = a_service_with_places(3)
    for _ in range(3):
        factories.an_application(service, slot=TUESDAY)
    with pytest.raises(SlotTaken):
        factories.an_application(service, slot=TUESDAY)
    factories.an_application(service, slot=WEDNESDAY)
    assert places() == [(TUESDAY, 0), (TUESDAY, 1), (TUESDAY, 2), (WEDNESDAY, 0)]


def test_two_services_do_not_share_places(service):
    factories.an_application(service, slot=TUESDAY)
    factories.an_application(a_service_with_places(1, slug="other-places"), slot=TUESDAY)
    assert len(places()) == 2


def test_the_database_itself_refuses_a_place_twice(service):
    application = factories.an_application(service, slot=TUESDAY)
    again = SlotBooking(service=service, question=id_of("slot"), starts=TUESDAY, position=0, application=application)
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_a_filing_repeated_takes_no_second_place(service):
    draft = factories.a_complete_draft(service, slot=TUESDAY)
    assert submit(draft) == submit(draft)
    assert len(places()) == 1


def test_withdrawing_gives_the_place_back(service):
    application = factories.an_application(service, slot=TUESDAY)
    withdraw(application.pk)
    assert places() == []
    assert factories.an_application(service, slot=TUESDAY).number


def test_a_reply_that_never_came_gives_the_place_back(service):
    application = factories.an_application(service, slot=TUESDAY)
    Application.objects.filter(pk=application.pk).update(status=Status.RETURNED, paused_on="2026-11-22")
    transition(application.pk, Action.LAPSE)
    assert places() == []


def returned(application, *questions):
    officer = factories.an_officer()
    desk.take(application.pk, officer)
    desk.return_for_completion(
        application.pk,
        officer,
        questions=[id_of(q) for q in questions],
        documents=[],
        text="?",
        due_on=date(2026, 12, 20),
    )
    return open_completion(application)


def test_a_reply_moves_the_place(service):
    application = factories.an_application(service, slot=TUESDAY)
    assert returned(application, "slot")
    answer_return(application.pk, {id_of("slot"): WEDNESDAY})
    assert places() == [(WEDNESDAY, 0)]


def test_a_reply_for_a_taken_place_changes_nothing(service):
    application = factories.an_application(service, slot=TUESDAY)
    factories.an_application(service, slot=WEDNESDAY)
    assert returned(application, "slot")
    with pytest.raises(SlotTaken):
        answer_return(application.pk, {id_of("slot"): WEDNESDAY})
    application.refresh_from_db()
    assert (application.status, application.answers[id_of("slot")]) == (Status.RETURNED, TUESDAY)
    assert places(application=application) == [(TUESDAY, 0)]
    assert open_completion(application)


def test_a_reply_that_keeps_its_time_keeps_its_place(service):
    application = factories.an_application(service, slot=TUESDAY)
    returned(application, "slot", "floors")
    answer_return(application.pk, {id_of("slot"): TUESDAY, id_of("floors"): 4})
    assert places(application=application) == [(TUESDAY, 0)]


@pytest.mark.django_db(transaction=True)
def test_fifty_takers_of_one_place_at_the_same_moment():
    service = a_service_with_places(1)
    drafts = [factories.a_complete_draft(service, slot=TUESDAY) for _ in range(50)]

    def take(draft):
        try:
            with moved_to(SUNDAY_MORNING):
                return submit(Draft.objects.get(pk=draft.pk)).number
        except SlotTaken:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(50) as pool:
        numbers = list(pool.map(take, drafts))
    assert len([number for number in numbers if number]) == 1
    assert Application.objects.count() == 1
    assert len(places()) == 1
