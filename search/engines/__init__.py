"""Engines that find entries: SQLite's FTS5 or PostgreSQL's tsvector, whichever the database is, and Elasticsearch.

All three index the same tokens (`search.analysis`), weigh fields alike and count by shelf. Each gives candidates; the
best of them are put in order by `search.ranking`, which is one for all.
"""

from functools import cache

from django.conf import settings
from django.db import connection


@cache
def database_engine():
    """Return the engine inside the portal's own database: always there, and what is asked when another one fails."""
    if connection.vendor == "postgresql":
        from search.engines.postgres import PostgresEngine

        return PostgresEngine()
    from search.engines.sqlite import SqliteEngine

    return SqliteEngine()


@cache
def outside_engine():
    """Return the engine that SEARCH_URL names, None when there is none."""
    if not settings.SEARCH_URL:
        return None
    from search.engines.elastic import ElasticEngine

    return ElasticEngine(settings.SEARCH_URL)
