"""Fills the database with copies of real applications: `python -m bench.inside.fill TOTAL USERNAME`.

Half of the copies are taken in turn from the tabs of one officer's inbox, so that every tab fills a page at
any size; the others from all applications alike. The tab of what waits for the citizen gets an example by a
real act when there is none. Numbers, phones and national numbers are new, dates are spread, names keep how
common they are. Rows of history and of lookups are copied inside the database.
"""

import itertools
import json
import random
import sys
import uuid
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core.management.color import no_style
from django.db import connection, transaction

from eservices.actions import desk
from eservices.actions.index import sieve_of
from eservices.clock import today
from eservices.crypto import keyed_hash
from eservices.exceptions import NotAllowed
from eservices.models import Access, Application, Event, Lookup
from eservices.models.access import OPEN_RELATIONS
from eservices.queries.merging import merged_ids
from eservices.queries.scope import outside_of
from eservices.queries.tabs import TABS, ranges_of
from eservices.reference import make_number
from eservices.rules import seats_of
from eservices.states import CLOSED

CHUNK = 10_000
UNIQUE = {"phone": "+9647{:09d}", "national_number": "{:012d}"}
# So many are copied from.
MODELS = 2_000


def main(total, username):
    """Add copies until there are `total` applications; print how many there are of each kind of row."""
    user = get_user_model().objects.get(username=username)
    _let_one_wait(user)
    models = _Models(user)
    missing = total - Application.objects.count()
    for begun in range(0, missing, CHUNK):
        with transaction.atomic():
            models.copy(min(CHUNK, missing - begun))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")  # what autovacuum does by itself soon after
    print(json.dumps({model.__name__: model.objects.count() for model in (Application, Access, Event, Lookup)}))


def _let_one_wait(user):
    """Have the officer return an application to its citizen, unless one is waiting: a small demo may hold none."""
    if _in_tab("waiting", user):
        return
    for pk in _in_tab("directorate", user):
        try:
            desk.take(pk, user)
            desk.return_for_completion(pk, user, text="?", due_on=today() + timedelta(days=14))
        except NotAllowed:
            continue
        return


def _in_tab(code, user):
    ranges = ranges_of(TABS[code], seats_of(user).reading, outside_of(user), user.pk, today())
    seen = merged_ids(ranges, "received_at", descending=False, limit=MODELS)
    return list(Access.objects.filter(pk__in=seen).order_by("pk").values_list("application", flat=True))


class _Models:
    """The applications copied from, and the turn of the next one."""

    def __init__(self, user):
        self.chance = random.Random(Application.objects.count())
        self.numbers = set(Application.objects.values_list("number", flat=True))
        self.rows = {row.pk: row for row in Application.objects.order_by("pk")[:MODELS]}
        self.access = {}
        for access in Access.objects.filter(application__in=self.rows):
            self.access.setdefault(access.application_id, []).append(access)
        self.hidden = {
            pk: [keyed_hash(kind, row.applicant[kind]) for kind in UNIQUE if row.applicant.get(kind)]
            for pk, row in self.rows.items()
        }
        self.turns = self._turns(user)

    def _turns(self, user):
        known = [[pk for pk in _in_tab(code, user) if pk in self.rows] for code in TABS]
        tabs = [itertools.cycle(pks) for pks in known if pks]
        anyone = itertools.cycle(list(self.rows))
        while True:
            for tab in tabs:
                yield next(tab)
                yield next(anyone)
            if not tabs:
                yield next(anyone)

    def copy(self, count):
        """Store `count` copies with all their rows."""
        chosen = list(itertools.islice(self.turns, count))
        copies = [self._application(self.rows[pk]) for pk in chosen]
        Application.objects.bulk_create(copies, batch_size=500)
        pairs = list(zip(copies, chosen, strict=True))
        access = [(self._access(row, new), row.pk) for new, old in pairs for row in self.access[old]]
        Access.objects.bulk_create([row for row, _model in access], batch_size=500)
        people = {new.pk: list(_digests(self.rows[old], self.chance)) for new, old in pairs}
        lookups = [row for new, _model in access for row in _lookups(new, people[new.application_id])]
        Lookup.objects.bulk_create(lookups, batch_size=500)
        hidden = {digest for digests in self.hidden.values() for digest in digests}
        _copy_rows(
            [(new.pk, old) for new, old in pairs],
            [(new.pk, old, new.received_at, new.due_on) for new, old in access],
            hidden,
        )

    def _application(self, model):
        row = Application(**_values(model))
        row.number, row.uuid, row.draft_id = self._number(), uuid.uuid4(), uuid.uuid4()
        earlier = timedelta(minutes=self.chance.randrange(500 * 24 * 60))
        row.submitted_at = model.submitted_at - earlier
        if model.status in CLOSED:
            row.closed_at = model.closed_at - earlier
        is_late = model.due_on < today()
        row.due_on = model.due_on + timedelta(days=self.chance.randrange(60) * (-1 if is_late else 1))
        return row

    def _number(self):
        """Return a number not in use: among 100,000 random ones, two are likely to be the same."""
        while (number := make_number()) in self.numbers:
            pass
        self.numbers.add(number)
        return number

    @staticmethod
    def _access(model, application):
        row = Access(**_values(model) | {"application_id": application.pk})
        row.due_on, row.received_at = application.due_on, application.submitted_at
        return row


def _digests(model, chance):
    for kind, shape in UNIQUE.items():
        if model.applicant.get(kind):
            yield keyed_hash(kind, shape.format(chance.randrange(10**9)))


def _lookups(access, digests):
    if access.relation not in OPEN_RELATIONS:
        return
    repeated = {name: getattr(access, name) for name in ("directorate_id", "present_id", "relation", "received_at")}
    for digest in digests:
        # Names alone are looked up beside each other, and theirs come with the rows that are copied.
        yield Lookup(access=access, digest=digest, due_on=access.due_on, sieve=sieve_of(digests), **repeated)


def _values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key}


def _copy_rows(applications, access, hidden):
    """Copy events of (new, old) pairs of applications, and lookups of access rows, by statements of the database."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE bench_pair (fresh bigint, model bigint)")
        cursor.executemany("INSERT INTO bench_pair VALUES (%s, %s)", applications)
        cursor.execute(_copying(Event, {"application_id": "fresh"}, "application_id = model"))
        cursor.execute("DROP TABLE bench_pair")
        moment = Lookup._meta.get_field("received_at").db_type(connection)
        cursor.execute(f"CREATE TEMPORARY TABLE bench_pair (fresh bigint, model bigint, moment {moment}, day date)")
        adapt = connection.ops
        adapted = [
            (new, old, adapt.adapt_datetimefield_value(at), adapt.adapt_datefield_value(day))
            for new, old, at, day in access
        ]
        cursor.executemany("INSERT INTO bench_pair VALUES (%s, %s, %s, %s)", adapted)
        condition = f"access_id = model AND digest NOT IN ({', '.join(['%s'] * len(hidden))})"
        replaced = {"access_id": "fresh", "received_at": "moment", "due_on": "day"}
        cursor.execute(_copying(Lookup, replaced, condition), sorted(hidden))
        cursor.execute("DROP TABLE bench_pair")
        for statement in connection.ops.sequence_reset_sql(no_style(), [Event, Lookup]):
            cursor.execute(statement)


def _copying(model, replaced, condition):
    """Return the statement that copies rows, with columns `replaced` by those of the table of pairs."""
    quote = connection.ops.quote_name
    names = [field.column for field in model._meta.concrete_fields if not field.primary_key]
    into = ", ".join(quote(name) for name in names)
    chosen = ", ".join(quote(replaced.get(name, name)) for name in names)
    table = quote(model._meta.db_table)
    # Left to itself the planner may read the whole table for every chunk.
    return f"INSERT INTO {table} ({into}) SELECT {chosen} FROM bench_pair CROSS JOIN {table} WHERE {condition}"


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
