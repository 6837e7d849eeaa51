"""A query as somebody typed it, made ready for engines: words, everyday names, what stands in quotation marks. Pure."""

import re
from dataclasses import dataclass, replace

from search.analysis import LONGEST_QUERY, tokens
from search.synonyms import expanded_query

_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
# With fewer words than this, each of them counts too much to be left out.
FEWEST_TO_LEAVE_OUT = 3
MOST_TO_LEAVE_OUT = 8


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed and how it is read: `slots` as in `search.analysis.query_slots`, widened; `phrases` as token
    sequences that must stand together."""

    text: str
    slots: tuple = ()
    phrases: tuple[tuple[str, ...], ...] = ()

    @property
    def ways(self):
        """The ways to meet it: one, with every slot."""
        return (self.slots,)

    def without_one(self):
        """Return ways to meet all of it but one word, () for a query that is too short for that.

        Numbers are never left out: another number is another thing.
        """
        if not FEWEST_TO_LEAVE_OUT <= len(self.slots) <= MOST_TO_LEAVE_OUT:
            return ()
        return tuple(
            self.slots[:at] + self.slots[at + 1 :] for at, slot in enumerate(self.slots) if not _is_number(slot)
        )

    def without_phrases(self):
        """Return the same words, standing anywhere."""
        return replace(self, phrases=())


def read_query(text, thesaurus):
    """Return the Query of a text; one of marks alone has no slots."""
    text = text[:LONGEST_QUERY]
    phrases = (tuple(tokens(quoted)) for quoted in _QUOTED.findall(text))
    return Query(text, expanded_query(text, thesaurus), tuple(phrase for phrase in phrases if len(phrase) > 1))


def _is_number(slot):
    return any(letter.isdigit() for tokens_of in slot for token in tokens_of for letter in token)
