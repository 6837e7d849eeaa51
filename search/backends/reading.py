"""What is asked of Wagtail's index, read as `search.analysis` reads it."""

from modelsearch.query import MATCH_NONE, And, Boost, Fuzzy, Not, Or, Phrase, PlainText

from search.analysis import analysed, prefix_query
from search.backends.words import EXACT, STARTS, STEM_MARK
from search.synonyms import expanded_query
from search.thesaurus import current_thesaurus

# Who looks for a page types a few words; a pasted text is asked by its first ones.
MOST_WORDS = 12


class Words(PlainText):
    """Words as they stand in the index: `ways` of which one must be met, each of slots that must all be met, each of
    alternatives, each of (word, EXACT or STARTS) that must all be there."""

    def __init__(self, ways):
        super().__init__("")
        self.ways = ways

    def __repr__(self):
        return f"<Words {self.ways!r}>"


def read_whole(query):
    """Return a query of `backend.search()`, text or object, as Words: whole words, in any of their forms."""
    return _read(query, lambda text: [_exact(_slots(text))])


def read_beginnings(query):
    """Return a query of `backend.autocomplete()` as Words: beginnings of words, or whole ones in any form."""
    return _read(query, _ways_of_beginnings)


def _read(query, ways_of):
    if isinstance(query, str) or (isinstance(query, (PlainText, Fuzzy)) and not isinstance(query, Words)):
        text = query if isinstance(query, str) else query.query_string
        ways = [way for way in ways_of(text) if way]
        return Words(ways) if ways else MATCH_NONE
    if isinstance(query, Phrase):
        words = analysed(query.query_string)
        return Phrase(words) if words else MATCH_NONE
    if isinstance(query, (And, Or)):
        return type(query)([_read(part, ways_of) for part in query.subqueries])
    if isinstance(query, Not):
        return Not(_read(query.subquery, ways_of))
    return _read(query.subquery, ways_of) if isinstance(query, Boost) else query


def _slots(text):
    return expanded_query(text, current_thesaurus())[:MOST_WORDS]


def _exact(slots, mark=""):
    return [[[(mark + token, EXACT) for token in tokens] for tokens in slot] for slot in slots]


def _ways_of_beginnings(text):
    """Return two ways: every word typed opens one, or every word but the last, which may be unfinished, means one."""
    typed = [word.replace(STEM_MARK, "th") for word in prefix_query(text)[:MOST_WORDS]]
    opening = [[[(word, STARTS)]] for word in typed]
    meaning = _exact(_slots(text), STEM_MARK)
    if meaning and typed:
        meaning[-1].append([(typed[-1], STARTS)])
    return [opening, meaning]
