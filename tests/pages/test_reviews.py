"""Reminders of the day of review: to the right people, at each stage once, whatever fails in between."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from pages.models import NewsPage, ReviewReminder, StandardPage
from pages.reviews import queue_reminders, send_reminders, stage_of
from portal.management.commands import ticker
from tests import factories
from tests.pages.directorate_trees import a_member, an_editor_of, both, plant
from tests.pages.making import a_page

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 1)


@pytest.fixture
def trees():
    return plant()


@pytest.fixture
def editor(trees):
    return an_editor_of(trees.directorates["WAT"], email="editor@example.invalid")


@pytest.fixture
def page(trees, editor):
    an_editor_of(trees.directorates["ROA"], email="foreign@example.invalid")
    return a_page(StandardPage, trees.water["ar"], slug="prices", title="الأجور", review_by=DAY)


def tick_on(day, monkeypatch):
    monkeypatch.setattr(ticker, "close_old_connections", lambda: None)
    cache.clear()
    with time_machine.travel(timezone.make_aware(datetime(day.year, day.month, day.day, 9)), tick=False):
        call_command("ticker", once=True)


@pytest.mark.parametrize(
    ("left", "stage"),
    [(31, None), (30, 30), (8, 30), (7, 7), (1, 7), (0, 0), (-6, 0), (-7, -7), (-29, -7), (-400, -30)],
)
def test_each_day_stands_at_one_stage(left, stage):
    assert stage_of(DAY, DAY - timedelta(days=left)) == stage


def test_five_reminders_go_out_by_the_real_clockwork_and_none_twice(page, monkeypatch):
    for left in range(32, -40, -1):
        tick_on(DAY - timedelta(days=left), monkeypatch)
    assert [message.to for message in mail.outbox] == [["editor@example.invalid"]] * 5
    assert all("الأجور" in message.subject for message in mail.outbox)
    assert f"/admin/pages/{page.pk}/edit/" in mail.outbox[0].body


def test_a_new_day_begins_anew(page, monkeypatch):
    tick_on(DAY - timedelta(days=5), monkeypatch)
    StandardPage.objects.filter(pk=page.pk).update(review_by=DAY + timedelta(days=365))
    tick_on(DAY, monkeypatch)
    assert len(mail.outbox) == 1
    tick_on(DAY + timedelta(days=340), monkeypatch)
    assert len(mail.outbox) == 2


def test_owner_and_directorate_hear_of_it_and_nobody_else(trees, editor, page):
    owner = a_member(trees.groups, "communications", email="owner@example.invalid")
    a_member(trees.groups, "reviewer", email="reviewer@example.invalid")
    factories.a_manager(trees.directorates["WAT"], email="manager@example.invalid")
    news = a_page(
        NewsPage, trees.news["ar"], slug="n", directorate=trees.directorates["WAT"], owner=owner, review_by=DAY
    )
    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False):
        queue_reminders()
    told = set(ReviewReminder.objects.filter(page_id=news.pk).values_list("user__email", flat=True))
    assert told == {"owner@example.invalid", "editor@example.invalid"}


def test_who_left_is_not_told_and_the_communications_officers_stand_in(trees):
    gone = factories.a_user(email="gone@example.invalid", is_active=False)
    officer = a_member(trees.groups, "communications", email="officer@example.invalid")
    page = a_page(StandardPage, trees.home["ar"], slug="about", owner=gone, review_by=DAY)
    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False):
        queue_reminders()
    assert list(ReviewReminder.objects.filter(page_id=page.pk).values_list("user", flat=True)) == [officer.pk]


def test_a_translation_is_not_a_second_page_to_review(trees, editor, page):
    both(page)
    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False):
        queue_reminders()
    assert set(ReviewReminder.objects.values_list("page", flat=True)) == {page.pk}


def test_drafts_are_nobodys_duty(trees, editor):
    a_page(StandardPage, trees.water["ar"], slug="draft", live=False, review_by=DAY)
    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False):
        assert queue_reminders() == 0


def test_a_mail_server_that_fails_is_tried_again_later(page, monkeypatch):
    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False) as clock:
        queue_reminders()
        with monkeypatch.context() as broken:
            broken.setattr("pages.reviews.EmailMessage.send", lambda self: 1 / 0)
            assert send_reminders() == 0
        assert send_reminders() == 0
        clock.shift(timedelta(minutes=6))
        assert send_reminders() == 1
        assert send_reminders() == 0
    assert len(mail.outbox) == 1


def test_a_crash_while_sending_loses_nothing_and_the_id_stays(page):
    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False) as clock:
        queue_reminders()
        queue_reminders()
        row = ReviewReminder.objects.get()
        ReviewReminder.objects.update(claimed_at=timezone.now())  # claimed, and then the power went
        assert send_reminders() == 0
        clock.shift(timedelta(minutes=11))
        assert send_reminders() == 1
    assert mail.outbox[0].extra_headers["Message-ID"].startswith(f"<review-{row.pk}@")


@pytest.mark.parametrize(("language", "words"), [("ar", "للمراجعة"), ("en", "To be reviewed")])
def test_each_reads_it_in_the_own_language(page, editor, language, words):
    from wagtail.users.models import UserProfile

    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False):
        queue_reminders()
        send_reminders()
    assert words in mail.outbox[0].subject


def test_looking_for_reviews_costs_the_same_for_one_page_as_for_three(trees, editor, page):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with time_machine.travel(timezone.make_aware(datetime(2026, 9, 1, 9)), tick=False):
        queue_reminders()
        with CaptureQueriesContext(connection) as one:
            queue_reminders()
        for number in range(2):
            a_page(StandardPage, trees.water["ar"], slug=f"p{number}", review_by=DAY)
        queue_reminders()
        with CaptureQueriesContext(connection) as three:
            queue_reminders()
    assert len(three) == len(one)
