"""Short names and block ids of one form, resolved to block ids.

A pointer that leads nowhere is kept as it was written and noted in `unknown`, for the check-list.
"""

from .raw import all_questions, items, number_of

NUMBER_TYPES = {"integer", "decimal", "money", "area", "computed"}


class Pointers:
    """What the questions of a form are called."""

    def __init__(self, questions):
        self.types, self.names, self.options, self.unknown = {}, {}, {}, []
        for key, kind, value in all_questions(questions):
            self.types[key] = kind
            if value.get("name"):
                self.names.setdefault(value["name"], key)
            self.options[key] = {}
            for option, raw in items(value.get("options")):
                self.options[key][option] = option
                if raw.get("name"):
                    self.options[key].setdefault(raw["name"], option)

    @classmethod
    def lines(cls, raw):
        """Every line (question, op, value) of a stored condition, however deep."""
        if not isinstance(raw, dict):
            return
        if raw.get("question"):
            yield raw
        for mode in ("all", "any"):
            for part in raw.get(mode) or []:
                yield from cls.lines(part)

    @classmethod
    def says_something(cls, raw):
        """True for a condition with at least one line."""
        return any(True for _line in cls.lines(raw))

    def quiet(self, pointer):
        """The id of a question, without noting an unknown one."""
        return pointer if pointer in self.types else self.names.get(pointer)

    def question(self, pointer):
        """The id of the question that a pointer means; None for no pointer."""
        if not pointer:
            return None
        found = self.quiet(pointer)
        if found is None:
            self.unknown.append(str(pointer))
        return found or str(pointer)

    def option(self, question, pointer):
        """The id of an option of `question` (an id)."""
        found = self.options.get(question, {}).get(pointer)
        if found is None:
            self.unknown.append(str(pointer))
        return found or pointer

    def condition(self, raw):
        """A stored condition as the document keeps it; None when it says nothing."""
        if not isinstance(raw, dict):
            return None
        for mode in ("all", "any"):
            if mode in raw:
                parts = [part for part in map(self.condition, raw[mode] or []) if part]
                return {mode: parts} if parts else None
        return self._line(raw) if raw.get("question") else None

    def _line(self, raw):
        question, op = self.question(raw["question"]), raw.get("op") or "equals"
        line = {"question": question, "op": op}
        if op in ("answered", "not_answered"):
            return line
        value = raw.get("value")
        if op == "one_of":
            chosen = value if isinstance(value, list) else [value]
            return {**line, "value": [self._value(question, one) for one in chosen if one not in (None, "")]}
        return {**line, "value": self._value(question, value)}

    def _value(self, question, value):
        kind = self.types.get(question)
        if kind in ("choice", "multichoice"):
            return self.option(question, value)
        if kind in NUMBER_TYPES:
            return number_of(value)
        return value
