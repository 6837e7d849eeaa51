"""Replies that came without a session: kept for a day under a key that only the browser has, then given back.

Nothing of it counts as answered before somebody with number and code of the same application has seen it.
"""

from datetime import timedelta

from django.db import transaction

from eservices.actions.uploads import attach_file
from eservices.clock import now
from eservices.crypto import keyed_hash
from eservices.exceptions import TooManyFiles, TooMuchTyped
from eservices.models import Attachment, KeptReply
from eservices.questions.posted import SHOWN
from eservices.questions.types.uploads import kinds_taken
from eservices.questions.upload_places import upload_places
from media.refusals import FileRefused

KEPT_FOR = timedelta(hours=24)
# So many browsers may wait with a reply to one return; the oldest makes room.
MOST_WAITING = 3
# More letters than any honest form holds.
MOST_TYPED = 200_000


def fields_to_keep(post):
    """Return {name: [texts]} of what was typed, and which questions were drawn: nothing else of a post is kept.

    Raises TooMuchTyped.
    """
    fields = {name: post.getlist(name) for name in post if name.startswith(("q-", "add-")) or name == SHOWN}
    if sum(len(name) + sum(map(len, texts)) for name, texts in fields.items()) > MOST_TYPED:
        raise TooMuchTyped()
    return fields


@transaction.atomic
def keep_reply(completion, browser_key, fields):
    """Keep what fields_to_keep gave in place of what this browser sent before for the same return."""
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


def keep_reply_files(kept, step, posted, words_for):
    """Keep the files that the questions of the step take, and why the others were refused.

    `words_for` turns a FileRefused or TooManyFiles into words of the reader's language.
    """
    errors, files, documents = kept.content["errors"], kept.content["files"], set(kept.completion.documents)
    for name, question, key, most in upload_places(step, posted):
        where = {"key": question["id"], "most": most, "accept": kinds_taken(question)}
        where |= {"is_document": key in documents, "restricted": bool(question.get("restricted"))}
        for uploaded in posted.getlist(name):
            try:
                attachment = attach_file(uploaded, kept_reply=kept, **where)
            except (FileRefused, TooManyFiles) as error:
                errors.setdefault(key, []).append(words_for(error))
            else:
                files.setdefault(name, []).append(str(attachment.uuid))
    kept.save(update_fields=["content"])


def files_of_kept_reply(kept):
    """Return {post name: [attachments]} of the files that wait with a kept reply."""
    waiting = {str(a.uuid): a for a in Attachment.objects.filter(kept_reply=kept)}
    return {name: [waiting[u] for u in uuids if u in waiting] for name, uuids in kept.content["files"].items()}


def note_given_back(kept, *, arrived, errors):
    """Write down that the files of a kept reply are the application's now, in which rows, and which were refused."""
    content = kept.content
    content["files"] = {}
    content["arrived"] |= arrived
    content["errors"] |= errors
    kept.save(update_fields=["content"])


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
