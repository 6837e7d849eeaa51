"""What every page shows and nearly never changes, kept in this process until somebody changes it.

A file's time says when that was last: every process of a machine looks at it, so that all of them read anew after a
save. Processes on another machine read anew after a minute.
"""

import os
import time
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

SECONDS = 60


def remembered(name, read):
    """Return what `read` gave since the last change; not None."""
    key = f"shell:{_changed_at()}:{name}"
    value = cache.get(key)
    if value is None:
        value = read()
        cache.set(key, value, SECONDS)
    return value


def remembered_many(names, read):
    """Return {name: value}; `read` gives those of the names that are not remembered."""
    stamp = _changed_at()
    keys = {f"shell:{stamp}:{name}": name for name in names}
    found = {keys[key]: value for key, value in cache.get_many(keys).items()}
    missing = [name for name in names if name not in found]
    if missing:
        new = read(missing)
        cache.set_many({key: new[name] for key, name in keys.items() if name in new}, SECONDS)
        found |= new
    return found


def forget():
    """Let every process read anew, now and once more when what is being written can be read by others."""
    _note_change()
    transaction.on_commit(_note_change)


def forget_with(*models):
    """Forget whenever a row of these models is saved or deleted; those of apps above are named «app.Model»."""
    for model in models:
        name = model if isinstance(model, str) else model.__name__
        for signal in (post_save, post_delete):
            signal.connect(_on_change, sender=model, dispatch_uid=f"pages.remembering.{name}")


def _on_change(**kwargs):
    forget()


def _on_page_deleted(instance, **kwargs):
    if isinstance(instance, Page):
        forget()


def _stamp():
    # Asked a dozen times a page; a Path takes longer to be joined than the file to be looked at.
    return f"{settings.VAR_DIR}/shell-changed"


def _changed_at():
    try:
        return os.stat(_stamp()).st_mtime_ns
    except FileNotFoundError:
        return 0


def _note_change():
    stamp = Path(_stamp())
    stamp.touch()
    now = max(time.time_ns(), stamp.stat().st_mtime_ns + 1)
    os.utime(stamp, ns=(now, now))


# A menu names pages: what becomes of one is seen in it at once. Drafts and new revisions change nothing here.
for _signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
    _signal.connect(_on_change, dispatch_uid="pages.remembering.page")
post_delete.connect(_on_page_deleted, dispatch_uid="pages.remembering.page_deleted")
forget_with(Site)
