"""Numbers: whole, decimal, money in dinars, area."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from ..conditions import as_number
from ..digits import LONGEST, fold_number, grouped, parse_decimal, parse_integer, plain
from ..text import clean_line, ltr
from .base import AnswerError, QuestionType, limit_error

UNITS = {
    "m2": gettext_lazy("m²"),
    "dunum": gettext_lazy("dunum"),
    "kg": gettext_lazy("kg"),
    "t": pgettext_lazy("unit of weight", "t"),
    "m": pgettext_lazy("unit of length", "m"),
    "pct": "%",
}


def check_range(question, number, around, least=None):
    """Refuse a number outside the question's limits; `least` is the type's own smallest."""
    lowest, highest = as_number(question.get("min")), as_number(question.get("max"))
    lowest = least if lowest is None else lowest
    if lowest is not None and number < lowest:
        ours = _("The number is too small: at least %(min)s.")
        raise limit_error(question, around, ours % {"min": ltr(grouped(lowest))})
    if highest is not None and number > highest:
        ours = _("The number is too large: at most %(max)s.")
        raise limit_error(question, around, ours % {"max": ltr(grouped(highest))})


def show_number(value, unit):
    """Write a number with separators and its unit, unbroken and in order inside Arabic."""
    number = as_number(value)
    written = str(value) if number is None else grouped(number)
    if unit == "pct":
        return ltr(f"{written}%")
    words = UNITS.get(unit)
    return f"{ltr(written)}\u00a0{words}" if words else ltr(written)


class Integer(QuestionType):
    """A whole number, stored as int."""

    code = "integer"
    least = None

    def clean(self, question, raw, around):
        typed = clean_line(raw[""])
        if not typed:
            return None
        number = parse_integer(typed)
        if number is None or len(typed) > LONGEST:
            raise AnswerError(self._refusal(typed))
        check_range(question, Decimal(number), around, self.least)
        return number

    def _refusal(self, typed):
        digits = fold_number(typed).lstrip("-")
        if len(typed) > LONGEST or digits.isdecimal():
            return _("The number is too long: at most 15 digits.")
        if parse_decimal(typed) is not None:
            return _("Write a whole number, without a part after the point.")
        return _("Write the number in digits only, for example 25.")

    def attrs(self, question, around):
        return {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}

    def width(self, question):
        highest = as_number(question.get("max"))
        return "s" if highest is not None and highest < 100_000 else "m"

    def unit(self, question):
        return str(UNITS.get(question.get("unit"), ""))

    def show(self, question, value, around):
        return show_number(value, question.get("unit"))


class Money(Integer):
    """Whole Iraqi dinars: no decimals in practice (domain notes 4.4)."""

    code = "money"
    least = Decimal(0)

    def _refusal(self, typed):
        if parse_decimal(typed) is not None and "." in fold_number(typed):
            return _("Write the amount in whole dinars, for example 185,000.")
        return super()._refusal(typed)

    def width(self, question):
        return "m"

    def unit(self, question):
        return _("dinars")

    def show(self, question, value, around):
        number = as_number(value)
        return _("IQD %(amount)s") % {"amount": ltr(grouped(number) if number is not None else value)}


class DecimalNumber(QuestionType):
    """A number with decimals, stored as text such as "12.5" so that nothing is rounded."""

    code = "decimal"
    decimals = 3
    least = None

    def clean(self, question, raw, around):
        typed = clean_line(raw[""])
        if not typed:
            return None
        number = parse_decimal(typed)
        if number is None or len(typed) > LONGEST:
            raise AnswerError(_("Write the number in digits, for example 12.5."))
        decimals = question.get("decimals")
        decimals = self.decimals if decimals is None else decimals
        value = plain(number)
        if len(value.partition(".")[2]) > decimals:
            raise AnswerError(self._too_fine(decimals))
        check_range(question, number, around, self.least)
        return value

    @staticmethod
    def _too_fine(decimals):
        if not decimals:
            return _("Write a whole number, without a part after the point.")
        message = ngettext("At most one digit after the point.", "At most %(count)s digits after the point.", decimals)
        return message % {"count": decimals}

    def attrs(self, question, around):
        return {"dir": "ltr", "inputmode": "decimal", "autocomplete": "off"}

    def width(self, question):
        return "m"

    def unit(self, question):
        return str(UNITS.get(question.get("unit"), ""))

    def show(self, question, value, around):
        return show_number(value, question.get("unit"))


class Area(DecimalNumber):
    """An area in square metres or dunum (2,500 m² in Iraq); more than nothing."""

    code = "area"
    least = Decimal("0.01")

    def unit(self, question):
        return str(UNITS[question["unit"] if question.get("unit") in UNITS else "m2"])

    def show(self, question, value, around):
        return show_number(value, question.get("unit") or "m2")


TYPES = (Integer(), Money(), DecimalNumber(), Area())
