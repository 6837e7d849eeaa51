"""Completes what somebody is typing from everyday names: «رخصة بن» is on the way to «رخصة بناء», which no title has.

Pure. Both sides are compared as `search.analysis.prefix_query` reads them: folded, without article, not stemmed.
"""

from bisect import bisect_left
from itertools import islice, takewhile

SHORTEST = 3
MOST = 3


def completions(beginnings, thesaurus):
    """Return at most `MOST` texts that the words typed so far may become, the shortest name first.

    The longest ending of what was typed that opens an everyday name is completed; words before it stay.
    """
    for at in range(len(beginnings)):
        typed = " ".join(beginnings[at:])
        if len(typed) < SHORTEST:
            break
        first = bisect_left(thesaurus.spelt, typed)
        found = takewhile(lambda name: name.startswith(typed), islice(thesaurus.spelt, first, None))  # noqa: B023
        if names := sorted(found, key=len)[:MOST]:
            return [" ".join((*beginnings[:at], name)) for name in names]
    return []
