"""Two officers, one application: the second is told what changed, and overwrites nothing."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from eservices.actions import desk
from eservices.models import Event, Message
from eservices.states import Action
from tests import factories


def address(application, *parts):
    return "/".join(["/admin/applications", str(application.uuid), *parts, ""])


@pytest.mark.django_db
def test_a_decision_on_a_page_out_of_date_is_shown_again_with_what_was_typed(browser, own, application):
    first, second = factories.a_manager(own), factories.a_manager(own, first_name="سعاد")
    client = browser(second)
    expected = client.get(address(application, "do", "reject")).context["form"]["expected"].value()
    desk.write_note(application.pk, first, "رأيته")
    data = {"expected": expected, "reasons": ["R1"], "text": "سبب الرفض"}
    response = client.post(address(application, "do", "reject"), data)
    page = response.content.decode()
    assert response.status_code == 409
    assert "سبب الرفض" in page
    assert first.get_full_name() in page
    assert "Internal note" in page
    assert not Event.objects.filter(action=Action.REJECT).exists()
    again = data | {"expected": response.context["form"]["expected"].value()}
    assert client.post(address(application, "do", "reject"), again).status_code == 302
    assert Event.objects.filter(action=Action.REJECT).count() == 1


@pytest.mark.django_db
def test_what_was_decided_in_the_meantime_is_not_decided_again(browser, own, application):
    first, second = factories.a_manager(own), factories.a_manager(own)
    client = browser(second)
    client.get(address(application, "do", "reject"))
    desk.reject(application.pk, first, reasons=["R1"])
    response = client.post(address(application, "do", "reject"), {"expected": 0, "reasons": ["R1"], "text": "x"})
    assert response["Location"] == address(application)
    assert "moved on" in client.get(address(application)).content.decode()
    assert Event.objects.filter(action=Action.REJECT).count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_eight_browsers_reject_at_the_same_moment_and_one_does():
    application = factories.an_application()
    managers = [factories.a_manager(application.directorate) for _ in range(8)]
    clients = []
    for manager in managers:
        clients.append(Client())
        clients[-1].force_login(manager)
    data = {"expected": application.revision, "reasons": ["R1"], "text": "سبب"}

    def reject(client):
        try:
            return client.post(address(application, "do", "reject"), data).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(reject, clients))
    assert set(statuses) <= {302, 409}
    decided = Event.objects.get(application=application, action=Action.REJECT)
    assert Message.objects.filter(event=decided).count() == 1
