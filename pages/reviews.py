"""Reminders of the day by which a page is to be looked over: to whoever looks after it, once a stage.

Rows are made first and mailed afterwards. What was missed while the portal stood still is not made up for: the
present stage alone is sent. A mail server that took a mail just before the portal died may get it again, under the
same message id, by which mailboxes drop a repetition.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale, Page

from pages.caretakers import caretakers_of, page_models
from pages.models.care import ReviewReminder

logger = logging.getLogger("bawaba.reviews")

STAGES = (30, 7, 0, -7, -30)
_AHEAD = timedelta(days=STAGES[0])
_PAUSE = timedelta(minutes=5)
_MOST_ATTEMPTS = 48
# A claim this old belongs to a ticker that died.
_STALE = timedelta(minutes=10)
_LOOK_EVERY = 600


def remind_of_reviews():
    """Make the reminders that are due, a few times an hour, and mail those that wait; return how many went out."""
    if cache.add("reviews-looked-for", True, _LOOK_EVERY):
        queue_reminders()
    return send_reminders()


def stage_of(review_by, today):
    """Return the stage (days ahead) at which a day stands, None when it is still far."""
    left = (review_by - today).days
    return min((stage for stage in STAGES if left <= stage), default=None)


def queue_reminders():
    """Make a row for each person and page whose stage has come; return how many."""
    today = timezone.localdate()
    due = {pk: (review_by, stage_of(review_by, today)) for pk, review_by in pages_due(today + _AHEAD)}
    known = set(ReviewReminder.objects.filter(page__in=due).values_list("page", "review_by", "days_ahead"))
    new = {pk: row for pk, row in due.items() if (pk, *row) not in known}
    count = 0
    for page in Page.objects.filter(pk__in=new).specific().select_related("owner"):
        review_by, stage = new[page.pk]
        rows = [
            ReviewReminder(page_id=page.pk, review_by=review_by, days_ahead=stage, user=user)
            for user in caretakers_of(page)
        ]
        # All of a page's rows or none, and never a second one whoever else is making them.
        count += len(ReviewReminder.objects.bulk_create(rows, ignore_conflicts=True))
    return count


def pages_due(until):
    """Return [(page id, day)] of live pages to be looked over until a day; a translation follows its source."""
    source = Locale.get_default()
    several = [
        model.objects.filter(live=True, review_by__lte=until, locale=source).order_by().values_list("pk", "review_by")
        for model in page_models()
    ]
    return list(several[0].union(*several[1:], all=True))


def send_reminders(limit=100):
    """Mail up to `limit` reminders that wait; return how many went out."""
    sent = 0
    for _round in range(limit):
        reminder = _claim()
        if reminder is None:
            break
        sent += _send(reminder)
    return sent


def _claim():
    moment = timezone.now()
    free = Q(claimed_at__isnull=True) | Q(claimed_at__lt=moment - _STALE)
    waiting = ReviewReminder.objects.filter(
        free, sent_at__isnull=True, next_at__lte=moment, attempts__lt=_MOST_ATTEMPTS
    )
    if not waiting.exists():
        return None
    with transaction.atomic():
        pk = waiting.select_for_update(skip_locked=True).values_list("pk", flat=True).first()
        if pk is None:
            return None
        ReviewReminder.objects.filter(pk=pk).update(claimed_at=moment)
    return ReviewReminder.objects.select_related("page", "user__wagtail_userprofile").get(pk=pk)


def _send(reminder):
    row = ReviewReminder.objects.filter(pk=reminder.pk)
    try:
        if reminder.user.email and reminder.user.is_active:
            _mail(reminder).send()
    except Exception as error:  # noqa: BLE001 (whatever a mail server throws, the others go on)
        logger.warning("review reminder %s was not sent: %s", reminder.pk, type(error).__name__)
        row.update(attempts=F("attempts") + 1, next_at=timezone.now() + _PAUSE, claimed_at=None)
        return 0
    row.update(attempts=F("attempts") + 1, sent_at=timezone.now())
    return 1


def _mail(reminder):
    profile = getattr(reminder.user, "wagtail_userprofile", None)
    with override(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE):
        values = {
            "title": _isolated(reminder.page.title),
            "date": _isolated(date_format(reminder.review_by, "DATE_FORMAT")),
            "edit": _address("wagtailadmin_pages:edit", reminder.page_id),
            "list": _address("my_pages:index"),
        }
        if reminder.days_ahead < 0:
            subject, opening = _("Review overdue: %(title)s"), _("“%(title)s” was to be reviewed by %(date)s.")
        else:
            subject, opening = _("To be reviewed: %(title)s"), _("“%(title)s” is to be reviewed by %(date)s.")
        lines = [
            opening % values,
            _("Read it through: does everything still hold? Correct it here, and set the next date under “Settings”:"),
            values["edit"],
            _("All your pages: %(list)s") % values,
        ]
        subject = " ".join((subject % values).split())
    headers = {"Message-ID": f"<review-{reminder.pk}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}>"}
    return EmailMessage(subject, "\n\n".join(lines), to=[reminder.user.email], headers=headers)


def _isolated(text):
    return f"\u2068{text}\u2069"


def _address(name, *args):
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse(name, args=args)
