"""Reference lists as those who keep them see them: administrators all, editors those of their directorates."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Q

from eservices.definitions import current_definitions
from eservices.models import Directorate, ReferenceList, Service
from eservices.questions.references import list_codes
from eservices.rules import seats_of
from search.arabic import fold

PAGE = 50


def keeps_all_lists(user):
    """Tell whether the person keeps every list."""
    return user.has_perm("eservices.change_referencelist")


def keeps_lists(user):
    """Tell whether the person keeps lists at all."""
    return keeps_all_lists(user) or bool(seats_of(user).editing)


def lists_kept_by(user):
    """Return the lists that the person keeps, with `offered` and `retired_count` of their entries."""
    rows = ReferenceList.objects.select_related("directorate")
    if not keeps_all_lists(user):
        rows = rows.filter(directorate__in=seats_of(user).editing)
    return rows.annotate(
        offered=Count("entries", filter=Q(entries__retired=False)),
        retired_count=Count("entries", filter=Q(entries__retired=True)),
    )


def directorates_for_lists(user):
    """Return the directorates that the person may give a list to."""
    rows = Directorate.objects.all()
    return rows if keeps_all_lists(user) else rows.filter(pk__in=seats_of(user).editing)


@dataclass(frozen=True)
class EntriesWish:
    """Which entries of a list are looked for."""

    question: str = ""
    only_retired: bool = False
    page: str = "1"


def entries_page(kept, wish):
    """Return a page of entries in their order; each with `place`, counted from 1 in the whole list."""
    places = {pk: place for place, pk in enumerate(kept.entries.values_list("pk", flat=True), start=1)}
    rows = kept.entries.filter(retired=True) if wish.only_retired else kept.entries.all()
    if wanted := fold(wish.question):
        rows = [entry for entry in rows if wanted in _searched(entry)]
    page = Paginator(rows, PAGE).get_page(wish.page)
    page.object_list = list(page.object_list)
    for entry in page.object_list:
        entry.place = places[entry.pk]
    return page


def _searched(entry):
    return fold(" ".join([entry.code, *entry.labels.values(), *entry.parents]))


def services_asking_for(kept):
    """Return the names ({language: text}) of the live services whose present form takes answers from the list."""
    definitions = current_definitions(Service.objects.filter(is_live=True, current__isnull=False))
    asking = [one for one in definitions.values() if kept.code in list_codes(one.questions())]
    return [definition.document["name"] for definition in asking]
