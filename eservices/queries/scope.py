"""What a person sees at all. Every other query of the desk starts from here."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from eservices.models import Access, Application, Directorate
from eservices.models.access import OPEN_RELATIONS, Relation
from eservices.rules import seats_of

# The strongest reason first; a person who serves several directorates sees an application by the first of them.
STRENGTH = (Relation.CURRENT, Relation.OWNER, Relation.REFERRED, Relation.PAST)


@dataclass(frozen=True)
class Sight:
    """One person's sight of one application."""

    application: Application
    relation: str
    # Directorates of the person in which this application is or was; events of a past one are limited to them.
    directorates: frozenset

    @property
    def is_past(self):
        return self.relation == Relation.PAST


def access_of(user):
    """Access rows within the person's scope."""
    return Access.objects.filter(directorate__in=seats_of(user).reading)


def once_each(rows, directorates, relations=STRENGTH):
    """Leave one access row an application, the strongest, when the person serves several directorates.

    `relations` are those that occur in `rows`: each of them costs a subquery.
    """
    if len(directorates) < 2:
        return rows
    same = Access.objects.filter(application=OuterRef("application"), directorate__in=directorates)
    stronger = Q()
    for relation in relations:
        if relation == Relation.CURRENT:
            continue
        better = Q(relation__in=STRENGTH[: STRENGTH.index(relation)])
        if relation != Relation.OWNER:  # of owners an application has one
            better |= Q(relation=relation, pk__lt=OuterRef("pk"))
        stronger |= Q(Exists(same.filter(better)), relation=relation)
    return rows.exclude(stronger)


def outside_of(user):
    """Return the ids of the directorates in which the person does not read. Asked once per user object."""
    if not hasattr(user, "_bawaba_outside"):
        others = Directorate.objects.exclude(pk__in=seats_of(user).reading)
        user._bawaba_outside = tuple(others.order_by("pk").values_list("pk", flat=True))
    return user._bawaba_outside


def find_sight(user, uuid):
    """Return the Sight of an application by its uuid, or None when it is missing or foreign."""
    rows = list(
        access_of(user).filter(application__uuid=uuid).values_list("application_id", "directorate_id", "relation")
    )
    if not rows:
        return None
    relation = min((row[2] for row in rows), key=STRENGTH.index)
    application = (
        Application.objects.select_related("service", "version", "owner", "directorate", "assignee", "filed_by")
        .defer("version__document")
        .get(pk=rows[0][0])
    )
    return Sight(application, relation, frozenset(row[1] for row in rows))


def workable_pks(user, uuids):
    """Return {uuid: pk} of those applications whose answers the person may read; others are simply not in it."""
    rows = access_of(user).filter(relation__in=OPEN_RELATIONS, application__uuid__in=uuids)
    return {str(uuid): pk for uuid, pk in rows.values_list("application__uuid", "application_id")}
