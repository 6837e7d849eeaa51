"""Fills the database with copies of real applications: `python -m bench.inside.fill TOTAL USERNAME`.

Half of the copies are taken in turn from the tabs of one officer's inbox, so that every tab fills a page at
any size; the others from all applications alike. Numbers, phones and national numbers are new, dates are
spread, names keep how common they are. Rows of history and of lookups are copied inside the database.
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

from eservices.clock import today
from eservices.crypto import keyed_hash
from eservices.models import Access, Application, Event, Lookup
from eservices.queries.tabs import TABS, ranges_of
from eservices.reference import make_number
from eservices.rules import seats_of
from eservices.states import CLOSED

CHUNK = 10_000
UNIQUE = {"phone": "+9647{:09d}", "national_number": "{:012d}"}


def main(total, username):
    """Add copies until there are `total` applications; print how many there are of each kind of row."""
    models = _Models(get_user_model().objects.get(username=username))
    missing = total - Application.objects.count()
    for begun in range(0, missing, CHUNK):
        with transaction.atomic():
            models.copy(min(CHUNK, missing - begun))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    print(json.dumps({model.__name__: model.objects.count() for model in (Application, Access, Event, Lookup)}))


class _Models:
    """The applications copied from, and the turn of the next one."""

    def __init__(self, user):
        self.chance = random.Random(Application.objects.count())
        self.numbers = set(Application.objects.values_list("number", flat=True))
        self.rows = {row.pk: row for row in Application.objects.order_by("pk")[:2000]}
        self.access = {}
        for access in Access.objects.filter(application__in=self.rows):
            self.access.setdefault(access.application_id, []).append(access)
        self.hidden = {
            pk: [keyed_hash(kind, row.applicant[kind]) for kind in UNIQUE if row.applicant.get(kind)]
            for pk, row in self.rows.items()
        }
        self.turns = self._turns(user)

    def _turns(self, user):
        tabs = [itertools.cycle(known) for tab in TABS.values() if (known := self._known(tab, user))]
        anyone = itertools.cycle(list(self.rows))
        while True:
            for tab in tabs:
                yield next(tab)
                yield next(anyone)
            if not tabs:
                yield next(anyone)

    def _known(self, tab, user):
        ranges = ranges_of(tab, seats_of(user).reading, user, today())
        return [pk for rows in ranges for pk in rows.values_list("application", flat=True) if pk in self.rows]

    def copy(self, count):
        """Store `count` copies with all their rows."""
        chosen = list(itertools.islice(self.turns, count))
        copies = [self._application(self.rows[pk]) for pk in chosen]
        Application.objects.bulk_create(copies, batch_size=500)
        pairs = list(zip(copies, chosen, strict=True))
        access = [self._access(row, new) for new, old in pairs for row in self.access[old]]
        Access.objects.bulk_create(access, batch_size=500)
        lookups = [row for new, old in pairs for row in self._lookups(new, self.rows[old])]
        Lookup.objects.bulk_create(lookups, batch_size=500)
        hidden = {digest for digests in self.hidden.values() for digest in digests}
        _copy_rows([(new.pk, old) for new, old in pairs], hidden)

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

    def _lookups(self, new, model):
        for kind, shape in UNIQUE.items():
            if model.applicant.get(kind):
                yield Lookup(application=new, digest=keyed_hash(kind, shape.format(self.chance.randrange(10**9))))


def _values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key}


def _copy_rows(pairs, hidden):
    """Copy events and lookups of each (new, old) pair of application ids by statements of the database."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE bench_pair (fresh bigint, model bigint)")
        cursor.executemany("INSERT INTO bench_pair VALUES (%s, %s)", pairs)
        for model, left_out in ((Event, ()), (Lookup, sorted(hidden))):
            cursor.execute(_copying(model, len(left_out)), left_out)
        cursor.execute("DROP TABLE bench_pair")
        for statement in connection.ops.sequence_reset_sql(no_style(), [Event, Lookup]):
            cursor.execute(statement)


def _copying(model, left_out):
    table = connection.ops.quote_name(model._meta.db_table)
    names = [f.column for f in model._meta.concrete_fields if not f.primary_key and f.column != "application_id"]
    columns = ", ".join(connection.ops.quote_name(name) for name in names)
    # Left to itself the planner may read the whole table for every chunk.
    rows = f"SELECT fresh, {columns} FROM bench_pair CROSS JOIN {table} WHERE application_id = model"
    condition = f" AND digest NOT IN ({', '.join(['%s'] * left_out)})" if left_out else ""
    return f"INSERT INTO {table} (application_id, {columns}) {rows}{condition}"


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
