"""Wagtail's own searches (explorer, choosers, pictures, documents, snippets) by the portal's rules.

`WAGTAILSEARCH_BACKENDS` names this module. It is django-modelsearch's backend for the database at hand, with texts
and queries read by `search.analysis`: https://django-modelsearch.readthedocs.io . Why these searches ask the database
and never an engine outside it: docs/decisions/0018-searches-of-the-admin.md.
"""

from django.db import connection


def SearchBackend(params):
    """Return the backend. Only the module of one database can be imported: the other one's models are not there."""
    if connection.vendor == "postgresql":
        from search.backends.postgres import ReadingPostgresBackend

        return ReadingPostgresBackend(params)
    from search.backends.sqlite import ReadingSqliteBackend

    return ReadingSqliteBackend(params)
