"""Short lists that fill themselves: newest news, open tenders, coming events, directorates. One query each."""

from collections import Counter
from functools import lru_cache

from django import template
from django.db import DEFAULT_DB_ALIAS
from django.db.models import DateField, DateTimeField, F, IntegerField, Q
from django.db.models.functions import Coalesce
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from media.models import CustomImage
from pages.addresses import address_of
from pages.models import (
    DirectorateIndexPage,
    DirectoratePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
    NewsPage,
    TenderIndexPage,
    TenderPage,
)
from pages.opening import is_open
from pages.prepared import Given, Prepared
from pages.privacy import open_to_all
from pages.remembering import remembered
from pages.tenders.status import TenderStatus, condition_of

register = template.Library()

_LISTS = {
    "directorates": DirectorateIndexPage,
    "events": EventIndexPage,
    "news": NewsIndexPage,
    "tenders": TenderIndexPage,
}
_ROW = ("title", "url_path")
_PICTURE = tuple(field.attname for field in CustomImage._meta.concrete_fields)
SOON = 3  # days


@register.simple_tag
def list_addresses(home):
    """Return {"news", "tenders", "events", "directorates"}: addresses of the published lists below a home page."""
    return remembered(f"lists:{home.pk}", lambda: _list_addresses(home))


def _list_addresses(home):
    names = {model: name for name, model in _LISTS.items()}
    rows = open_to_all(home.get_children().filter(alias_of=None)).only(*_ROW, "content_type")
    return {names[row.specific_class]: row.get_url() for row in rows if row.specific_class in names}


@register.simple_tag
def newest_news(page, count, directorate=None, *, pictures=False):
    """Return the newest news in the page's language, of one directorate when it is given.

    With `pictures` each row brings all of its picture along (`picture_of`).
    """
    prepared = _PICTURED_NEWS if pictures else _NEWS
    return _addressed(prepared.rows(bool(directorate), count, **_values(page, directorate)))


@register.simple_tag
def picture_of(row):
    """Return the picture of a row of `newest_news`, without asking for it again."""
    return CustomImage.from_db(DEFAULT_DB_ALIAS, _PICTURE, [row[f"picture__{name}"] for name in _PICTURE])


@register.simple_tag
def open_tenders(page, count, directorate=None):
    """Return tenders that take bids at this moment, the one that closes first before the others."""
    now = timezone.now()
    values = _values(page, directorate) | {"now": now, "today": timezone.localdate(now)}
    return _addressed(_TENDERS.rows(bool(directorate), count, **values))


@register.simple_tag
def coming_events(page, count, directorate=None):
    """Return events that are still to come or go on, the next one first."""
    now = timezone.localtime()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    values = _values(page, directorate) | {"now": now, "midnight": midnight}
    return _addressed(_EVENTS.rows(bool(directorate), count, **values))


@register.simple_tag
def directorate_pages(page):
    """Return [{title, url, icon, directorate_id}] of the directorates' pages in the page's language, in their order."""
    return remembered(f"directorates:{page.locale_id}", lambda: _directorates(page))


def _directorates(page):
    pages = DirectoratePage.objects.filter(locale_id=page.locale_id, alias_of__isnull=True)
    rows = open_to_all(pages).order_by("directorate__sort_order", "title").values(*_ROW, "icon", "directorate_id")
    return _addressed(rows)


@register.simple_tag
def directory(page, services, lists):
    """Return the grid of directorates with the number of their services, drawn anew when one of these changed."""
    counts = Counter(line.directorate_id for line in services)
    counted = ",".join(f"{key}.{count}" for key, count in sorted(counts.items()))
    shown = {"page": page, "services": services, "lists": lists}
    name = f"directory:{page.pk}:{page.locale_id}:{get_language()}:{counted}"
    return remembered(name, lambda: render_to_string("pages/home/directorates.html", shown))


def _addressed(rows):
    # Plain values: to make pages of a few columns takes longer than to read them.
    return [row | {"url": address_of(row["url_path"])} for row in rows]


def _values(page, directorate=None):
    return {"locale": page.locale_id} | ({"directorate": directorate.pk} if directorate else {})


def _rows(model, of_directorate=False):
    # Nearly all pages are in one of two languages and alias of nothing: SQLite would begin with these, by their
    # indexes, and look at every page. Reckoned with, no index answers, and it begins with the pages of this type.
    # (An alias would show the words of another language under this one's name.)
    rows = model.objects.alias(language=F("locale_id") + 0, source=Coalesce("alias_of_id", 0))
    rows = rows.filter(language=Given("locale", IntegerField()), source=0)
    rows = rows.filter(directorate_id=Given("directorate", IntegerField())) if of_directorate else rows
    return open_to_all(rows)


def _news(of_directorate, count):
    return _rows(NewsPage, of_directorate).newest_first()[:count].values(*_ROW, "date", "lead")


def _pictured_news(of_directorate, count):
    picture = (f"picture__{name}" for name in _PICTURE)
    return _rows(NewsPage, of_directorate).newest_first()[:count].values(*_ROW, "date", "lead", "picture_id", *picture)


def _tenders(of_directorate, count):
    now, today = Given("now", DateTimeField()), Given("today", DateField())
    rows = _rows(TenderPage, of_directorate).filter(condition_of(TenderStatus.OPEN, now, today))
    return rows.order_by("closes_at", "pk")[:count].values(*_ROW, "number", "closes_at")


def _events(of_directorate, count):
    midnight, now = Given("midnight", DateTimeField()), Given("now", DateTimeField())
    lasting = Q(starts_at__gte=midnight) | Q(ends_at__gte=now)
    rows = _rows(EventPage, of_directorate).filter(lasting, is_cancelled=False)
    return rows.order_by("starts_at", "pk")[:count].values(*_ROW, "starts_at", "is_all_day", "place")


_NEWS, _PICTURED_NEWS = Prepared(_news), Prepared(_pictured_news)
_TENDERS, _EVENTS = Prepared(_tenders), Prepared(_events)


@register.simple_tag
def this_day():
    """Return the date of today."""
    return timezone.localdate()


@register.filter
def days_left(moment):
    """Return (words, is soon) about the days until a moment: «بقي 21 يومًا»."""
    count = (timezone.localtime(moment).date() - timezone.localdate()).days
    if count <= 0:
        return _("closes today"), True
    return _days_left(count, get_language()), count <= SOON


@lru_cache(maxsize=512)
def _days_left(count, _language):
    words = ngettext("%(count)s day left", "%(count)s days left", count) % {"count": count}
    return words.replace(" ", "\u00a0")


@register.simple_tag
def todays_hours(week):
    """Return {"hours", "is_open"} of today from a week of Hours, None when the week says nothing of it."""
    weekday = timezone.localdate().weekday()
    hours = next((each for each in week if each.holds(weekday)), None)
    return hours and {"hours": hours, "is_open": is_open(hours)}
