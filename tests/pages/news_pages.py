"""News and events for tests."""

from datetime import datetime, timedelta

from django.utils import timezone

from pages.models import EventIndexPage, EventPage, NewsIndexPage, NewsPage
from tests.pages.making import a_home, a_page


def baghdad(*parts):
    """Return a moment of Baghdad."""
    return timezone.make_aware(datetime(*parts))


def a_news_index(parent=None):
    """Return the list of news below the home page, or below another one."""
    return a_page(NewsIndexPage, parent or a_home(), slug="news", title="الأخبار")


def a_piece(index, slug, **fields):
    """Return a published piece of news."""
    return a_page(NewsPage, index, slug=slug, **({"title": f"خبر {slug}"} | fields))


def an_event_index(parent=None):
    """Return the list of events below the home page, or below another one."""
    return a_page(EventIndexPage, parent or a_home(), slug="events", title="الفعاليات")


def an_event(index, slug="workshop", **fields):
    """Return a published event, tomorrow unless told otherwise."""
    given = {"title": "ورشة", "starts_at": timezone.now() + timedelta(days=1)}
    return a_page(EventPage, index, slug=slug, **(given | fields))


def paragraph(html):
    """Return a body of one paragraph."""
    return [("text", html)]
