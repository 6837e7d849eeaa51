"""The tabs of the inbox. Each is a handful of index ranges over access rows: (directorate, relation, bucket).

Ranges are read apart, a page each, and merged, because a database that is given `IN (…)` on a leading column
sorts everything it finds: the first page would cost as much as the whole tab.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from eservices.models import Access
from eservices.models.access import Relation
from eservices.queries.merging import HERE, THERE, Spread
from eservices.queries.scope import once_each
from eservices.states import Bucket

_WORK = (Bucket.OPEN, Bucket.WAITING)


@dataclass(frozen=True)
class Tab:
    """One tab: its ranges as (relation, bucket), and the order in which it opens."""

    code: str
    label: str
    ranges: tuple
    sort: str = "due"
    sorts: tuple = ("due", "-due", "received", "-received")


TABS = {
    tab.code: tab
    for tab in (
        Tab("mine", pgettext_lazy("applications", "Assigned to me"), tuple((Relation.CURRENT, b) for b in _WORK)),
        Tab("unassigned", pgettext_lazy("applications", "Unassigned"), ((Relation.CURRENT, Bucket.OPEN),)),
        Tab("directorate", _("Directorate"), ((Relation.CURRENT, Bucket.OPEN),)),
        Tab("elsewhere", _("With other directorates"), tuple((Relation.OWNER, b) for b in _WORK)),
        Tab("waiting", _("Waiting for the citizen"), ((Relation.CURRENT, Bucket.WAITING),)),
        Tab(
            "overdue",
            pgettext_lazy("applications", "Overdue"),
            ((Relation.CURRENT, Bucket.OPEN),),
            sorts=("due", "-due"),
        ),
        Tab(
            "closed",
            pgettext_lazy("applications", "Closed"),
            (
                (Relation.CURRENT, Bucket.CLOSED),
                (Relation.OWNER, Bucket.CLOSED),
                *((Relation.PAST, bucket) for bucket in Bucket),
            ),
            sort="-received",
            sorts=("-received", "received"),
        ),
    )
}
DEFAULT_TAB = "mine"


def ranges_of(tab, directorates, outside, user, today: date):
    """Return the ranges of one tab for the person with the key `user`, who reads in `directorates` and not in those
    `outside`.

    Their union is the tab. Whoever reads in many directorates sees most applications as the present one does;
    other rows are read only where the present directorate is outside, so that none is walked past.
    """
    directorates = sorted(directorates)
    found = []
    for relation, bucket in tab.ranges:
        rows = _narrowed(Access.objects.filter(directorate=HERE, relation=relation, bucket=bucket), tab, user, today)
        if relation == Relation.CURRENT or len(directorates) == 1:
            found.append(Spread(rows, tuple((here, None) for here in directorates)))
            continue
        # Of former directorates, and of one beside the owner, the first is enough.
        rows = once_each(rows.filter(present=THERE), directorates, (relation,))
        found.append(Spread(rows, tuple((here, there) for here in directorates for there in outside)))
    return found


def _narrowed(rows, tab, user, today):
    if tab.code == "mine":
        return rows.filter(assignee=user)
    if tab.code == "unassigned":
        return rows.filter(assignee__isnull=True)
    return rows.filter(due_on__lt=today) if tab.code == "overdue" else rows
