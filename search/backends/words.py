"""Objects made ready for Wagtail's index: what stands there are the words of `search.analysis`, never the texts."""

from django.db.models import Manager
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from search.analysis import analysed, prefix_tokens, tokens

EXACT, STARTS = "exact", "starts"
# Where beginnings are looked for, whole words in any form are too. A letter that nobody here types keeps them apart,
# so that the stem of one word is not taken for the beginning of another; every tokenizer takes it for a letter.
STEM_MARK = "þ"
# A long text is found by its beginning: PostgreSQL takes a vector of one megabyte.
LONGEST_TEXT = 100_000


class ReadObject:
    """Stands for an object while it is indexed: its fields give words. See `modelsearch.index.Indexed`."""

    def __init__(self, instance):
        self.pk = instance.pk
        self._fields = [_ready(field, text) for field, text in _texts_of(instance, instance.get_search_fields())]

    def get_search_fields(self):
        """Return the fields, those of related objects among them, with their values as words."""
        return self._fields


class _ReadSearchField(SearchField):
    def get_value(self, obj):
        return analysed(self.kwargs["text"])


class _ReadAutocompleteField(AutocompleteField):
    def get_value(self, obj):
        text = self.kwargs["text"]
        stems = dict.fromkeys(STEM_MARK + token for token in tokens(text))
        return " ".join([*prefix_tokens(text), *stems])


def _ready(field, text):
    if isinstance(field, SearchField):
        return _ReadSearchField(field.field_name, field.boost, text=text)
    return _ReadAutocompleteField(field.field_name, text=text)


def _texts_of(instance, fields):
    for field in fields:
        if isinstance(field, RelatedFields):
            for related in _related(field.get_value(instance)):
                yield from _texts_of(related, field.fields)
        elif isinstance(field, (SearchField, AutocompleteField)):
            yield field, _text_of(field.get_value(instance))[:LONGEST_TEXT]


def _related(value):
    if value is None:
        return ()
    if isinstance(value, Manager):
        return value.all()
    return (value() if callable(value) else value,)


def _text_of(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_text_of, value))
    return "" if value is None else str(value)
