"""The portal's own search as a callable for `scoring`: the documents as entries, found as a visitor finds them."""

from search import entries
from search.analysis import prefix_query
from search.corrections.words import recount_words
from search.findable import Findable
from search.finding import Wish, find_corrected, suggest

from .reading import SUGGEST

SOURCE = "gold"
# Kinds of the set that the portal calls otherwise.
KINDS = {"faq": "question"}
LANGUAGES = ("ar", "en")


def index(documents):
    """Make the documents entries of the database at hand."""
    findables = [_findable(document) for document in documents]
    entries.store(SOURCE, [found.key for found in findables], findables)
    recount_words()


def portal_engine(text, asked):
    """Give the ids that a visitor sees: of the language that the query is written in first, then of the other."""
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in text)
    languages = LANGUAGES if arabic else LANGUAGES[::-1]
    if asked == SUGGEST:
        return [entry.key for language in languages for entry in suggest(prefix_query(text), language, 10)]
    found = [find_corrected(Wish(text, language))[0] for language in languages]
    found.sort(key=lambda each: each.is_partial)
    return [entry.key for each in found for entry in each.entries]


def _findable(document):
    return Findable(
        key=document.id,
        language=document.lang,
        kind=KINDS.get(document.kind, document.kind),
        title=document.title,
        address=f"/{document.lang}/{document.id}/",
        summary=document.summary,
        keywords=document.keywords,
        body=document.body,
    )
