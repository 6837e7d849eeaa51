"""The portal's clockwork: scheduled publishing, reminders, sweepers."""

import logging
import signal
import threading
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from eservices.actions.sweep import sweep
from media.renditions import draw_waiting
from media.text.storing import read_waiting
from pages.links import look_after_links
from pages.reviews import remind_of_reviews
from pages.seals import draw_seals
from search.corrections.words import recount_words_once_a_day
from search.counting import drop_old_counts
from search.filling import look_after_outside
from search.outside import pass_on
from search.updating import catch_up

logger = logging.getLogger("bawaba.ticker")

# What changed is read, passed on, and an engine outside that lost its index gets another.
SEARCH = (catch_up, pass_on, look_after_outside)
# What nobody waits for comes last; asking other hosts takes seconds.
CARE = (read_waiting, remind_of_reviews, look_after_links, drop_old_counts, recount_words_once_a_day)
# How long the rows of finished tasks are kept.
TRACES = timedelta(days=3)
# A task that runs longer than this was left behind by a worker that was killed.
DEAD_AFTER = timedelta(minutes=10)


class Command(BaseCommand):
    help = "Publish what is scheduled, send reminders and sweep, again and again."

    def add_arguments(self, parser):
        parser.add_argument("--seconds", type=int, default=20, help="pause between two rounds")
        parser.add_argument("--once", action="store_true", help="do one round and end")

    def handle(self, *, seconds, once, **options):
        stop = threading.Event()
        if not once:
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, lambda *_: stop.set())
        while not stop.is_set():
            self.do_round()
            if once:
                break
            stop.wait(seconds)

    def do_round(self):
        """Do each duty; one that fails is logged and does not keep the others from being done."""
        sweeping = (publish_scheduled, sweep, requeue_dead_tasks, drop_old_traces)
        for duty in (*sweeping, draw_waiting, draw_seals, *SEARCH, *CARE):
            close_old_connections()
            try:
                duty()
            except Exception:
                logger.exception("%s failed", duty.__name__)


def publish_scheduled():
    """Publish and expire pages whose time has come."""
    call_command("publish_scheduled")


def requeue_dead_tasks():
    """Give tasks of killed workers back to the queue; return how many."""
    dead = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lt=timezone.now() - DEAD_AFTER)
    return dead.update(status=TaskResultStatus.READY, started_at=None)


def drop_old_traces():
    """Delete rows of tasks that ended days ago, and sessions that are over."""
    done = DBTaskResult.objects.filter(status__in=(TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED))
    # Looked for first: a round that finds nothing takes no lock.
    old = done.filter(finished_at__lt=timezone.now() - TRACES)
    if old.exists():
        old.delete()
    over = Session.objects.filter(expire_date__lt=timezone.now())
    if over.exists():
        over.delete()
