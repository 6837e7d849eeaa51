"""The fixed pages of the e-services are found by what people call them, in both languages, and lead where they say."""

import pytest
from django.test import Client

from eservices.findables.doors import DOORS, DoorSource
from search.building import build_all
from search.finding import Wish, find
from search.models import Entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "typed", "address"),
    [
        ("en", "services", "/en/services/"),
        ("en", "track my application", "/en/track/"),
        ("en", "where is my application", "/en/track/"),
        ("en", "forgot number", "/en/track/lost/"),
        ("en", "contact form", "/en/contact/write/"),
        ("ar", "الخدمات", "/ar/services/"),
        ("ar", "متابعه طلب", "/ar/track/"),
        ("ar", "وين وصلت معاملتي", "/ar/track/"),
        ("ar", "نسيت رقم المعاملة", "/ar/track/lost/"),
        ("ar", "مراسلة المحافظة", "/ar/contact/write/"),
    ],
)
def test_a_fixed_page_is_found_by_what_people_call_it(language, typed, address):
    build_all()
    assert find(Wish(typed, language)).entries[0].address == address


def test_every_fixed_page_is_there_and_called_what_it_calls_itself():
    build_all()
    entries = Entry.objects.filter(source=DOORS)
    assert entries.count() == 2 * len(DoorSource().keys())
    for entry in entries:
        response = Client().get(entry.address)
        assert response.status_code == 200, entry.address
        assert f">{entry.title}</h1>" in response.content.decode()


def test_a_key_that_code_has_no_more_is_told_of_no_more():
    assert DoorSource().read(["gone"]) == []


def test_other_words_are_another_sign(monkeypatch):
    before = DoorSource().sign
    assert DoorSource().sign == before
    monkeypatch.setattr(DoorSource, "read", lambda self, keys: [])
    assert DoorSource().sign != before
