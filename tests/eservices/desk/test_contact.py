"""Messages to the governorate in the admin: the own directorate's alone, whatever address is tried."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.models import ContactEvent, ContactMessage
from tests.eservices.contact_messages import CONTENT, a_contact
from tests.factories import DirectorateFactory, a_clerk, a_user, an_auditor, an_officer

pytestmark = pytest.mark.django_db
LIST = "/admin/messages/"
ACTS = ["take", "note", "answer", "move", "close"]


@pytest.fixture
def directorate():
    return DirectorateFactory(code="MUN")


@pytest.fixture
def contact(directorate):
    return a_contact(directorate)


def signed_in(client, user):
    client.force_login(user)
    return client


def address(contact, act=""):
    return f"{LIST}{contact.pk}/" + (f"do/{act}/" if act else "")


def test_an_officer_reads_and_answers_what_came_to_the_own_directorate(client, contact, directorate):
    officer = an_officer(directorate)
    signed_in(client, officer)
    assert contact.number_in_groups in client.get(LIST).content.decode()
    page = client.get(address(contact)).content.decode()
    assert CONTENT["text"] in page
    assert "0770 123 4567" in page
    client.post(address(contact, "answer"), {"text": "تُفتح يوم الأحد."})
    client.post(address(contact, "close"))
    contact.refresh_from_db()
    assert (contact.status, contact.assignee) == ("closed", officer)
    assert [event.act for event in contact.events.all()] == ["send", "view", "answer", "close"]


def test_the_list_holds_no_name_and_no_text(client, contact, directorate):
    page = signed_in(client, an_officer(directorate)).get(LIST).content.decode()
    assert CONTENT["name"] not in page
    assert CONTENT["text"] not in page


@pytest.mark.parametrize("act", ["", *ACTS])
def test_another_directorate_finds_nothing(client, contact, act):
    signed_in(client, an_officer(DirectorateFactory(code="WAT")))
    assert contact.number_in_groups not in client.get(LIST).content.decode()
    method = client.post if act else client.get
    foreign, missing = method(address(contact, act)), method(f"{LIST}999999/" + (f"do/{act}/" if act else ""))
    assert foreign.status_code == missing.status_code == 404
    contact.refresh_from_db()
    assert contact.status == ContactMessage.Status.NEW


@pytest.mark.parametrize("act", ["", *ACTS])
@pytest.mark.parametrize("make", [a_clerk, lambda d: a_user("editor", d), lambda d: a_user(is_superuser=True)])
def test_who_reads_no_applications_reads_no_messages(client, contact, directorate, make, act):
    signed_in(client, make(directorate))
    method = client.post if act else client.get
    assert method(address(contact, act)).status_code == 403
    assert client.get(LIST).status_code == 403


@pytest.mark.parametrize("act", ACTS)
def test_an_auditor_reads_and_changes_nothing(client, contact, directorate, act):
    signed_in(client, an_auditor(directorate))
    page = client.get(address(contact))
    assert page.status_code == 200
    assert "/do/" not in page.content.decode()
    assert client.post(address(contact, act), {"text": "x"}).status_code == 403
    assert not ContactEvent.objects.filter(act=act).exists()


def test_a_stranger_is_asked_to_sign_in(client, contact):
    for path in (LIST, address(contact), address(contact, "take")):
        assert client.post(path).status_code == 302


def test_an_empty_answer_is_refused_and_a_typed_one_kept(client, contact, directorate):
    signed_in(client, an_officer(directorate))
    assert client.post(address(contact, "answer"), {"text": "  "}).status_code == 422
    kept = client.post(address(contact, "note"), {"text": "كلام طويل" + "x" * 4001})
    assert kept.status_code == 422
    assert "كلام طويل" in kept.content.decode()


def test_passing_on_takes_it_out_of_ones_own_list(client, contact, directorate):
    signed_in(client, an_officer(directorate))
    other = DirectorateFactory(code="WAT")
    assert client.post(address(contact, "move"), {"directorate": other.pk}).url == LIST
    assert client.get(address(contact)).status_code == 404


def test_an_unknown_act_is_missing(client, contact, directorate):
    signed_in(client, an_officer(directorate))
    assert client.post(address(contact, "destroy")).status_code == 404


def test_who_is_late_is_told_so(client, contact, directorate):
    signed_in(client, an_officer(directorate))
    client.post(address(contact, "close"))
    answer = client.post(address(contact, "take"), follow=True)
    assert answer.status_code == 200
    contact.refresh_from_db()
    assert contact.status == ContactMessage.Status.CLOSED


@pytest.mark.parametrize("part", ["open", "mine", "closed", "x", ""])
def test_every_part_of_the_list_answers(client, contact, directorate, part):
    assert signed_in(client, an_officer(directorate)).get(LIST, {"part": part, "page": "x"}).status_code == 200


def test_the_list_costs_the_same_queries_whatever_it_holds(client, contact, directorate):
    signed_in(client, an_officer(directorate))

    def queries():
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    client.get(LIST)
    alone = queries()
    for _ in range(2):
        a_contact(directorate)
    assert queries() == alone
