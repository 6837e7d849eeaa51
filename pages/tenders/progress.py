"""Derived figures of a tender at a moment: days left, stages, whether questions are taken."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from pages.tenders.status import TenderStatus, status_at

NEW_DAYS = 7


def days_left(tender, now=None):
    """Return the days in the calendar of Baghdad until bids close, 0 on the day itself; None when none are taken."""
    now = now or timezone.now()
    if status_at(tender, now) != TenderStatus.OPEN:
        return None
    return (timezone.localdate(tender.closes_at) - timezone.localdate(now)).days


def takes_questions(tender, now=None):
    """Tell whether bidders may still ask: while bids are taken, or until the day given for it."""
    now = now or timezone.now()
    return status_at(tender, now) == TenderStatus.OPEN and now < (tender.questions_until or tender.closes_at)


def new_since(tender, now=None):
    """Return the day since which a document counts as new: a week, but never those of the announcement itself."""
    week = timezone.localdate(now or timezone.now()) - timedelta(days=NEW_DAYS)
    return max(week, tender.opens_on + timedelta(days=1))


def stages_of(tender, now=None):
    """Return the tender's stages as {key, state}; state is done, now, todo, or bad for a cancellation.

    The keys are announced, bids, opening (when its hour is given), study, result and cancelled.
    """
    now = now or timezone.now()
    status = status_at(tender, now)
    keys = ["announced", "bids", *(["opening"] if tender.bids_opened_at else []), "study", "result"]
    reached = keys.index(_current(tender, status, now))
    if status == TenderStatus.CANCELLED:
        done = [{"key": key, "state": "done"} for key in keys[:reached]]
        return [*done, {"key": "cancelled", "state": "bad"}]
    if status == TenderStatus.AWARDED:
        return [{"key": key, "state": "done"} for key in keys]
    states = ["done"] * reached + ["now"] + ["todo"] * len(keys)
    if status == TenderStatus.COMING:
        states[reached] = "todo"
    return [{"key": key, "state": state} for key, state in zip(keys, states, strict=False)]


def _current(tender, status, now):
    """Return the key of the stage in which the tender is, or in which it was cancelled."""
    if status == TenderStatus.COMING:
        return "announced"
    if status == TenderStatus.CANCELLED:
        # Only the day is known: what was over before it was over.
        now = min(now, timezone.make_aware(datetime.combine(tender.cancelled_on, time())))
        if timezone.localdate(now) < tender.opens_on:
            return "announced"
    if now < tender.closes_at:
        return "bids"
    if tender.bids_opened_at and now < tender.bids_opened_at:
        return "opening"
    return "study"
