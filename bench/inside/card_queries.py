"""Counts the queries of card and catalogue with nothing remembered: `python -m bench.inside.card_queries`.

Prints {page: {"address", "queries"}}; the card is that of the service with the largest definition.
"""

import json

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

from eservices import catalogue, definitions
from eservices.models import Service

WORDS = {"ar": "Arabic", "en": "English"}


def main():
    """Print what was counted."""
    services = Service.objects.filter(is_live=True).select_related("current")
    largest = max(services, key=lambda service: len(json.dumps(service.current.document)))
    client = Client(HTTP_HOST="localhost")
    found = {}
    for language, word in WORDS.items():
        with override(language):
            pages = {
                f"service card, {word}": reverse("eservices:card", args=[largest.slug]),
                f"catalogue, {word}": reverse("eservices:catalogue"),
            }
        for name, address in pages.items():
            client.get(address)
            forget()
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address)
            if answer.status_code != 200:
                raise SystemExit(f"{address}: {answer.status_code}")
            found[name] = {"address": address, "queries": len(queries)}
    print(json.dumps(found))


def forget():
    """Forget everything that this process remembers of rows."""
    cache.clear()
    Site.clear_site_root_paths_cache()
    definitions._cached.cache_clear()
    catalogue._lines.cache_clear()


if __name__ == "__main__":
    main()
