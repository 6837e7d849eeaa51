"""A fresh installation can be written to at once, and what an administrator changes stays."""

import pytest
from django.core.management import call_command

from eservices.desk.first_topics import FIRST_TOPICS, ensure_first_topics
from eservices.models import ContactTopic, Directorate
from tests.factories import DirectorateFactory

pytestmark = pytest.mark.django_db
LANGUAGES = {"ar", "en"}


def test_a_fresh_installation_offers_topics_in_every_language(client):
    call_command("setup_portal")
    assert list(ContactTopic.objects.values_list("code", flat=True)) == list(FIRST_TOPICS)
    for language in LANGUAGES:
        html = client.get(f"/{language}/contact/write/").content.decode()
        assert all(names[language] in html for names in FIRST_TOPICS.values())
    reader = Directorate.objects.get()
    assert reader.handles_confidential
    assert set(reader.names) == LANGUAGES
    assert set(ContactTopic.objects.values_list("directorate", flat=True)) == {reader.pk}


def test_citizens_affairs_that_are_there_read_them(django_assert_num_queries):
    DirectorateFactory(code="WAT")
    own = DirectorateFactory(code="AFF", handles_confidential=True)
    ensure_first_topics()
    assert set(ContactTopic.objects.values_list("directorate__code", flat=True)) == {own.code}
    assert Directorate.objects.count() == 2


def test_what_an_administrator_changed_or_deleted_stays():
    call_command("setup_portal")
    water = DirectorateFactory(code="WAT")
    ContactTopic.objects.filter(code="question").update(directorate=water, names={"ar": "سؤال", "en": "Question"})
    ContactTopic.objects.filter(code="press").delete()
    call_command("setup_portal")
    assert ContactTopic.objects.count() == len(FIRST_TOPICS) - 1
    assert ContactTopic.objects.get(code="question").directorate == water
    assert Directorate.objects.count() == 2
