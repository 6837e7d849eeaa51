"""Messages to the governorate: filed once, acknowledged, worked, and forgotten in time."""

import threading
import uuid
from datetime import date, datetime, timedelta

import pytest
from django.db import connection, connections

from eservices.actions.contact import Act, Status, do_contact, drop_old_contacts, send_contact
from eservices.actions.deliver import deliver_due
from eservices.clock import BAGHDAD, moved_to, now
from eservices.exceptions import NotAllowed
from eservices.models import ContactEvent, ContactMessage, Message
from tests.eservices.contact_messages import CONTENT, a_contact, a_topic
from tests.factories import DirectorateFactory, an_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def directorate():
    return DirectorateFactory(code="MUN")


def test_a_message_goes_to_the_directorate_of_its_topic(directorate):
    contact = a_contact(directorate)
    assert (contact.directorate, contact.status) == (directorate, Status.NEW)
    assert contact.content["text"] == CONTENT["text"]


def test_what_was_written_lies_encrypted(directorate):
    contact = a_contact(directorate)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM eservices_contactmessage WHERE id = %s", [contact.pk])
        (stored,) = cursor.fetchone()
    assert CONTENT["phone"] not in stored
    assert "المكتبة" not in stored
    assert CONTENT["name"] not in str(contact)


def test_the_answer_is_due_in_three_working_days(directorate):
    with moved_to(datetime(2026, 11, 18, 10, tzinfo=BAGHDAD)):  # a Wednesday
        assert a_contact(directorate).due_on == date(2026, 11, 23)


def test_the_same_form_is_one_message(directorate):
    form_id, topic = uuid.uuid4(), a_topic(directorate)
    first, second = (send_contact(form_id=form_id, topic=topic, content=CONTENT, language="ar") for _ in range(2))
    assert first.pk == second.pk
    assert Message.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "channels"),
    [({}, {"sms"}), ({"email": "z@example.com"}, {"sms", "email"}), ({"phone": None}, set())],
)
def test_it_is_acknowledged_where_a_contact_is_given(directorate, content, channels):
    contact = a_contact(directorate, **content)
    messages = Message.objects.filter(contact_event__contact=contact)
    assert {message.channel for message in messages} == channels
    assert all(contact.number_in_groups in message.body for message in messages)


def test_acknowledgements_are_sent_by_the_worker_in_the_senders_language(directorate, mailoutbox):
    a_contact(directorate, language="en", phone=None, email="z@example.com")
    assert deliver_due() == 1
    assert mailoutbox[0].subject.startswith("Your message ")


def test_an_answer_is_sent_and_makes_the_message_the_officers(directorate):
    contact, officer = a_contact(directorate), an_officer(directorate)
    do_contact(contact.pk, Act.ANSWER, officer, text="تُفتح يوم الأحد.")
    contact.refresh_from_db()
    assert (contact.status, contact.assignee) == (Status.TAKEN, officer)
    assert "تُفتح يوم الأحد." in Message.objects.get(contact_event__act=Act.ANSWER).body


def test_a_note_is_sent_to_nobody(directorate):
    contact = a_contact(directorate)
    do_contact(contact.pk, Act.NOTE, an_officer(directorate), text="اتصلت به")
    assert not Message.objects.filter(contact_event__act=Act.NOTE).exists()
    assert ContactEvent.objects.get(act=Act.NOTE).text == "اتصلت به"


def test_who_gave_no_contact_cannot_be_answered(directorate):
    contact = a_contact(directorate, phone=None)
    with pytest.raises(NotAllowed):
        do_contact(contact.pk, Act.ANSWER, an_officer(directorate), text="نعم")


def test_what_is_passed_on_waits_there_for_somebody(directorate):
    contact, other = a_contact(directorate), DirectorateFactory(code="WAT")
    do_contact(contact.pk, Act.TAKE, an_officer(directorate))
    contact = do_contact(contact.pk, Act.MOVE, an_officer(directorate), directorate=other)
    assert (contact.directorate, contact.status, contact.assignee) == (other, Status.NEW, None)


@pytest.mark.parametrize("act", [Act.TAKE, Act.ANSWER, Act.MOVE, Act.CLOSE])
def test_nothing_but_a_note_is_possible_after_closing(directorate, act):
    contact, officer = a_contact(directorate), an_officer(directorate)
    do_contact(contact.pk, Act.CLOSE, officer)
    with pytest.raises(NotAllowed):
        do_contact(contact.pk, act, officer, text="x")
    do_contact(contact.pk, Act.NOTE, officer, text="x")


def test_closed_messages_are_forgotten_in_time_with_everything_about_them(directorate, settings):
    old, fresh, still_open = (a_contact(directorate) for _ in range(3))
    officer = an_officer(directorate)
    with moved_to(now() - timedelta(days=settings.CONTACT_KEPT_DAYS + 1)):
        do_contact(old.pk, Act.ANSWER, officer, text="نعم")
        do_contact(old.pk, Act.CLOSE, officer)
    do_contact(fresh.pk, Act.CLOSE, officer)
    assert drop_old_contacts() == 1
    assert set(ContactMessage.objects.all()) == {fresh, still_open}
    assert Message.objects.count() == 2
    assert officer.is_active


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_are_one_message(directorate):
    form_id, topic, found = uuid.uuid4(), a_topic(directorate), []

    def send():
        found.append(send_contact(form_id=form_id, topic=topic, content=CONTENT, language="ar").pk)
        connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 2
    assert ContactMessage.objects.count() == 1
