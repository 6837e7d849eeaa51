"""Counts the queries of every kind of public page with nothing remembered: `python -m bench.inside.page_queries`.

Prints {"<kind> <language>": {"address", "queries"}}.
"""

import json

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

import bench.inside  # noqa: F401 (sets the portal up)
from portal.demo.public_pages import all_public_pages


def main():
    """Print what was counted."""
    client, found = Client(HTTP_HOST="localhost"), {}
    for language, pages in all_public_pages().items():
        for kind, address in pages.items():
            if not address:
                continue
            client.get(address)
            cache.clear()
            Site.clear_site_root_paths_cache()
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            found[f"{kind} {language}"] = {"address": address, "queries": len(queries)}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
