"""Applications with a past: filed and worked by the real acts, each at a moment of its own on a moved clock."""

import random
from datetime import datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F

from eservices import clock, rules
from eservices.actions.calendar import holidays
from eservices.clock import BAGHDAD, next_working_day
from eservices.models import Application, Directorate, Message, Service
from eservices.models.message import Delivery
from portal.demo.life import Life

# Each commit waits for the disk, so a few lives share one.
LIVES_IN_A_TRANSACTION = 20
# How often each service is asked for, in the order of the catalogue; what comes beyond it counts as 1.
DEMAND = (5, 5, 4, 3, 6)


def load_applications(total, *, seed, tell=print):
    """File and work applications until there are `total`. The same seed and day give the same ones.

    Each application has chance numbers of its own, so a load that was broken off goes on where it stood.
    """
    services = list(Service.objects.filter(is_live=True).select_related("current", "directorate"))
    weights = [DEMAND[i] if i < len(DEMAND) else 1 for i in range(len(services))]
    office, present = Office(), clock.now()
    begun = Application.objects.count()
    for start in range(begun, total, LIVES_IN_A_TRANSACTION):
        with transaction.atomic():
            for number in range(start, min(start + LIVES_IN_A_TRANSACTION, total)):
                rng = random.Random(f"{seed}-{number}")
                Life(rng, rng.choices(services, weights)[0], office, present).live()
            _mark_told(present)
        if start // 100 != (start + LIVES_IN_A_TRANSACTION) // 100:
            tell(f"  {min(start + LIVES_IN_A_TRANSACTION, total)} applications")


def _mark_told(present):
    """What was told in the past was sent in the past."""
    told = Message.objects.filter(state=Delivery.QUEUED, created_at__lt=present - timedelta(hours=1))
    told.update(state=Delivery.SENT, sent_at=F("created_at") + timedelta(seconds=20), attempts=1)


class Office:
    """Who works where, and when."""

    def __init__(self):
        self.days_off = holidays()
        people = get_user_model().objects.filter(memberships__isnull=False).distinct().order_by("pk")
        seats = [(person, rules.seats_of(person)) for person in people]
        self.clerks = [person for person, seat in seats if seat.clerking]
        self.managers, self.officers = {}, {}
        for pk in Directorate.objects.values_list("pk", flat=True):
            self.managers[pk] = [person for person, seat in seats if pk in seat.managing]
            self.officers[pk] = [person for person, seat in seats if pk in seat.working - seat.managing]

    def officer(self, rng, directorate_id):
        """Return somebody who works the directorate's applications."""
        return rng.choice(self.officers[directorate_id] or self.managers[directorate_id])

    def manager(self, rng, directorate_id):
        """Return somebody who decides there."""
        return rng.choice(self.managers[directorate_id] or self.officers[directorate_id])

    def moment(self, rng, day):
        """Return a moment of office hours on `day` or the next working day."""
        day = next_working_day(day, self.days_off)
        minute = rng.randrange(8 * 60 + 10, 13 * 60 + 50)
        return datetime.combine(day, time(minute // 60, minute % 60, rng.randrange(60)), tzinfo=BAGHDAD)
