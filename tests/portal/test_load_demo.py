"""The demo governorate: alive, repeatable, and never in production."""

import io
import random
from collections import Counter
from datetime import timedelta

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import override_settings

from eservices import clock
from eservices.append_only import create_triggers, drop_triggers
from eservices.models import Access, Application, Attachment, Completion, Event, Lookup, Message, Service
from eservices.models.message import Delivery
from eservices.states import Status
from portal.demo import applications, staff
from portal.demo.life import Life

# Loading takes as long as many tests: it is done once, in one process of the run, and each test goes on from there.
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demo")]
PASSWORD = "demo-password-of-tests"


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo without applications on an empty folder, which is returned; its rows go after the last test."""
    folder = tmp_path_factory.mktemp("demo")
    patch = pytest.MonkeyPatch()
    patch.setenv("BAWABA_DEMO_PASSWORD", PASSWORD)
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(**_of_the_demo(folder)):
            call_command("setup_portal")
            load(applications=0)
        patch.undo()
        yield folder
        transaction.set_rollback(True)


def _of_the_demo(folder):
    return {"BAWABA_DEMO": True, "VAR_DIR": folder, "PRIVATE_ROOT": folder / "private"}


def load(**options):
    call_command("load_demo", verbosity=0, stdout=io.StringIO(), **options)


@pytest.fixture
def demo(loaded, settings, monkeypatch):
    """The loaded demo and its settings; returns the call that loads it again."""
    for name, value in _of_the_demo(loaded).items():
        setattr(settings, name, value)
    monkeypatch.setenv("BAWABA_DEMO_PASSWORD", PASSWORD)
    return load


def fingerprint():
    """Everything chance decides but the random numbers, in the order of filing."""
    return [
        (a.service.slug, a.language, a.status, a.submitted_at, a.answers, a.events_count, a.filed_by_id)
        for a in Application.objects.select_related("service").order_by("pk")
    ]


def without_files(prints):
    """Answers without the ids of attachments, which are drawn for secrecy and never repeat."""
    return [(*p[:4], len(str(p[4])), *p[5:]) for p in prints]


def empty():
    """Take every application out again, append-only rows included."""
    drop_triggers(connection)
    for model in (Message, Completion, Access, Attachment, Lookup, Event, Application):
        model.objects.all()._raw_delete("default")
    create_triggers(connection)


def test_it_is_never_loaded_in_production(settings):
    settings.BAWABA_DEMO = False
    with pytest.raises(CommandError, match="never loaded here"):
        call_command("load_demo")
    assert not get_user_model().objects.filter(username="admin").exists()


def test_settings_that_say_nothing_are_no_demo(settings):
    del settings.BAWABA_DEMO
    with pytest.raises(CommandError):
        call_command("load_demo")


@pytest.mark.slow
def test_the_same_seed_and_day_make_the_same_lives_also_after_a_break(demo, monkeypatch):
    present = clock.now()
    monkeypatch.setattr(applications.clock, "now", lambda: clock._moved.get() or present)
    demo(applications=6)
    first = without_files(fingerprint())
    empty()
    applications.load_applications(2, seed=1, tell=str)
    applications.load_applications(6, seed=1, tell=str)
    assert without_files(fingerprint()) == first


@pytest.mark.slow
def test_the_demo_lives(demo):
    demo(applications=40)
    rows = Application.objects.all()
    assert rows.count() == 40
    assert len(Counter(rows.values_list("service", flat=True))) == 5
    assert len(Counter(rows.values_list("status", flat=True))) >= 4
    assert rows.filter(submitted_at__gt=clock.now()).count() == 0
    assert Event.objects.filter(at__gt=clock.now()).count() == 0
    # What was told long ago is not sent now.
    old = Message.objects.filter(created_at__lt=clock.now() - timedelta(hours=1))
    assert set(old.values_list("state", flat=True)) == {Delivery.SENT}
    assert Access.objects.filter(application__confidential=True, directorate__handles_confidential=False).count() == 0
    # The number given is the number in the end.
    demo(applications=41)
    assert rows.count() == 41
    demo(applications=10)
    assert rows.count() == 41


@pytest.mark.slow
@pytest.mark.usefixtures("demo")
def test_every_role_signs_in(client):
    for username, _role in staff.SHOWN:
        user = authenticate(username=username, password=PASSWORD)
        assert user is not None, username
        client.force_login(user)
        assert client.get("/admin/").status_code == 200, username
        client.logout()


def test_a_new_password_reaches_accounts_that_exist(demo, monkeypatch):
    monkeypatch.setenv("BAWABA_DEMO_PASSWORD", "another-password")
    demo(applications=0, once=True)
    assert authenticate(username="clerk", password="another-password")
    assert not authenticate(username="clerk", password=PASSWORD)


def test_a_password_is_made_when_none_is_given(settings, tmp_path, monkeypatch):
    monkeypatch.delenv("BAWABA_DEMO_PASSWORD", raising=False)
    settings.VAR_DIR = tmp_path
    made = staff.demo_password()
    assert len(made) >= 12
    assert staff.demo_password() == made
    assert (tmp_path / "demo-password").stat().st_mode & 0o077 == 0


@pytest.mark.slow
@pytest.mark.usefixtures("demo")
def test_who_does_not_reply_is_reminded_and_the_application_lapses():
    present = clock.now()
    office = applications.Office()
    service = Service.objects.get(slug="water-subscription")
    for number in range(30):
        life = Life(random.Random(number), service, office, present)
        life.moment = present - timedelta(days=120)
        life.reply_on = (present + timedelta(days=1)).date()
        life.live()
        if Application.objects.get(pk=life.pk).status == Status.LAPSED:
            break
    else:
        pytest.fail("nobody of thirty was asked to complete")
    assert Event.objects.filter(application=life.pk, action="remind").count() == 1
