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
from django.db import connection, transaction

from bench.inside.copying import copy_events, copy_names, remember_people
from bench.inside.people import crowd
from eservices.actions import desk
from eservices.actions.index import name_digests, sieve_of
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
# Copies bear the names of so many people.
PEOPLE = 20_000


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
    """The applications copied from, the turn of the next one, and the people whose names the copies bear."""

    def __init__(self, user):
        self.chance = random.Random(Application.objects.count())
        self.numbers = set(Application.objects.values_list("number", flat=True))
        self.rows = {row.pk: row for row in Application.objects.order_by("pk")[:MODELS]}
        self.access = {}
        for access in Access.objects.filter(application__in=self.rows):
            self.access.setdefault(access.application_id, []).append(access)
        self.people = crowd(self.chance, PEOPLE)
        remember_people([person.digests for person in self.people])
        self.plots = self._plots()
        self.turns = self._turns(user)

    def _plots(self):
        """Return {application: digests} of what is neither a name nor of one person alone."""
        plots = {pk: set() for pk in self.rows}
        found = Lookup.objects.filter(access__application__in=self.rows)
        for pk, digest in found.values_list("access__application", "digest"):
            plots[pk].add(digest)
        for pk, row in self.rows.items():
            plots[pk] -= _own_digests(row.applicant) | set(name_digests(row.applicant.get("name", "")))
        return plots

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
        bearers = self.chance.choices(range(PEOPLE), k=count)
        copies = [self._application(self.rows[pk], self.people[at]) for pk, at in zip(chosen, bearers, strict=True)]
        Application.objects.bulk_create(copies, batch_size=500)
        access, lookups, sights = [], [], []
        for new, old, at in zip(copies, chosen, bearers, strict=True):
            own = _own_digests(new.applicant) | self.plots[old]
            sieve = sieve_of(own | self.people[at].digests)
            seen = [self._access(row, new) for row in self.access[old]]
            access += seen
            lookups += [row for each in seen for row in _lookups(each, own, sieve)]
            sights += [(each, at, *sieve) for each in seen]
        Access.objects.bulk_create(access, batch_size=500)
        Lookup.objects.bulk_create(lookups, batch_size=500)
        copy_events([(new.pk, old) for new, old in zip(copies, chosen, strict=True)])
        copy_names([(each.pk, *others) for each, *others in sights])

    def _application(self, model, person):
        row = Application(**_values(model))
        row.number, row.uuid, row.draft_id = self._number(), uuid.uuid4(), uuid.uuid4()
        own = {kind: shape.format(self.chance.randrange(10**9)) for kind, shape in UNIQUE.items()}
        row.applicant = model.applicant | {kind: text for kind, text in own.items() if model.applicant.get(kind)}
        row.applicant["name"] = person.name
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


def _own_digests(applicant):
    return {keyed_hash(kind, applicant[kind]) for kind in UNIQUE if applicant.get(kind)}


def _lookups(access, digests, sieve):
    low, high = sieve
    if access.relation not in OPEN_RELATIONS:
        return
    repeated = {name: getattr(access, name) for name in ("directorate_id", "present_id", "relation", "received_at")}
    for digest in digests:
        yield Lookup(access=access, digest=digest, due_on=access.due_on, sieve=low, sieve_high=high, **repeated)


def _values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key}


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
