"""Messages are sent at least once, whatever dies in between."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail

from eservices.actions import deliver
from eservices.actions.deliver import MOST_ATTEMPTS, PAUSE, STALE, deliver_due
from eservices.clock import moved_to
from eservices.models import Message
from tests import factories

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class Outbox:
    """Stands in for a gateway: remembers, or fails as often as told."""

    def __init__(self):
        self.sent, self.failures = [], 0

    def send(self, recipient, text):
        if self.failures:
            self.failures -= 1
            raise ConnectionError("gateway away")
        self.sent.append((recipient, text))


@pytest.fixture
def outbox(monkeypatch):
    box = Outbox()
    monkeypatch.setattr(deliver, "sms_backend", lambda: box)
    return box


@pytest.fixture
def queued():
    with moved_to(NOON):
        return factories.an_application(email="a@example.test")


def states():
    return dict(Message.objects.values_list("channel", "state"))


def at(later=timedelta()):
    return moved_to(NOON + later)


def test_what_is_due_is_sent_once(outbox, queued):
    with at():
        assert deliver_due() == 2
        assert deliver_due() == 0
    assert [to for to, _ in outbox.sent] == ["+9647701234567"]
    assert mail.outbox[0].to == ["a@example.test"]
    assert states() == {"sms": "sent", "email": "sent"}


def test_a_failure_waits_and_is_tried_again_without_holding_up_the_others(outbox, queued):
    outbox.failures = 1
    with at():
        assert deliver_due() == 1
        assert states() == {"sms": "queued", "email": "sent"}
        assert deliver_due() == 0
    with at(PAUSE):
        assert deliver_due() == 1
    message = Message.objects.get(channel="sms")
    assert (message.state, message.attempts, message.error) == ("sent", 2, "")


def test_an_error_is_kept_without_what_was_sent(outbox, queued):
    outbox.failures = 1
    with at():
        deliver_due()
    assert Message.objects.get(channel="sms").error == "ConnectionError"


def test_after_the_last_attempt_it_is_given_up_and_kept(outbox, queued):
    outbox.failures = 1000
    Message.objects.filter(channel="sms").update(attempts=MOST_ATTEMPTS - 1)
    with at():
        deliver_due()
    assert states()["sms"] == "failed"
    with at(timedelta(days=1)):
        assert deliver_due() == 0


def test_a_message_claimed_by_a_worker_that_died_is_sent_again(outbox, queued):
    Message.objects.update(state="sending", claimed_at=NOON)
    with at(STALE):
        assert deliver_due() == 0
    with at(STALE + timedelta(seconds=1)):
        assert deliver_due() == 2


def test_a_worker_killed_between_sending_and_marking_sends_again(outbox, queued, monkeypatch):
    Message.objects.filter(channel="email").delete()

    class Killed(BaseException):
        pass

    def kill(recipient, text):
        outbox.sent.append(recipient)
        raise Killed

    with monkeypatch.context() as patch, at():
        patch.setattr(outbox, "send", kill, raising=False)
        with pytest.raises(Killed):
            deliver_due()
    assert states() == {"sms": "sending"}
    with at(STALE + timedelta(seconds=1)):
        assert deliver_due() == 1
    assert len(outbox.sent) == 2


def test_a_row_that_cannot_be_read_does_not_stop_the_others(outbox, queued):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("UPDATE eservices_message SET recipient = 'broken' WHERE channel = 'sms'")
    with at():
        assert deliver_due() == 1
    assert states() == {"sms": "queued", "email": "sent"}


def test_the_same_mail_has_the_same_id_at_every_try(queued):
    message = Message.objects.get(channel="email")
    one, two = deliver._mail(message), deliver._mail(message)
    assert one.extra_headers == two.extra_headers
    assert "Message-ID" in one.extra_headers


def test_what_is_not_due_yet_waits(outbox, queued):
    Message.objects.update(next_at=NOON + timedelta(hours=1))
    with at():
        assert deliver_due() == 0


@pytest.mark.django_db(transaction=True)
def test_two_workers_do_not_send_the_same_row(outbox):
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connection

    for _ in range(5):
        factories.an_application()

    def work(_):
        try:
            return deliver_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(work, range(4))) == 5
    assert len(outbox.sent) == 5
