"""A tender's status at a moment: told by its dates alone, so it closes at its minute without anybody doing anything."""

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone
from django.utils.translation import pgettext_lazy


class TenderStatus(models.TextChoices):
    COMING = "coming", pgettext_lazy("tender", "not open yet")
    OPEN = "open", pgettext_lazy("tender", "open for bids")
    CLOSED = "closed", pgettext_lazy("tender", "closed, bids are studied")
    AWARDED = "awarded", pgettext_lazy("tender", "awarded")
    CANCELLED = "cancelled", pgettext_lazy("tender", "cancelled")


# In the order of lists: what one may still bid for stands first.
ORDER = [
    TenderStatus.OPEN,
    TenderStatus.COMING,
    TenderStatus.CLOSED,
    TenderStatus.AWARDED,
    TenderStatus.CANCELLED,
]

# Tone and icon of the tag that names it.
LOOKS = {
    TenderStatus.OPEN: ("ok", "check-circle"),
    TenderStatus.COMING: ("quiet", "calendar"),
    TenderStatus.CLOSED: ("quiet", "clock"),
    TenderStatus.AWARDED: ("run", "check"),
    TenderStatus.CANCELLED: ("quiet", "stop"),
}


def status_at(tender, now=None):
    """Return the tender's status at `now`. A cancellation wins over a result, a result over the clock."""
    now = now or timezone.now()
    if tender.cancelled_on:
        return TenderStatus.CANCELLED
    if tender.awarded_on:
        return TenderStatus.AWARDED
    if timezone.localdate(now) < tender.opens_on:
        return TenderStatus.COMING
    return TenderStatus.OPEN if now < tender.closes_at else TenderStatus.CLOSED


def condition_of(status, now=None, today=None):
    """Return the same as `status_at`, asked of the database; `today` is the day of `now`, told when that is a Given."""
    now = now or timezone.now()
    today = today or timezone.localdate(now)
    undecided = Q(cancelled_on=None, awarded_on=None)
    return {
        TenderStatus.COMING: undecided & Q(opens_on__gt=today),
        TenderStatus.OPEN: undecided & Q(opens_on__lte=today, closes_at__gt=now),
        TenderStatus.CLOSED: undecided & Q(opens_on__lte=today, closes_at__lte=now),
        TenderStatus.AWARDED: Q(cancelled_on=None, awarded_on__isnull=False),
        TenderStatus.CANCELLED: Q(cancelled_on__isnull=False),
    }[status]


def in_order(tenders, now=None, today=None):
    """Return tenders as lists show them: by status, open ones by what closes soonest, others newest first."""
    now = now or timezone.now()
    whens = [When(condition_of(status, now, today), then=Value(rank)) for rank, status in enumerate(ORDER)]
    soonest = Case(When(condition_of(TenderStatus.OPEN, now, today), then=F("closes_at")))
    return tenders.annotate(rank=Case(*whens, default=Value(len(ORDER)))).order_by(
        "rank", soonest.asc(nulls_last=True), "-closes_at", "pk"
    )
