"""The least that could be called an engine: folded words, all of them, titles first. What folding alone reaches.

For comparison only: it knows no stems, no synonyms, no other spelling, and looks at every document each time.
"""

import re

from search.arabic import fold

from .reading import SUGGEST

_WORD = re.compile(r"[^\W_]+")


def folding_engine(documents):
    """Give the callable that `scoring` asks, over these documents."""
    index = [(document.id, _words(document.title), _words(document.text)) for document in documents]

    def search(text, asked):
        words = _words(text)
        if not words:
            return []
        meets = _begins_last if asked == SUGGEST else _has_all
        hits = [
            (not meets(words, title), place, id_)
            for place, (id_, title, all_) in enumerate(index)
            if meets(words, all_)
        ]
        return [id_ for *_rank, id_ in sorted(hits)]

    return search


def _words(text):
    return _WORD.findall(fold(text))


def _has_all(words, found):
    return set(words) <= set(found)


def _begins_last(words, found):
    return _has_all(words[:-1], found) and any(word.startswith(words[-1]) for word in found)
