"""Replies that came without a session: kept for a day under a key that only the browser has, then given back.

Nothing of it counts as answered before somebody with number and code of the same application has seen it.
"""

from datetime import timedelta

from django.db import transaction

from eservices.actions.uploads import attach_file
from eservices.clock import now
from eservices.crypto import keyed_hash
from eservices.models import KeptReply

KEPT_FOR = timedelta(hours=24)
# So many browsers may wait with a reply to one return; the oldest makes room.
MOST_WAITING = 3


@transaction.atomic
def keep_reply(completion, browser_key, fields):
    """Keep the typed fields {name: [texts]} in place of what this browser sent before for the same return."""
    waiting = KeptReply.objects.filter(completion=completion)
    waiting.filter(key_hash=_hash(browser_key)).delete()
    for older in waiting.order_by("-created_at")[MOST_WAITING - 1 :]:
        older.delete()
    return KeptReply.objects.create(
        completion=completion,
        key_hash=_hash(browser_key),
        content={"fields": fields, "files": {}, "errors": {}, "arrived": {}},
        expires_at=now() + KEPT_FOR,
    )


def keep_reply_file(kept, uploaded, **about):
    """Keep one file with a kept reply; raises FileRefused and TooManyFiles. The caller saves its content."""
    return attach_file(uploaded, kept_reply=kept, **about)


def find_kept_reply(browser_key, completion):
    """Return what this browser left for this return, None when there is nothing or its day has passed."""
    return _live(browser_key).filter(completion=completion).first() if browser_key and completion else None


def is_reply_waiting(browser_key):
    """Tell whether this browser left a reply to any open return."""
    return bool(browser_key) and _live(browser_key).filter(completion__closed_at__isnull=True).exists()


def drop_kept_replies(browser_key, completion=None):
    """Forget what this browser left, for one return or for all. The sweeper deletes the bytes of its files."""
    if browser_key:
        left = KeptReply.objects.filter(key_hash=_hash(browser_key))
        (left.filter(completion=completion) if completion else left).delete()


def drop_expired_kept_replies():
    """Delete replies that nobody came back for, and those to a return that is closed; return how many."""
    expired = KeptReply.objects.filter(expires_at__lt=now())
    closed = KeptReply.objects.filter(completion__closed_at__isnull=False)
    return sum(rows.delete()[1].get(KeptReply._meta.label, 0) for rows in (expired, closed))


def _live(browser_key):
    return KeptReply.objects.filter(key_hash=_hash(browser_key), expires_at__gte=now())


def _hash(browser_key):
    return keyed_hash("kept-reply", browser_key)
