"""What every question type can do: read a post, clean it, fill it back, draw its controls, show an answer."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..drawing import Part
from ..text import UnreadableText


class AnswerError(Exception):
    """An answer that cannot be accepted: problems as (part suffix, message in the reader's language)."""

    def __init__(self, message="", part="", problems=None):
        self.problems = problems or [(part, message)]
        super().__init__(self.problems[0][1])


@dataclass(slots=True)
class Surroundings:
    """What a type may ask besides its question: the definition, the reader, the other answers, today, lists."""

    definition: object
    language: str
    answers: dict
    today: date
    lists: object = None
    holidays: object = ()
    # Appointments without a free place: question id to times.
    full_slots: dict = field(default_factory=dict)
    extra: dict = field(default_factory=dict)

    def text(self, texts):
        """Return a text of the definition in the reader's language."""
        return self.definition.text(texts, self.language)

    def label(self, question):
        """Return the question's label for use inside a message."""
        return self.text(question.get("label"))


class QuestionType:
    """A type of one text control; others override what differs.

    `raw` is what was typed: a dict of part suffix to text, "" being the control that carries the
    question's own name. `clean` returns the value to store, None when nothing was answered, and raises
    AnswerError. A cleaned value, filled back and cleaned again, gives itself.
    """

    code = ""
    layout = "single"
    is_fieldset = False
    asks = True
    suffixes = ("",)

    def read(self, question, post, name):
        """Return what was posted under `name`."""
        return {suffix: post.text(part_name(name, suffix)) for suffix in self.suffixes}

    def is_posted(self, post, name):
        """Tell whether the post holds any control of this question."""
        return any(part_name(name, suffix) in post for suffix in self.suffixes)

    def is_blank(self, raw):
        """Tell whether nothing at all was typed."""
        return not any(value.strip() if isinstance(value, str) else value for value in raw.values())

    def fill(self, value):
        """Return the raw form of a stored value, for drawing and for checking it again."""
        return {"": value if isinstance(value, str) else "" if value is None else str(value)}

    def clean(self, question, raw, around):
        """Return the value of `raw`; only called when it is not blank."""
        raise NotImplementedError

    def accept(self, question, raw, around):
        """Clean `raw`, or refuse it: the one door through which an answer comes in."""
        if self.is_blank(raw):
            return self.blank(question, around)
        try:
            value = self.clean(question, raw, around)
        except UnreadableText:
            raise AnswerError(_("This answer holds a character that cannot be kept. Please type it again.")) from None
        return self.blank(question, around) if value is None else value

    def blank(self, question, around):
        """Refuse a required question without answer; for an optional one the value is None."""
        if question.get("required"):
            raise AnswerError(self.missing(question, around), part=self.first_part)

    @property
    def first_part(self):
        return self.suffixes[0]

    def missing(self, question, around):
        """Say what to do when a required answer is missing."""
        return _("Enter: %(label)s") % {"label": around.label(question)}

    def parts(self, question, raw, around, name):
        """Return the controls."""
        return [
            Part(
                name=name,
                html_id=name,
                label=around.label(question),
                value=raw.get("", ""),
                attrs=self.attrs(question, around),
                width=self.width(question),
                suffix=self.unit(question),
            )
        ]

    def attrs(self, question, around):
        """Return the control's attributes."""
        return {"dir": "auto"}

    def width(self, question):
        """Return how wide the control is: it tells how long the answer is."""
        return "full"

    def unit(self, question):
        """Return the unit that stands behind the control."""
        return ""

    def show(self, question, value, around):
        """Return a stored value as text for people; values of fixed direction are isolated in it."""
        return str(value)


class PartsType(QuestionType):
    """A type of several controls whose value is a dict of its filled parts."""

    layout = "row"
    is_fieldset = True

    def fill(self, value):
        value = value if isinstance(value, dict) else {}
        return {suffix: str(value.get(suffix) or "") for suffix in self.suffixes}


def limit_error(question, around, ours, part=""):
    """Return the error of a broken limit: the editor's own words when there are some, otherwise ours."""
    return AnswerError(around.text(question.get("limit_message")) or ours, part=part)


def join_list(items):
    """Join items as the reader's language writes a list."""
    return pgettext("between items of a list", ", ").join(items)


def part_name(name, suffix):
    """Return the post name of a part."""
    return f"{name}-{suffix}" if suffix else name
