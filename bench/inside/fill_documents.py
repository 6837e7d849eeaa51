"""Documents whose text was read out of a file before: rows as `search` gets to know them."""

from search import entries
from search.findable import Findable
from search.models import Entry

SOURCE = "filled"
AT_ONCE = 200


def fill_documents(locale, texts):
    """Store an entry for every text."""
    found = [
        Findable(
            key=text.key, language=text.language, kind="document", title=text.title, summary=text.summary,
            address=f"/{text.language}/{text.key}/", document=text.body,
        )
        for text in texts
    ]  # fmt: skip
    for at in range(0, len(found), AT_ONCE):
        batch = found[at : at + AT_ONCE]
        entries.store(SOURCE, [each.key for each in batch], batch)


def count_documents():
    """Return how many there are, in all languages."""
    return Entry.objects.filter(source=SOURCE).count()
