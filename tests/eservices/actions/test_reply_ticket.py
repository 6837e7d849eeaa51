"""The ticket of a reply: signed by us, for one application, one code and one open return."""

import pytest
from django.core import signing
from django.utils import timezone

from eservices.actions.reply_ticket import read_ticket, return_of, ticket_of
from eservices.models import Application, Completion
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def application():
    return factories.an_application()


@pytest.fixture
def completion(application):
    return Completion.objects.create(
        application=application,
        event=application.events.first(),
        due_on=timezone.localdate(),
        questions=[],
        documents=[],
    )


def test_it_leads_to_its_return_and_to_no_other_application(application, completion):
    ticket = read_ticket(ticket_of(application, completion))
    assert return_of(ticket) == completion
    assert ticket.is_for(application)
    assert not ticket.is_for(factories.an_application())
    assert not ticket.is_for(None)


@pytest.mark.parametrize("content", [{"a": 1}, [], [1, 2], ["x"] * 4, 5, None])
def test_what_we_signed_for_something_else_is_no_ticket(content):
    assert read_ticket(signing.Signer(salt="eservices.reply").sign_object(content)) is None
    assert read_ticket(signing.Signer(salt="another").sign_object(["u", 1, 1])) is None


def test_a_closed_return_and_a_new_code_end_it(application, completion):
    ticket = read_ticket(ticket_of(application, completion))
    Application.objects.update(code_issue=2)
    assert return_of(ticket) is None
    Application.objects.update(code_issue=1)
    Completion.objects.update(closed_at=timezone.now())
    assert return_of(ticket) is None
