"""The clockwork goes on whatever one of its duties meets."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.management.commands import ticker

pytestmark = pytest.mark.django_db


def make_task(status, *, started=None, finished=None):
    return DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="eservices.tasks.wake_delivery",
        backend_name="default",
        status=status,
        started_at=started and timezone.now() - started,
        finished_at=finished and timezone.now() - finished,
        exception_class_path="",
        traceback="",
        run_after=timezone.now(),
    )


def test_tasks_of_a_killed_worker_go_back_to_the_queue():
    dead = make_task(TaskResultStatus.RUNNING, started=timedelta(minutes=11))
    alive = make_task(TaskResultStatus.RUNNING, started=timedelta(minutes=9))
    assert ticker.requeue_dead_tasks() == 1
    dead.refresh_from_db()
    alive.refresh_from_db()
    assert (dead.status, dead.started_at) == (TaskResultStatus.READY, None)
    assert alive.status == TaskResultStatus.RUNNING


def test_traces_of_old_tasks_and_ended_sessions_are_dropped():
    make_task(TaskResultStatus.SUCCESSFUL, started=timedelta(days=5), finished=timedelta(days=4))
    kept = make_task(TaskResultStatus.SUCCESSFUL, started=timedelta(days=5), finished=timedelta(days=1))
    waiting = make_task(TaskResultStatus.READY)
    for key, days in (("over", -1), ("open", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=timezone.now() + timedelta(days=days))
    ticker.drop_old_traces()
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == {kept.pk, waiting.pk}
    assert list(Session.objects.values_list("session_key", flat=True)) == ["open"]


def test_a_duty_that_fails_is_logged_and_the_others_are_done(monkeypatch, caplog):
    done = []

    def locked():
        raise OperationalError("database is locked")

    monkeypatch.setattr(ticker, "close_old_connections", lambda: None)
    monkeypatch.setattr(ticker, "publish_scheduled", locked)
    monkeypatch.setattr(ticker, "sweep", lambda: done.append("sweep"))
    locked.__name__ = "publish_scheduled"
    ticker.logger.addHandler(caplog.handler)
    try:
        call_command("ticker", once=True)
    finally:
        ticker.logger.removeHandler(caplog.handler)
    assert done == ["sweep"]
    assert "publish_scheduled failed" in caplog.text


def test_a_real_round_does_every_duty(monkeypatch, caplog):
    monkeypatch.setattr(ticker, "close_old_connections", lambda: None)
    ticker.logger.addHandler(caplog.handler)
    try:
        call_command("ticker", once=True)
    finally:
        ticker.logger.removeHandler(caplog.handler)
    assert "failed" not in caplog.text
