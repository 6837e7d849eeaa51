"""A key is changed: everything moves to the new one, nothing says anything else afterwards."""

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.test import override_settings

from eservices.actions import reencrypt
from eservices.actions.desk import take, write_note
from eservices.append_only import rewriting
from eservices.crypto import is_current
from eservices.models import Application, Attachment, Draft, Event, Message
from tests import factories

# Dropping a trigger is refused by PostgreSQL while deferred checks of the same transaction are pending.
pytestmark = pytest.mark.django_db(transaction=True)

NEW_KEY = "a-new-key-" + "n" * 40


@pytest.fixture
def application():
    application = factories.an_application()
    officer = factories.an_officer(application.directorate)
    take(application.pk, officer)
    write_note(application.pk, officer, "ملاحظة سرية")
    return Application.objects.get(pk=application.pk)


@pytest.fixture
def new_key():
    with override_settings(FIELD_KEYS=[NEW_KEY, *settings.FIELD_KEYS]):
        yield


def stored_tokens():
    """Every token as it lies in the database: [(model, column, token)]."""
    found = []
    for model, names in reencrypt.encrypted_models():
        for name in names:
            tokens = QuerySet(model).annotate(raw=Cast(name, TextField())).values_list("raw", flat=True)
            found += [(model, name, token) for token in tokens if token is not None]
    return found


def test_every_model_with_an_encrypted_column_is_known():
    models = {model for model, _names in reencrypt.encrypted_models()}
    assert {Application, Attachment, Draft, Event, Message} <= models


def test_after_it_the_new_key_alone_reads_everything(application, new_key, capsys):
    before = application.answers, [event.text for event in application.events.all()]
    assert stored_tokens()
    assert not any(is_current(token) for _model, _name, token in stored_tokens())
    call_command("reencrypt", batch=1)
    assert all(is_current(token) for _model, _name, token in stored_tokens())
    with override_settings(FIELD_KEYS=[NEW_KEY]):
        fresh = Application.objects.get(pk=application.pk)
        assert (fresh.answers, [event.text for event in fresh.events.all()]) == before


def test_a_run_that_was_cut_off_is_finished_by_the_next(application, new_key, monkeypatch):
    done = []

    def rotate_three(token, original=reencrypt.rotate):
        if len(done) == 3:
            raise KeyboardInterrupt
        done.append(token)
        return original(token)

    monkeypatch.setattr(reencrypt, "rotate", rotate_three)
    with pytest.raises(KeyboardInterrupt):
        call_command("reencrypt", batch=1)
    monkeypatch.undo()
    left = sum(not is_current(token) for _model, _name, token in stored_tokens())
    assert 0 < left < len(stored_tokens())
    call_command("reencrypt")
    assert all(is_current(token) for _model, _name, token in stored_tokens())


def test_check_counts_and_changes_nothing(application, new_key):
    before = stored_tokens()
    with pytest.raises(CommandError, match=f"{len(before)} values"):
        call_command("reencrypt", check=True)
    assert stored_tokens() == before


def test_the_history_is_as_closed_afterwards_as_before(application, new_key):
    call_command("reencrypt")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        QuerySet(Event).update(stage="forged")


def test_a_failure_inside_leaves_the_history_closed(application):
    def fail_halfway():
        with transaction.atomic(), rewriting(connection, "eservices_event"):
            QuerySet(Event).update(stage="forged")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert not Event.objects.filter(stage="forged").exists()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        QuerySet(Event).update(stage="forged")


def test_a_lost_key_is_named_and_the_rest_moves_on(application, new_key):
    draft = factories.a_draft()
    with override_settings(FIELD_KEYS=["a-lost-key-" + "l" * 40]):
        Draft.objects.filter(pk=draft.pk).update(answers={"name": "lost"})
    with pytest.raises(CommandError, match="1 values open with no key"):
        call_command("reencrypt")
    assert sum(not is_current(token) for _model, _name, token in stored_tokens()) == 1
