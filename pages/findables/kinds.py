"""What each page type adds to what search knows of every page. Called in the page's language."""

import datetime
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _

from media.fields import text_in
from pages import models
from pages.tenders.status import TenderStatus


@dataclass(slots=True)
class About:
    """What is particular to a page; see `search.findable` for what each is."""

    kind: str = "page"
    title: str = ""
    keywords: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    date: datetime.date | None = None
    over_at: datetime.datetime | None = None


def about(page):
    """Return what its type says of a page."""
    tells = _TELLS.get(type(page))
    return tells(page) if tells else About()


def _home(page):
    return About(title=page.heading)


def _news(page):
    keywords = [text_in(page.category.names)] if page.category else []
    return About("news", keywords=keywords, date=page.date)


def _event(page):
    keywords = [page.get_kind_display(), _("cancelled") if page.is_cancelled else ""]
    lines = [page.place, page.address]
    return About("event", "", keywords, lines, timezone.localdate(page.starts_at), page.over_at)


def _tender(page):
    decided = [word for word in (TenderStatus.AWARDED, TenderStatus.CANCELLED) if _is(page, word)]
    keywords = [page.number, page.get_kind_display(), *(str(word.label) for word in decided)]
    lines = [
        page.how_to_bid, page.opening_place, page.price_note, page.phone, page.email, page.cancel_reason,
        page.awarded_to, page.result_note,
    ]  # fmt: skip
    over_at = page.closes_at
    if page.cancelled_on:
        over_at = min(over_at, timezone.make_aware(datetime.datetime.combine(page.cancelled_on, datetime.time())))
    return About("tender", "", keywords, lines, page.opens_on, over_at)


def _is(page, status):
    return page.cancelled_on if status == TenderStatus.CANCELLED else page.awarded_on


def _publication(page):
    keywords = [page.get_kind_display(), page.covers]
    lines = [page.updates, page.get_licence_display()]
    return About("publication", "", keywords, lines, page.published_on)


def _committee(page):
    return About("committee", keywords=[page.get_kind_display()], date=page.last_met)


def _directorate(page):
    body = page.directorate
    keywords = [text_in(body.names), body.phone, page.email]
    return About("directorate", "", keywords, [text_in(each) for each in (body.about, body.address, body.hours)])


_TELLS = {
    models.HomePage: _home,
    models.NewsPage: _news,
    models.EventPage: _event,
    models.TenderPage: _tender,
    models.PublicationPage: _publication,
    models.CommitteePage: _committee,
    models.DirectoratePage: _directorate,
}
