"""The address that watchers ask, and what a visitor gets when the database cannot be asked."""

import pytest
from django.db import DatabaseError, InterfaceError, OperationalError
from django.test import RequestFactory

from portal.views import errors, health


@pytest.mark.django_db
def test_healthz_answers_200_while_the_database_answers(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-cache" in answer.headers["Cache-Control"]
    assert not answer.cookies


def test_healthz_answers_503_when_it_does_not(monkeypatch):
    def fail():
        raise OperationalError("unable to open database file")

    monkeypatch.setattr(health, "connection", type("Broken", (), {"cursor": staticmethod(fail)}))
    assert health.healthz(RequestFactory().get("/healthz")).status_code == 503


def answer_to(error, vendor, monkeypatch):
    monkeypatch.setattr(errors, "connection", type("Connection", (), {"vendor": vendor}))
    try:
        raise error
    except Exception:  # noqa: BLE001 (as Django's handler does)
        return errors.server_error(RequestFactory().get("/ar/"))


@pytest.mark.parametrize(
    ("error", "vendor", "status"),
    [
        (OperationalError("database is locked"), "sqlite", 503),
        (OperationalError("database table is locked"), "sqlite", 503),
        (OperationalError("no such table: x"), "sqlite", 500),
        (OperationalError("connection refused"), "postgresql", 503),
        (InterfaceError("connection already closed"), "postgresql", 503),
        (DatabaseError("column does not exist"), "postgresql", 500),
        (ValueError("locked"), "sqlite", 500),
    ],
)
def test_a_busy_database_is_503_and_a_fault_of_ours_500(error, vendor, status, monkeypatch):
    answer = answer_to(error, vendor, monkeypatch)
    assert answer.status_code == status
    assert ("Retry-After" in answer.headers) is (status == 503)


def test_the_busy_page_speaks_both_languages_and_asks_no_database(monkeypatch):
    text = answer_to(OperationalError("database is locked"), "sqlite", monkeypatch).content.decode()
    assert "البوابة مشغولة" in text
    assert "The portal is busy" in text


def file_under_a_lock():
    try:
        raise OperationalError("database is locked")
    except OperationalError as error:
        raise RuntimeError("could not be filed") from error


def test_what_a_lock_led_to_is_known_by_its_cause(monkeypatch):
    monkeypatch.setattr(errors, "connection", type("Connection", (), {"vendor": "sqlite"}))
    with pytest.raises(RuntimeError) as raised:
        file_under_a_lock()
    assert errors.is_busy(raised.value)
    assert errors.is_busy(None) is False


@pytest.mark.django_db
def test_a_locked_database_behind_a_page_is_the_busy_page(client, monkeypatch):
    client.raise_request_exception = False

    def locked(*arguments, **more):
        raise OperationalError("database is locked")

    monkeypatch.setattr("django.contrib.sessions.backends.db.SessionStore.load", locked)
    client.cookies["sessionid"] = "x" * 32
    answer = client.get("/admin/")
    assert answer.status_code == 503
    assert b"database is locked" not in answer.content
