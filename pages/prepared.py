"""Queries whose words are made once: only the values are filled in when a page asks.

Django writes a query's SQL anew each time, and for the wide rows of pages that takes many times longer than the
database needs to answer. Here the SQL is kept, never an answer: every question reaches the database.

    _at = Prepared(lambda: Page.objects.live().filter(slug=Given("slug", SlugField())).values_list("pk", "title"))
    _at.rows(slug="news")

Whatever differs from one time to the next (a moment, a language, a page's number) must be a `Given`, or a part of the
shape: `build` gets the shape's parts, and one statement is kept for each.
"""

from copy import copy

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression

# Of one builder. Shapes come from the code, from filters, and from page numbers in addresses.
MOST_SHAPES = 200


class Given(Expression):
    """A place for a value that is told when the query is asked."""

    def __init__(self, name, output_field):
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        """Return a placeholder, and as its parameter this place itself."""
        return "%s", [self]

    def filled(self, values, connection):
        """Return the value as the database takes it."""
        return self.output_field.get_db_prep_value(values[self.name], connection, prepared=False)


class Prepared:
    """A query that is asked again and again with other values; `build` returns its QuerySet."""

    def __init__(self, build):
        self._build, self._kept = build, {}

    def rows(self, *shape, **values):
        """Return the rows as a list, as the QuerySet would give them. One query."""
        queryset, written = self._written(shape)
        if written is None:
            return []
        asked = queryset._chain()
        asked.query.get_compiler = lambda *_args, **_options: _filled(written, values)
        return list(asked)

    def first(self, *shape, **values):
        """Return the first of the rows, None without one."""
        return next(iter(self.rows(*shape, **values)), None)

    def _written(self, shape):
        """Return the QuerySet, and its compiler with the SQL that it has written."""
        connection = connections[DEFAULT_DB_ALIAS]
        found = self._kept.get((connection.vendor, shape))
        if found is None:
            if len(self._kept) >= MOST_SHAPES:
                self._kept.clear()
            queryset = self._build(*shape)
            compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
            try:
                compiler.written = compiler.as_sql()
            except EmptyResultSet:  # Django sees that nothing can be found, such as in a piece of no length
                compiler = None
            found = self._kept[connection.vendor, shape] = queryset, compiler
        return found


def _filled(written, values):
    """Return a compiler for this thread's connection that need not write: it knows its SQL, and reads the rows."""
    compiler = copy(written)
    compiler.connection = connections[DEFAULT_DB_ALIAS]
    sql, params = written.written
    filled = tuple(each.filled(values, compiler.connection) if isinstance(each, Given) else each for each in params)
    compiler.as_sql = lambda *_args, **_options: (sql, filled)
    return compiler
