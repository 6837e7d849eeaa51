"""Blocks stored before a text was added to them can still be published."""

import pytest
from django.utils import timezone

from pages.models import EventIndexPage, EventPage
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


def test_a_stored_item_that_lacks_an_optional_text_is_published():
    index = a_page(EventIndexPage, a_home(), slug="events")
    event = a_page(EventPage, index, slug="workshop", starts_at=timezone.now())
    event.agenda = [{"type": "item", "value": {"title": "الافتتاح"}}]
    event.save_revision().publish()
    (item,) = EventPage.objects.get(pk=event.pk).agenda
    assert (item.value["title"], item.value["speaker"]) == ("الافتتاح", "")
