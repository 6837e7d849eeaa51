"""Typed words: short text, long text, e-mail."""

import re

from django.utils.translation import gettext as _

from ..drawing import Part
from ..shapes import attrs_of_shape, clean_shape, show_shape
from ..text import clean_line, clean_text, ltr
from .base import AnswerError, QuestionType, limit_error

_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}"
)
_LONGEST_EMAIL = 254


def check_length(question, value, around, default_max):
    """Refuse text outside the question's limits; lengths count letters as typed."""
    longest = min(question.get("max_length") or default_max, 20_000)
    shortest = question.get("min_length") or 0
    if len(value) > longest:
        ours = _("The answer is long: at most %(max)s letters, %(given)s given.")
        raise limit_error(question, around, ours % {"max": longest, "given": len(value)})
    if len(value) < shortest:
        ours = _("The answer is short: at least %(min)s letters, %(given)s given.")
        raise limit_error(question, around, ours % {"min": shortest, "given": len(value)})


class Text(QuestionType):
    """One line of anything."""

    code = "text"
    longest = 200

    def clean(self, question, raw, around):
        value, problem = clean_shape(question.get("shape"), clean_line(raw[""]))
        if value:
            check_length(question, value, around, self.longest)
        if problem and value:
            raise limit_error(question, around, problem)
        return value or None

    def attrs(self, question, around):
        # No maxlength attribute: cutting off what is pasted would hide the mistake.
        return attrs_of_shape(question.get("shape"))

    def show(self, question, value, around):
        return show_shape(question.get("shape"), str(value))

    def width(self, question):
        longest = question.get("max_length") or self.longest
        return "s" if longest <= 12 else "m" if longest <= 40 else "full"


class LongText(Text):
    """Several lines; the browser's line ends count as one letter."""

    code = "longtext"
    longest = 4000

    def clean(self, question, raw, around):
        value = clean_text(raw[""])
        if value:
            check_length(question, value, around, self.longest)
        return value or None

    def parts(self, question, raw, around, name):
        longest = question.get("max_length") or self.longest
        attrs = {"dir": "auto", "rows": 4 if longest <= 500 else 7, "data-count": longest}
        label = around.label(question)
        return [Part(name, name, label, control="textarea", value=raw.get("", ""), attrs=attrs)]

    def show(self, question, value, around):
        return value.split("\n") if isinstance(value, str) and "\n" in value else str(value)


class Email(QuestionType):
    """An address of the usual kind; the part after @ is kept in small letters."""

    code = "email"

    def clean(self, question, raw, around):
        value = clean_line(raw[""]).replace(" ", "")
        if not value:
            return None
        if len(value) > _LONGEST_EMAIL or not _EMAIL.fullmatch(value):
            raise AnswerError(_("Write the e-mail address in full, like name@example.com."))
        user, _at, host = value.rpartition("@")
        return f"{user}@{host.lower()}"

    def attrs(self, question, around):
        attrs = {"dir": "ltr", "inputmode": "email", "spellcheck": "false"}
        return attrs | {"autocomplete": "email"} if question.get("purpose") == "email" else attrs

    def width(self, question):
        return "l"

    def show(self, question, value, around):
        return ltr(value)


TYPES = (Text(), LongText(), Email())
