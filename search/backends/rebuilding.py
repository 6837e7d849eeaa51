"""Wagtail's index is built anew when its words were made by other rules than today's."""

import logging

from django.db import transaction
from modelsearch.index import get_indexed_models
from wagtail.search.backends import get_search_backend

from search.models import Stamp
from search.rules import sign_of_rules

logger = logging.getLogger("bawaba.search")

# Few enough that nobody who writes meanwhile waits long.
AT_ONCE = 200
_NAME = "wagtail-index"


def rebuild_when_rules_changed():
    """Index everything that Wagtail searches, unless it was indexed by these rules; return how many objects.

    Searches go on meanwhile; a broken-off rebuild begins anew at the next start.
    """
    if Stamp.objects.filter(name=_NAME, sign=sign_of_rules()).exists():
        return 0
    count = rebuild()
    Stamp.objects.update_or_create(name=_NAME, defaults={"sign": sign_of_rules()})
    logger.info("the index of the admin's searches was built anew: %s objects", count)
    return count


def rebuild():
    """Index everything that Wagtail searches, a few objects in each transaction; return how many."""
    index = get_search_backend().get_index_for_model(None)
    count = 0
    for model in get_indexed_models():
        for objects in _chunks(model.get_indexed_objects().order_by("pk")):
            with transaction.atomic():
                index.add_items(model, objects)
            count += len(objects)
    index.delete_stale_entries()
    return count


def _chunks(rows):
    last = None
    while objects := list((rows if last is None else rows.filter(pk__gt=last))[:AT_ONCE]):
        last = objects[-1].pk
        yield objects
