"""Wagtail's index in SQLite's FTS5, read by the portal's rules."""

from modelsearch.backends.database.sqlite.query import BM25, LexemeCombinable, SearchQueryExpression
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)

from search.backends.common import ReadingBackend, ReadingCompiler, ReadingIndex, joined
from search.backends.reading import Words
from search.backends.words import STARTS

# Of the columns as Wagtail's migration makes them: beginnings, body, title.
_WEIGHTS = "1.0, 1.0, 6.0"


class _Verbatim(LexemeCombinable):
    """A part of a MATCH expression that is written already."""

    def __init__(self, text):
        super().__init__()
        self.text = text

    def as_sql(self, compiler, connection):
        return "%s", [self.text]


class _Rank(BM25):
    def as_sql(self, compiler, connection, **how):
        sql, values = super().as_sql(compiler, connection, **how)
        return f"{sql[:-1]}, {_WEIGHTS})", values


class _Compiler(ReadingCompiler):
    def build_search_query_content(self, query, config=None):
        if isinstance(query, Words):
            return SearchQueryExpression(_Verbatim(joined(query.ways, _word, " AND ", " OR ")))
        return super().build_search_query_content(query, config)

    def _build_rank_expression(self, vectors, config):
        # Asked for once: products of the parts' ranks, which are negative, would turn the order round.
        return _Rank()


def _word(text, how):
    return f'"{text}"*' if how == STARTS else f'"{text}"'


class ReadingSqliteCompiler(_Compiler, SQLiteSearchQueryCompiler):
    """Of whole words."""


class ReadingSqliteAutocompleteCompiler(_Compiler, SQLiteAutocompleteQueryCompiler):
    """Of beginnings."""


class ReadingSqliteIndex(ReadingIndex, SQLiteIndex):
    """Of words."""


class ReadingSqliteBackend(ReadingBackend, SQLiteSearchBackend):
    """See `search.backends`."""

    query_compiler_class = ReadingSqliteCompiler
    autocomplete_query_compiler_class = ReadingSqliteAutocompleteCompiler
    index_class = ReadingSqliteIndex
