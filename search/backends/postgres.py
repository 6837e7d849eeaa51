"""Wagtail's index in PostgreSQL, read by the portal's rules."""

from django.contrib.postgres.search import SearchQuery
from django.db.models import F
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from search.backends.common import ReadingBackend, ReadingCompiler, ReadingIndex, joined
from search.backends.reading import Words
from search.backends.words import STARTS

# Words arrive stemmed: no dictionary of PostgreSQL takes part.
CONFIG = "simple"


class _Compiler(ReadingCompiler):
    def build_tsquery_content(self, query, config=None, invert=False):
        if isinstance(query, Words):
            return SearchQuery(joined(query.ways, _word, " & ", " | "), search_type="raw", config=config, invert=invert)
        return super().build_tsquery_content(query, config, invert)

    def get_fields_vectors(self, search_query):
        return [(F("index_entries__title"), 1.0)]


def _word(text, how):
    return f"'{text}':*" if how == STARTS else f"'{text}'"


class ReadingPostgresCompiler(_Compiler, PostgresSearchQueryCompiler):
    """Of whole words."""


class ReadingPostgresAutocompleteCompiler(_Compiler, PostgresAutocompleteQueryCompiler):
    """Of beginnings."""


class ReadingPostgresIndex(ReadingIndex, PostgresIndex):
    """Of words."""


class ReadingPostgresBackend(ReadingBackend, PostgresSearchBackend):
    """See `search.backends`."""

    query_compiler_class = ReadingPostgresCompiler
    autocomplete_query_compiler_class = ReadingPostgresAutocompleteCompiler
    index_class = ReadingPostgresIndex

    def __init__(self, params):
        super().__init__({**params, "SEARCH_CONFIG": CONFIG})
