"""One person, several seats: one inbox over all of them, each act by the seat that allows it."""

import pytest

from eservices.actions import desk
from eservices.models import Membership
from tests import factories

INBOX = "/admin/applications/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def far_application(far):
    return factories.an_application(factories.a_service(factories.sample_document(slug="far", directorate="FAR")))


@pytest.fixture
def both(own, far):
    """Works in one directorate and only reads in the other."""
    person = factories.an_officer(own)
    Membership.objects.create(user=person, directorate=far, role="auditor")
    return person


def numbers(response):
    return {line.number for line in response.context["lines"]}


def test_the_inbox_holds_both_and_says_who_has_what(browser, both, application, far_application):
    response = browser(both).get(INBOX, {"tab": "directorate"})
    assert numbers(response) == {application.number_in_groups, far_application.number_in_groups}
    for filed in (application, far_application):
        assert str(filed.directorate) in response.content.decode()


def test_the_list_is_narrowed_to_one_directorate(browser, both, application, far_application, far):
    response = browser(both).get(INBOX, {"tab": "directorate", "directorate": far.pk})
    assert numbers(response) == {far_application.number_in_groups}
    assert [pill["value"] for pill in response.context["pills"]] == [str(far)]


def test_a_filter_that_names_a_foreign_directorate_is_unheeded(browser, both, application):
    third = factories.DirectorateFactory(code="THIRD")
    foreign = factories.an_application(
        factories.a_service(factories.sample_document(slug="third", directorate="THIRD"))
    )
    response = browser(both).get(INBOX, {"tab": "directorate", "directorate": third.pk})
    assert numbers(response) == {application.number_in_groups}
    assert foreign.number_in_groups not in response.content.decode()
    assert str(third) not in response.content.decode()


def test_each_act_follows_the_seat_in_the_directorate_that_has_it(browser, both, application, far_application):
    client = browser(both)
    address = f"{INBOX}{{}}/take/"
    assert client.post(address.format(application.uuid), {"expected": 0}).status_code == 302
    assert client.post(address.format(far_application.uuid), {"expected": 0}).status_code == 403
    data = {"act": "take", "selected": [str(application.uuid), str(far_application.uuid)]}
    assert client.post(f"{INBOX}bulk/", data).status_code == 403
    far_application.refresh_from_db()
    assert far_application.assignee is None


def test_a_seat_lost_ends_the_sight_at_once(browser, both, far_application, far):
    client = browser(both)
    assert client.get(f"{INBOX}{far_application.uuid}/").status_code == 200
    Membership.objects.filter(user=both, directorate=far).delete()
    assert client.get(f"{INBOX}{far_application.uuid}/").status_code == 404
    assert far_application.number_in_groups not in client.get(INBOX, {"q": far_application.number}).content.decode()


def test_what_was_passed_on_is_gone_for_an_open_page_of_the_former_directorate(browser, service, application):
    """The sample service goes Municipality, Water, Municipality: Water is the one that passes it on."""
    manager = factories.a_manager(service.directorate)
    desk.forward(application.pk, manager)
    water = factories.a_manager(factories.DirectorateFactory(code="WAT"))
    client = browser(water)
    file = application.attachments.first()
    addresses = [f"{INBOX}{application.uuid}/{part}" for part in (f"files/{file.pk}/", "do/return/")]
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    desk.forward(application.pk, water)
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    assert client.post(f"{INBOX}{application.uuid}/note/", {"expected": 0, "text": "x"}).status_code == 404
    page = client.get(f"{INBOX}{application.uuid}/").content.decode()
    for secret in (application.applicant["name"], application.applicant["phone"], file.file_name):
        assert secret not in page
