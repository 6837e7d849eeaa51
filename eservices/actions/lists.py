"""What is done to reference lists. An entry is added, reworded, retired, brought back and moved, never deleted."""

from django.db import transaction

from eservices.exceptions import CodeTaken
from eservices.models import ReferenceEntry, ReferenceList


def create_list(*, code, titles, directorate=None, sample=False):
    """Begin an empty list and return it. Raises CodeTaken."""
    with transaction.atomic():
        kept, is_new = ReferenceList.objects.get_or_create(
            code=code, defaults={"titles": titles, "directorate": directorate, "sample": sample}
        )
    if not is_new:
        raise CodeTaken(code)
    return kept


def change_list(kept, *, titles, directorate, sample):
    """Say anew what a list is called, whose it is, and whether its entries are sample data."""
    kept.titles, kept.directorate, kept.sample = titles, directorate, sample
    kept.save(update_fields=["titles", "directorate", "sample"])


def add_entry(kept, *, code, labels, parents=()):
    """Add an entry at the end. Raises CodeTaken: also for a retired entry, whose code is never given again."""
    with transaction.atomic():
        _lock(kept)
        if kept.entries.filter(code=code).exists():
            raise CodeTaken(code)
        return kept.entries.create(code=code, labels=labels, parents=list(parents), position=_end(kept))


def change_entry(entry, *, labels, parents=()):
    """Reword an entry. What was filed under it keeps the words that it was filed with."""
    entry.labels, entry.parents = labels, list(parents)
    entry.save(update_fields=["labels", "parents"])


def retire_entry(entry):
    """Offer an entry no more."""
    entry.retired = True
    entry.save(update_fields=["retired"])


def bring_back_entry(entry):
    """Offer a retired entry again."""
    entry.retired = False
    entry.save(update_fields=["retired"])


def move_entry(entry, place):
    """Put an entry at a place of its list, counted from 1; a place outside the list is its nearest end."""
    with transaction.atomic():
        _lock(entry.reference_list)
        rows = list(entry.reference_list.entries.only("pk", "position"))
        moved = next(row for row in rows if row.pk == entry.pk)
        rows.remove(moved)
        rows.insert(max(place - 1, 0), moved)
        _number(rows)


def import_entries(kept, rows):
    """Take rows [{"code", "labels", "parents"}] into a list, all of them or none.

    A known code is reworded where it stands (a retired one stays retired), a new one comes to the end in the order
    of the rows; nothing is removed. Returns {"new", "changed", "same"}: how many of each.
    """
    with transaction.atomic():
        _lock(kept)
        known = {entry.code: entry for entry in kept.entries.all()}
        fresh, changed, end = [], [], _end(kept)
        for row in rows:
            entry = known.get(row["code"])
            if entry is None:
                fresh.append(ReferenceEntry(reference_list=kept, position=end + len(fresh), **row))
            elif is_reworded(entry, row):
                entry.labels, entry.parents = row["labels"], row["parents"]
                changed.append(entry)
        ReferenceEntry.objects.bulk_create(fresh)
        ReferenceEntry.objects.bulk_update(changed, ["labels", "parents"], batch_size=200)
    return {"new": len(fresh), "changed": len(changed), "same": len(rows) - len(fresh) - len(changed)}


def is_reworded(entry, row):
    """Tell whether a row says something else than the entry of its code."""
    return entry.labels != row["labels"] or entry.parents != row["parents"]


def _lock(kept):
    """Let one change of the order wait for the other."""
    ReferenceList.objects.select_for_update().get(pk=kept.pk)


def _end(kept):
    last = kept.entries.order_by("-position").values_list("position", flat=True).first()
    return 0 if last is None else last + 1


def _number(rows):
    moved = [row for position, row in enumerate(rows) if row.position != position]
    for position, row in enumerate(rows):
        row.position = position
    ReferenceEntry.objects.bulk_update(moved, ["position"], batch_size=200)
