"""What both databases' backends do alike."""

from django.db import transaction

from search.backends.reading import read_beginnings, read_whole
from search.backends.words import ReadObject


class ReadingIndex:
    """Mixed into an index: objects give words instead of texts."""

    def add_items(self, model, items):
        """Index objects, or index them anew."""
        # On SQLite what is there is looked up first: within the transaction no other process can be quicker.
        with transaction.atomic():
            super().add_items(model, [ReadObject(item) for item in items])

    def _refresh_title_norms(self, full=False):
        """Nothing: it would read the whole index at every save, for a weight that only orders a list."""


class ReadingCompiler:
    """Mixed into a compiler: what fields are named narrows the question to titles or not at all, since the index holds
    words and the fields themselves do not."""

    def search(self, *args, **kwargs):
        """See `modelsearch`."""
        self.fields = ["title"] if list(self.fields or ()) == ["title"] and not self.LAST_TERM_IS_PREFIX else None
        return super().search(*args, **kwargs)


class ReadingBackend:
    """Mixed into a backend: queries are read, and every word of them must be met."""

    def search(self, query, model_or_queryset, fields=None, operator=None, order_by_relevance=True):
        """Find by whole words."""
        query = read_whole(query) if query else query
        return super().search(query, model_or_queryset, fields, "and", order_by_relevance)

    def autocomplete(self, query, model_or_queryset, fields=None, operator=None, order_by_relevance=True):
        """Find by beginnings of words."""
        query = read_beginnings(query) if query else query
        return super().autocomplete(query, model_or_queryset, fields, "and", order_by_relevance)


def joined(ways, word, conjunction, disjunction):
    """Return the ways of `reading.Words` as one text; `word(text, how)` gives one word in the engine's language."""

    def among(parts, join):
        return "(" + join.join(parts) + ")"

    return among(
        (
            among(
                (
                    among((among((word(*each) for each in words), conjunction) for words in slot), disjunction)
                    for slot in way
                ),
                conjunction,
            )
            for way in ways
        ),
        disjunction,
    )
