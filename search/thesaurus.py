"""Everyday names as they are now, ready for queries; a change by an administrator counts from the next search on."""

from functools import lru_cache

from django.db import connection, transaction

from search.models import Stamp, SynonymGroup
from search.synonyms import Group, get_default_groups, make_thesaurus


def current_thesaurus():
    """Return what queries are widened by. One query; made anew only after a change."""
    return _made_at(*_stamp())


def _stamp():
    # Asked by every search: Django would need longer to write it than the database to answer.
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*), MAX(updated_at) FROM {SynonymGroup._meta.db_table} WHERE is_active")  # noqa: S608
        return cursor.fetchone()


@lru_cache(maxsize=2)
def _made_at(count, _changed):
    if not count:
        return make_thesaurus(())
    return make_thesaurus(current_groups())


def current_groups():
    """Return the groups that are in use."""
    return [Group(tuple(row.lines()), row.one_way) for row in SynonymGroup.objects.filter(is_active=True)]


def load_default_groups():
    """Give the administrator the everyday names that come with the portal, once; return how many.

    A row that was deleted does not come back, not even the last one.
    """
    with transaction.atomic():
        _stamp_row, is_first = Stamp.objects.get_or_create(name="everyday-names")
        if not is_first or SynonymGroup.objects.exists():
            return 0
        rows = [SynonymGroup(phrases="\n".join(group.phrases), one_way=group.one_way) for group in get_default_groups()]
        return len(SynonymGroup.objects.bulk_create(rows))
