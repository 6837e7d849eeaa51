"""The demo governorate. BAWABA_DEMO_APPLICATIONS says how many applications it begins with."""

import os

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from portal.demo.applications import load_applications
from portal.demo.calendar import load_holidays
from portal.demo.site import load_site
from portal.demo.staff import load_staff, set_password
from search.updating import catch_up

SAMPLE = int(os.environ.get("BAWABA_DEMO_APPLICATIONS", "320"))


class Command(BaseCommand):
    help = "Load the demo governorate: site, services, staff and applications made by real acts."

    def add_arguments(self, parser):
        parser.add_argument("--applications", type=int, default=SAMPLE, help="how many there shall be in the end")
        parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same applications")
        parser.add_argument("--once", action="store_true", help="do nothing when the demo is loaded already")

    def handle(self, *, applications, seed, once, **options):
        if not getattr(settings, "BAWABA_DEMO", False):
            raise CommandError("The demo is never loaded here: these are not the demo's settings.")
        marker = settings.VAR_DIR / ".demo-loaded"
        if once and marker.exists():
            set_password()
            return
        self.stdout.write("Loading the demo governorate …")
        with transaction.atomic():
            load_holidays()
            load_site()
            load_staff()
        load_applications(applications, seed=seed, tell=self.stdout.write)
        self.stdout.write("Making everything findable …")
        catch_up()
        marker.touch()
