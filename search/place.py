"""Where one reader's words are looked for: the entries of a language, and what words also mean."""

from search.engines import database_engine
from search.thesaurus import current_thesaurus


class Place:
    """`language`, `thesaurus`, and which slots of words stand in some entry; each is asked once."""

    def __init__(self, language):
        self.language, self.thesaurus, self._answers = language, current_thesaurus(), {}

    def held(self, slots):
        """Return those of the slots that some entry meets, in their order. At most one query."""
        new = [slot for slot in dict.fromkeys(slots) if slot not in self._answers]
        if new:
            held = set(database_engine().held(new, self.language))
            self._answers |= {slot: slot in held for slot in new}
        return [slot for slot in slots if self._answers[slot]]
