"""A page of the inbox and the counts of its tabs, the same few queries whatever the number of applications."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache

from django.contrib.auth import get_user_model
from django.utils.dateparse import parse_datetime

from eservices.clock import BAGHDAD, today
from eservices.models import Access, Lookup, Membership, Service
from eservices.models.access import Relation
from eservices.queries.finding import found_ranges
from eservices.queries.merging import capped_counts, counting_of, merged_ids
from eservices.queries.scope import access_of, outside_of
from eservices.queries.tabs import DEFAULT_TAB, TABS, ranges_of
from eservices.roles import WORKING_ROLES
from eservices.rules import seats_of
from eservices.states import Bucket

PAGE_SIZE = 25
# Counts are exact up to these. Who finds more than FOUND_CEILING by a question asks more closely; to count what several
# common words find together, many more rows are looked at than are counted.
COUNT_CEILING, FOUND_CEILING = 1_000, 200
_KEYS = {"due": "due_on", "received": "received_at"}


@dataclass(frozen=True)
class Wish:
    """What a person asked of the inbox; everything in it was checked by the form that made it."""

    tab: str = DEFAULT_TAB
    question: str = ""
    sort: str = ""
    service: int | None = None
    assignee: int | None = None
    directorate: int | None = None
    received_from: date | None = None
    received_to: date | None = None

    @property
    def is_filtered(self):
        return any((self.service, self.assignee, self.directorate, self.received_from, self.received_to))

    @property
    def order(self):
        """The order in force: the wished one where the tab offers it, else the tab's own."""
        offered = TABS["directorate"].sorts if self.question else TABS[self.tab].sorts
        own = "-received" if self.question else TABS[self.tab].sort
        return self.sort if self.sort in offered else own

    @property
    def key(self):
        """The field of that order."""
        return _KEYS[self.order.lstrip("-")]


@dataclass
class Page:
    """Rows of one page with the places from which its neighbours are read.

    `count` is of all pages, exact up to `ceiling` and one more beyond it.
    """

    rows: list = field(default_factory=list)
    count: int = 0
    ceiling: int = COUNT_CEILING
    before: str = ""
    after: str = ""


def tab_counts(user):
    """Return {tab code: count}, exact up to COUNT_CEILING and one more beyond it. One query."""
    counting = _counting_of_tabs(seats_of(user).reading, outside_of(user), user.pk, today(), COUNT_CEILING)
    return dict(zip(TABS, counting.ask(), strict=True))


@lru_cache(maxsize=256)
def _counting_of_tabs(directorates, outside, user, day, ceiling):
    # Writing this statement takes longer than running it, and it is the same for a person all day.
    return counting_of([ranges_of(tab, directorates, outside, user, day) for tab in TABS.values()], ceiling)


def waiting_count(user, ceiling=99):
    """Return how many applications wait for this person: assigned to them, or to nobody yet. One query."""
    directorates = seats_of(user).working
    if not directorates:
        return 0
    return min(sum(_counting_of_waiting(directorates, user.pk, today(), ceiling).ask()), ceiling + 1)


@lru_cache(maxsize=256)
def _counting_of_waiting(directorates, user, day, ceiling):
    mine, unassigned = (ranges_of(TABS[code], directorates, (), user, day) for code in ("mine", "unassigned"))
    open_mine = [rows.filter(bucket=Bucket.OPEN) for rows in mine]
    return counting_of([open_mine, unassigned], ceiling)


def answered_rows(user, most=5):
    """Return access rows of the person's own applications whose citizen has answered."""
    rows = Access.objects.filter(
        directorate__in=seats_of(user).working,
        relation=Relation.CURRENT,
        bucket=Bucket.OPEN,
        assignee=user.pk,
        application__answered=True,
    )
    return list(_with_parts(rows.order_by("due_on", "id")[:most]))


def page_of(user, wish, *, after="", before="", last=False):
    """Return one Page. `after` and `before` are the places given by another page; bad ones are left unheeded."""
    ranges, key, downwards = ranges_for(user, wish), wish.key, wish.order.startswith("-")
    ceiling = FOUND_CEILING if wish.question else COUNT_CEILING
    (count,) = capped_counts([ranges], ceiling)
    backwards = bool(before) or last
    edge = _edge(before or after, key)
    way = {"descending": downwards != backwards, "limit": PAGE_SIZE + 1, "edge": edge}
    # Of several common words that nobody bears together, every row is looked at: once is enough.
    ids = merged_ids(ranges, key, **way) if count else []
    more = len(ids) > PAGE_SIZE
    ids = ids[:PAGE_SIZE][::-1] if backwards else ids[:PAGE_SIZE]
    page = Page(rows=rows_of(ids), count=count, ceiling=ceiling)
    if page.rows:
        has_before = more if backwards else bool(edge)
        has_after = bool(edge and before) if backwards else more
        page.before = place_of(page.rows[0], key) if has_before else ""
        page.after = place_of(page.rows[-1], key) if has_after else ""
    return page


def ranges_for(user, wish):
    """Return the querysets whose union answers the wish, within the person's scope."""
    ranges = found_ranges(user, wish.question, wish.key) if wish.question else None
    if ranges is None:
        ranges = ranges_of(TABS[wish.tab], seats_of(user).reading, outside_of(user), user.pk, today())
    return [_filtered(rows, wish) for rows in ranges]


def _filtered(rows, wish):
    access = "access__" if rows.model is Lookup else ""
    if wish.service:
        rows = rows.filter(**{f"{access}service": wish.service})
    if wish.assignee:
        rows = rows.filter(**{f"{access}assignee": wish.assignee})
    if wish.directorate:
        rows = rows.filter(directorate=wish.directorate)
    if wish.received_from:
        rows = rows.filter(received_at__gte=datetime.combine(wish.received_from, time.min, tzinfo=BAGHDAD))
    if wish.received_to:
        rows = rows.filter(received_at__lte=datetime.combine(wish.received_to, time.max, tzinfo=BAGHDAD))
    return rows


def rows_of(ids):
    """Return access rows in the order of `ids`, with everything that a line of the inbox shows. One query."""
    found = _with_parts(Access.objects.filter(pk__in=ids)).in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def _with_parts(rows):
    return rows.select_related(
        "application__service",
        "application__version",
        "application__directorate",
        "application__assignee",
        "directorate",
    ).defer("application__answers", "application__version__document")


def selected_rows(user, uuids):
    """Return the access rows in scope of these applications, for an export of what was ticked."""
    return _with_parts(access_of(user).filter(application__uuid__in=uuids))


def place_of(row, key):
    """Return the place of a row in an order, as it stands in an address."""
    return f"{getattr(row, key).isoformat()}~{row.pk}"


def _edge(place, key):
    value, _tilde, pk = place.partition("~")
    if not pk.isascii() or not pk.isdecimal() or len(pk) > 18:
        return None
    try:
        moment = date.fromisoformat(value) if key == "due_on" else parse_datetime(value)
    except ValueError:
        return None
    if moment is None or (key == "received_at" and moment.tzinfo is None):
        return None
    return moment, int(pk)


def chunks_of(user, wish, chunk=500):
    """Yield lists of access rows of the whole answer to a wish, `chunk` at a time."""
    ranges, key, downwards = ranges_for(user, wish), wish.key, wish.order.startswith("-")
    edge = None
    while ids := merged_ids(ranges, key, descending=downwards, limit=chunk, edge=edge):
        rows = rows_of(ids)
        yield rows
        if len(ids) < chunk or not rows:
            return
        edge = getattr(rows[-1], key), rows[-1].pk


def services_to_choose():
    """Return every published service; which services exist is no secret, and asking the rows would read them all."""
    return Service.objects.filter(current__isnull=False).select_related("current").defer("current__document")


def officers_for(directorates):
    """Return the people who work in these directorates, for filters and for assigning."""
    seats = Membership.objects.filter(directorate__in=directorates, role__in=WORKING_ROLES)
    return (
        get_user_model().objects.filter(pk__in=seats.values("user"), is_active=True).order_by("first_name", "username")
    )
