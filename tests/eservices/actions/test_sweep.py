"""What the ticker finds by its rows."""

import os
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.base import ContentFile

from eservices.actions import desk
from eservices.actions.citizen import answer_return, withdraw
from eservices.actions.sweep import (
    delete_orphan_files,
    drop_expired_drafts,
    lapse_unanswered,
    remind_waiting,
    sweep,
)
from eservices.clock import moved_to
from eservices.models import Application, Attachment, Completion, Draft, Message, Throttle
from eservices.states import Action, Status
from media.storage import PrivateStorage
from tests import factories
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db
ASKED = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
DUE = date(2026, 12, 17)


@pytest.fixture
def waiting():
    with moved_to(ASKED - timedelta(days=1)):
        application = factories.an_application()
    with moved_to(ASKED):
        desk.return_for_completion(
            application.pk, factories.a_manager(), questions=[id_of("floors")], text="?", due_on=DUE
        )
    return application


def on(day):
    return moved_to(datetime(day.year, day.month, day.day, 6, 0, tzinfo=UTC))


def status(application):
    return Application.objects.get(pk=application.pk).status


def test_on_the_last_day_there_is_still_time(waiting):
    with on(DUE):
        assert lapse_unanswered() == 0
    with on(DUE + timedelta(days=1)):
        assert lapse_unanswered() == 1
        assert lapse_unanswered() == 0
    assert status(waiting) == Status.LAPSED
    assert Completion.objects.get().closed_at is not None
    assert Message.objects.filter(event__action=Action.LAPSE).exists()


def test_what_was_answered_or_withdrawn_does_not_lapse(waiting):
    with on(DUE):
        answer_return(waiting.pk, {id_of("floors"): 3})
    with on(DUE + timedelta(days=9)):
        assert lapse_unanswered() == 0
    assert status(waiting) == Status.IN_REVIEW


def test_a_reminder_comes_once_and_near_the_day(waiting):
    with on(DUE - timedelta(days=6)):
        assert remind_waiting() == 0
    with on(DUE - timedelta(days=5)):
        assert remind_waiting() == 1
        assert remind_waiting() == 0
    message = Message.objects.get(event__action=Action.REMIND)
    assert message.event.data == {"due_on": "2026-12-17"}
    assert message.event.public
    assert status(waiting) == Status.RETURNED


def test_a_reminder_leaves_an_open_page_and_the_clock_alone(waiting):
    before = Application.objects.get(pk=waiting.pk)
    with on(DUE - timedelta(days=2)):
        remind_waiting()
    after = Application.objects.get(pk=waiting.pk)
    assert (after.revision, after.paused_on, after.due_on) == (before.revision, before.paused_on, before.due_on)


def test_nobody_is_reminded_of_what_was_asked_yesterday(waiting):
    Completion.objects.update(due_on=date(2026, 11, 24))
    with moved_to(ASKED + timedelta(days=1)):
        assert remind_waiting() == 0


def test_nobody_is_reminded_after_the_answer(waiting):
    with on(DUE - timedelta(days=5)):
        withdraw(waiting.pk)
        assert remind_waiting() == 0


def test_expired_drafts_go_with_the_rows_of_their_files():
    with moved_to(ASKED):
        draft = factories.a_complete_draft()
        kept = factories.a_draft(draft.version.service)
        Draft.objects.filter(pk=kept.pk).update(expires_at=ASKED + timedelta(days=365))
        filed = factories.an_application(draft.version.service)
    with moved_to(ASKED + timedelta(days=60)):
        drop_expired_drafts()
    assert list(Draft.objects.all()) == [kept]
    assert Attachment.objects.filter(application=filed).count() == Attachment.objects.count() == 1


def test_bytes_without_a_row_go_after_two_days_and_no_others(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    application = factories.an_application()
    storage = PrivateStorage()
    orphan, fresh = (storage.save("", ContentFile(b"x")) for _ in range(2))
    old = time.time() - 49 * 3600
    for name in (orphan, application.attachments.get().stored_as):
        os.utime(storage.path(name), (old, old))
    assert delete_orphan_files() == 1
    assert not storage.exists(orphan)
    assert storage.exists(fresh)
    assert storage.exists(application.attachments.get().stored_as)


def test_the_ticker_does_everything(waiting, monkeypatch):
    Throttle.objects.create(key="k", window=1, expires_at=ASKED)
    with on(DUE - timedelta(days=5)):
        done = sweep()
    assert done["messages"] >= 2
    assert (done["lapsed"], done["reminded"], done["limits"]) == (0, 1, 1)
