"""Counts the queries of every kind of public page: `python -m bench.inside.page_queries`.

No page is kept whole, so each visit asks `queries`; `first` is what the first visit after a start or a change of
the shell's settings asks, with nothing remembered. Prints {"<kind> <language>": {"address", "queries", "first"}}.
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
            first, queries = asked(client, address), asked(client, address)
            found[f"{kind} {language}"] = {"address": address, "queries": queries, "first": first}
    print(json.dumps(found))


def asked(client, address):
    """Return how many queries one visit asks."""
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


if __name__ == "__main__":
    main()
