"""Ten browsers press Submit at once while everything outside the database is down: one application, one number."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from eservices.actions import notify
from eservices.actions.deliver import deliver_due
from eservices.models import Application, Event, Message
from eservices.states import Action
from tests.eservices.views.posting import Applicant, person
from tests.factories import a_service

pytestmark = pytest.mark.django_db(transaction=True)
NUMBER = re.compile(r"\d{4}-\d{3}-\d{4}")


@pytest.fixture
def outside_is_down(monkeypatch):
    """The worker is dead as well: the tests' task backend runs nothing."""

    def explode(*args, **kwargs):
        raise RuntimeError("outside the database everything is down")

    monkeypatch.setattr(notify.wake_delivery.__class__, "enqueue", explode)
    monkeypatch.setattr("eservices.sms.FileBackend.send", explode)
    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", explode)
    monkeypatch.setattr("wagtail.search.index.insert_or_update_object", explode)


@pytest.fixture
def applicant(client):
    return Applicant(client, a_service()).fill()


def submit_and_read(applicant):
    """Post and follow to the receipt with a browser of its own; return (status, numbers on the page)."""
    try:
        client = Client()
        posted = client.post(applicant.address("submit"))
        page = client.get(posted["Location"])
        return posted.status_code, page.status_code, frozenset(NUMBER.findall(page.content.decode()))
    finally:
        connection.close()


def test_ten_posts_at_once_show_the_same_number_ten_times(applicant, outside_is_down):
    with ThreadPoolExecutor(10) as pool:
        answers = set(pool.map(submit_and_read, [applicant] * 10))
    application = Application.objects.get()
    assert answers == {(302, 200, frozenset({application.number_in_groups}))}
    assert Event.objects.filter(action=Action.SUBMIT).count() == 1
    assert Message.objects.count() == 1


def test_ten_posts_one_after_another_show_it_too(applicant, outside_is_down):
    answers = {submit_and_read(applicant) for _ in range(10)}
    assert answers == {(302, 200, frozenset({Application.objects.get().number_in_groups}))}


def test_other_answers_posted_after_filing_change_nothing(applicant):
    first = submit_and_read(applicant)
    applicant.client.post(applicant.address("person"), person(name__first="غيره"))
    assert submit_and_read(applicant) == first
    assert Application.objects.get().applicant["name"].startswith("حيدر")


def test_what_could_not_be_sent_is_sent_when_all_is_well_again(applicant, outside_is_down, monkeypatch):
    submit_and_read(applicant)
    assert Message.objects.get().state == "queued"
    monkeypatch.undo()
    assert deliver_due() == 1
    assert Message.objects.get().state == "sent"
