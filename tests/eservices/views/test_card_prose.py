"""The running text of a service's page on its card: former words are shown as such while the source says others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.models import ServicePage
from pages.translations.following import confirm
from tests.eservices.service_pages import a_published_page, an_admin
from tests.pages.making import in_english

pytestmark = pytest.mark.django_db
NOTE = 'class="note note-you" role="note"'


@pytest.fixture
def service():
    """A service with running text in both languages, in line with each other."""
    page = a_published_page()
    say(page, "<p>الرسم 5,000 دينار.</p>")
    confirm(in_english(page, "Tree planting", body="<p>The fee is IQD 5,000.</p>"), an_admin())
    return ServicePage.objects.get(pk=page.pk)


def say(page, body):
    page = ServicePage.objects.get(pk=page.pk)
    page.body = body
    page.save_revision().publish()


def card(client, language):
    with CaptureQueriesContext(connection) as queries:
        text = client.get(f"/{language}/services/tree-planting/").content.decode()
    return text, len(queries)


def test_texts_in_line_with_each_other_say_nothing(client, service):
    for language, words in (("ar", "الرسم 5,000 دينار."), ("en", "The fee is IQD 5,000.")):
        text = card(client, language)[0]
        assert words in text
        assert NOTE not in text


def test_a_changed_source_leaves_the_former_text_and_says_so(client, service):
    _text, before = card(client, "en")
    say(service, "<p>الرسم 7,000 دينار.</p>")
    text, after = card(client, "en")
    assert "The fee is IQD 5,000." in text
    assert "7,000" not in text
    assert NOTE in text
    assert 'href="/ar/services/tree-planting/" hreflang="ar"' in text
    assert NOTE not in card(client, "ar")[0]
    assert after <= before  # what is read only once in a process may stand in the first


def test_a_text_brought_in_line_again_says_nothing(client, service):
    say(service, "<p>الرسم 7,000 دينار.</p>")
    confirm(service.get_translations().get().specific, an_admin())
    assert NOTE not in card(client, "en")[0]
