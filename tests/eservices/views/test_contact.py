"""`contact/write/`: nothing is lost on an error, machines are let fall, and the receipt tells nothing else."""

import re
import uuid

import pytest
from django.test import Client

from eservices.models import ContactMessage
from eservices.views import contact as view
from tests.eservices.contact_messages import a_topic
from tests.factories import DirectorateFactory

pytestmark = pytest.mark.django_db
PATH = "/ar/contact/write/"
TEXT = "متى تُفتح المكتبة العامة في العمارة؟"


@pytest.fixture(autouse=True)
def topic():
    return a_topic(DirectorateFactory(code="MUN"), "library")


def fields(**changes):
    given = {"topic": "library", "name": "زينب", "phone": "0770 123 4567", "email": "", "text": TEXT}
    return given | {"form_id": str(uuid.uuid4()), "website": ""} | changes


def test_a_message_is_filed_and_its_number_shown(client):
    answer = client.post(PATH, fields(phone="٠٧٧٠١٢٣٤٥٦٧"), follow=True)
    contact = ContactMessage.objects.get()
    assert contact.content == {"name": "زينب", "phone": "+9647701234567", "text": TEXT}
    assert contact.number_in_groups in answer.content.decode()
    assert TEXT not in answer.content.decode()
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_the_topic_of_a_link_is_chosen_already(client):
    assert re.search(r'value="library"[^>]* checked', client.get(f"{PATH}?topic=library").content.decode())


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"topic": ""}, "contact-topic"),
        ({"topic": "unknown"}, "contact-topic"),
        ({"text": "قصير"}, "contact-text"),
        ({"text": "x" * 3001}, "contact-text"),
        ({"phone": "123"}, "contact-phone"),
        ({"email": "nobody"}, "contact-email"),
        ({"name": "ا" * 121}, "contact-name"),
        ({"text": "سطر\x00 آخر من الكلام"}, "contact-text"),
    ],
)
def test_what_is_wrong_is_said_at_its_place_and_nothing_typed_is_lost(client, changes, place):
    answer = client.post(PATH, fields(**changes))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert f'href="#{place}"' in text
    assert f'id="{place}"' in text
    assert 'value="زينب"' in text or "name" in changes
    assert TEXT in text or "text" in changes
    assert "<title>" in text
    assert not ContactMessage.objects.exists()


def test_errors_are_told_in_the_readers_language(client):
    answer = client.post("/en/contact/write/", fields(text=""))
    assert "Write your message" in answer.content.decode()


def test_sending_the_same_form_twice_is_one_message(client):
    form = fields()
    first, second = client.post(PATH, form), client.post(PATH, form)
    assert first.status_code == second.status_code == 302
    assert ContactMessage.objects.count() == 1


def test_a_filled_trap_files_nothing(client):
    assert client.post(PATH, fields(website="https://spam.example")).status_code == 302
    assert not ContactMessage.objects.exists()


def test_one_phone_is_not_flooded(client, monkeypatch):
    monkeypatch.setattr(view, "OF_PERSON", 1)
    client.post(PATH, fields())
    answer = client.post(PATH, fields())
    assert answer.status_code == 429
    assert TEXT in answer.content.decode()
    assert client.post(PATH, fields(phone="0770 123 4568")).status_code == 302


def test_one_network_is_not_unlimited(client, monkeypatch):
    monkeypatch.setattr(view, "OF_NETWORK", 1)
    client.post(PATH, fields(phone=""))
    assert client.post(PATH, fields(phone="")).status_code == 429
    assert ContactMessage.objects.count() == 1


def test_a_form_that_was_open_too_long_keeps_what_was_typed():
    answer = Client(enforce_csrf_checks=True).post(PATH, fields())
    text = answer.content.decode()
    assert answer.status_code == 403
    assert TEXT in text
    assert 'value="0770 123 4567"' in text
    assert not ContactMessage.objects.exists()


def test_only_a_signed_address_shows_a_receipt(client):
    assert client.get("/ar/contact/sent/12345678901/").status_code == 404


def test_topics_that_are_switched_off_are_not_offered(client, topic):
    topic.is_on = False
    topic.save()
    assert "سؤال عام" not in client.get(PATH).content.decode()
    assert client.post(PATH, fields()).status_code == 422


def test_what_was_typed_is_escaped(client):
    text = client.post(PATH, fields(name='"><script>alert(1)</script>', topic="")).content.decode()
    assert "<script>alert" not in text
