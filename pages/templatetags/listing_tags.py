"""Short lists that fill themselves: newest news, open tenders, coming events, directorates. One query each."""

from django import template
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

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

register = template.Library()

_ROW = ("title", "slug", "url_path", "locale", "path", "depth")
_LISTS = {
    "directorates": DirectorateIndexPage,
    "events": EventIndexPage,
    "news": NewsIndexPage,
    "tenders": TenderIndexPage,
}
SOON = 3  # days


@register.simple_tag
def list_addresses(home):
    """Return {"news", "tenders", "events", "directorates"}: addresses of the published lists below a home page."""
    rows = Page.objects.child_of(home).live().filter(alias_of__isnull=True).exact_type(*_LISTS.values())
    names = {model: name for name, model in _LISTS.items()}
    return {names[row.specific_class]: row.get_url() for row in rows.only(*_ROW, "content_type")}


@register.simple_tag
def newest_news(page, count, directorate=None, *, pictures=False):
    """Return the newest news in the page's language, of one directorate when it is given, with their pictures."""
    rows = _rows(NewsPage, page, directorate)
    rows = (
        rows.select_related("picture").only(*_ROW, "date", "lead", "picture")
        if pictures
        else rows.only(*_ROW, "date", "lead")
    )
    return rows.order_by("-date", "-pk")[:count]


@register.simple_tag
def open_tenders(page, count, directorate=None):
    """Return tenders that take bids at this moment, the one that closes first before the others."""
    rows = _rows(TenderPage, page, directorate).filter(
        cancelled_on=None, awarded_on=None, opens_on__lte=timezone.localdate(), closes_at__gt=timezone.now()
    )
    return rows.only(*_ROW, "number", "closes_at").order_by("closes_at", "pk")[:count]


@register.simple_tag
def coming_events(page, count, directorate=None):
    """Return events that are still to come or go on, the next one first."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    lasting = Q(starts_at__gte=midnight) | Q(ends_at__gte=timezone.now())
    rows = _rows(EventPage, page, directorate).filter(lasting, is_cancelled=False)
    return rows.only(*_ROW, "starts_at", "is_all_day", "place").order_by("starts_at", "pk")[:count]


@register.simple_tag
def directorate_pages(page):
    """Return the directorates' pages in the page's language, in the directorates' order."""
    rows = _rows(DirectoratePage, page).select_related("directorate", "locale")
    return rows.only(*_ROW, "icon", "directorate", "locale__language_code").order_by("directorate__sort_order", "title")


def _rows(model, page, directorate=None):
    # An alias would show the words of another language under this one's name.
    rows = model.objects.live().filter(locale_id=page.locale_id, alias_of__isnull=True)
    return rows.filter(directorate=directorate) if directorate else rows


@register.filter
def days_left(moment):
    """Return (words, is soon) about the days until a moment: «بقي 21 يومًا»."""
    count = (timezone.localtime(moment).date() - timezone.localdate()).days
    if count <= 0:
        return _("closes today"), True
    words = ngettext("%(count)s day left", "%(count)s days left", count) % {"count": count}
    return words.replace(" ", "\u00a0"), count <= SOON


@register.simple_tag
def todays_hours(week):
    """Return {"hours", "is_open"} of today from a week of Hours, None when the week says nothing of it."""
    weekday = timezone.localdate().weekday()
    hours = next((each for each in week if each.holds(weekday)), None)
    return hours and {"hours": hours, "is_open": is_open(hours)}
