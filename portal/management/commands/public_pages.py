"""Print one address of every public page type and view in every language, as JSON."""

import json

from django.core.management.base import BaseCommand

from portal.demo.public_pages import all_public_pages


class Command(BaseCommand):
    """Used by the browser tests, `make audit` and `make bench`: they look at what this finds."""

    help = __doc__

    def handle(self, **_options):
        self.stdout.write(json.dumps(all_public_pages(), ensure_ascii=False))
