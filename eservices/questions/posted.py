"""What a browser posted, read with suspicion: only known names are asked for, every value is text."""

import re

_MOST_KEYS = 4000
_MOST_ROWS = 60
SHOWN = "shown"


class Posted:
    """A post (QueryDict or plain dict). Names start with "q-"; the rest is the question's key."""

    def __init__(self, data):
        self._data = data
        self._lists = hasattr(data, "getlist")

    def __contains__(self, name):
        return name in self._data

    def text(self, name):
        """Return the last value of a name as text, "" when it is missing or no text."""
        value = self._data.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name):
        """Return all values of a name, at most a hundred."""
        values = self._data.getlist(name) if self._lists else self._data.get(name) or []
        values = values if isinstance(values, list | tuple) else [values]
        return [value for value in values[:100] if isinstance(value, str)]

    def shown(self):
        """Return the keys of the questions that were drawn, None when the post does not say."""
        return frozenset(self.text(SHOWN).split(",")[:_MOST_KEYS]) if SHOWN in self._data else None

    def attached(self, key):
        """Return the ids of the files drawn at an upload in a row; None when the post does not say what was drawn."""
        if SHOWN not in self._data:
            return None
        start = f"{key}:"
        return [name.removeprefix(start) for name in self.text(SHOWN).split(",")[:_MOST_KEYS] if name.startswith(start)]

    def rows(self, key):
        """Return the row numbers that the post holds for a repeating question, in order."""
        pattern = re.compile(rf"(?:q-)?{re.escape(key)}-([0-9]{{1,3}})-")
        names = [*self._data][:_MOST_KEYS] + [*(self.shown() or ())]
        found = {int(match[1]) for match in map(pattern.match, names) if match}
        return sorted(found)[:_MOST_ROWS]

    def removed_row(self, key):
        """Return the number of the row whose remove button was pressed, or None."""
        pattern = re.compile(rf"remove-{re.escape(key)}-([0-9]{{1,3}})")
        return next((int(match[1]) for match in map(pattern.fullmatch, [*self._data][:_MOST_KEYS]) if match), None)
