"""What asks nothing itself: static text, computed numbers, and the containers of other questions."""

from .base import QuestionType
from .numbers import show_number


class Static(QuestionType):
    """A paragraph between questions."""

    code = "static"
    layout = "static"
    asks = False

    def parts(self, question, raw, around, name):
        return []

    def clean(self, question, raw, around):
        return None


class Computed(Static):
    """A number worked out from answers on the server; what a browser posts for it is not read."""

    code = "computed"
    layout = "computed"

    def show(self, question, value, around):
        return show_number(value, question.get("unit"))


class Group(Static):
    """Questions under one heading; their answers stand at top level."""

    code = "group"
    layout = "group"
    is_fieldset = True


class Repeat(Static):
    """The same questions several times; the answer is a list of rows."""

    code = "repeat"
    layout = "repeat"
    is_fieldset = True


TYPES = (Static(), Computed(), Group(), Repeat())
