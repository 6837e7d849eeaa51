"""What a person who has just typed `make run` wants to know."""

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.demo.staff import SHOWN, demo_password


class Command(BaseCommand):
    help = "Print the portal's addresses and, in the demo, its accounts."

    def add_arguments(self, parser):
        parser.add_argument("base_url")

    def handle(self, *, base_url, **options):
        lines = [
            "",
            f"  The portal      {base_url}/ar/   {base_url}/en/",
            f"  Staff           {base_url}/admin/",
        ]
        if getattr(settings, "BAWABA_DEMO", False):
            lines += ["", f"  Demo accounts, all with the password  {demo_password()}"]
            lines += [f"    {username:<16}{role}" for username, role in SHOWN]
        lines += [f"  Data and sent messages lie in {settings.VAR_DIR}", "  Ctrl-C stops everything.", ""]
        self.stdout.write("\n".join(lines))
