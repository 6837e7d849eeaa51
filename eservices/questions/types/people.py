"""Persons: names, identity papers, mobile numbers (domain notes 4.1 to 4.3)."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..digits import fold_digits
from ..drawing import Part
from ..text import clean_line, clean_name, ltr
from .base import AnswerError, PartsType, QuestionType, part_name

_ARABIC = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_NAME = re.compile(f"[{_ARABIC}]+(?:[ -][{_ARABIC}]+)*|[{_LATIN}]+(?:[ '’-][{_LATIN}]+)*")
_SHORTEST, _LONGEST = 2, 40


def check_name(value, part="", longest=_LONGEST):
    """Refuse what is no name: too short, too long, digits or signs in it."""
    if len(value) > longest:
        message = _("The name is long: at most %(max)s letters, %(given)s given.")
        raise AnswerError(message % {"max": longest, "given": len(value)}, part)
    if len(value) < _SHORTEST:
        raise AnswerError(_("The name is short: at least 2 letters."), part)
    if not _NAME.fullmatch(value):
        raise AnswerError(_("Write the name in letters only, without digits or signs."), part)


def name_attrs(around):
    """Arabic names run right to left on Arabic pages; elsewhere as typed."""
    return {"dir": "rtl", "lang": "ar"} if around.language == "ar" else {"dir": "auto"}


class PersonName(PartsType):
    """The four-part name with surname, each part apart: a full name is never split by blanks."""

    code = "person_name"
    suffixes = ("first", "father", "grandfather", "great_grandfather", "surname")
    optional = frozenset({"great_grandfather", "surname"})
    labels = {
        "first": gettext_lazy("First name"),
        "father": gettext_lazy("Father's name"),
        "grandfather": gettext_lazy("Grandfather's name"),
        "great_grandfather": gettext_lazy("Great-grandfather's name"),
        "surname": gettext_lazy("Surname (laqab)"),
    }
    autocomplete = {"first": "given-name", "surname": "family-name"}

    def clean(self, question, raw, around):
        value, problems = {}, []
        for suffix in self.suffixes:
            name = clean_name(raw.get(suffix, ""))
            if name:
                try:
                    check_name(name, suffix)
                except AnswerError as error:
                    problems += error.problems
                value[suffix] = name
            elif suffix not in self.optional:
                problems.append((suffix, _("Enter: %(label)s") % {"label": self.labels[suffix]}))
        if not value:
            return None
        if problems:
            raise AnswerError(problems=problems)
        return value

    def parts(self, question, raw, around, name):
        attrs = name_attrs(around)
        own = self.autocomplete if question.get("purpose") == "applicant_name" else {}
        return [
            Part(
                name=part_name(name, suffix),
                html_id=part_name(name, suffix),
                label=str(self.labels[suffix]),
                value=raw.get(suffix, ""),
                attrs=attrs | ({"autocomplete": own[suffix]} if suffix in own else {}),
                width="m",
                optional=suffix in self.optional,
            )
            for suffix in self.suffixes
        ]

    def show(self, question, value, around):
        return full_name(value)


def full_name(value):
    """Return the parts of a person's name as one line, in the order of the card."""
    if not isinstance(value, dict):
        return str(value or "")
    return " ".join(filter(None, (value.get(suffix) for suffix in PersonName.suffixes)))


class MotherName(QuestionType):
    """The mother's name, her father's and grandfather's, as one line."""

    code = "mother_name"

    def clean(self, question, raw, around):
        value = clean_name(raw[""])
        if value:
            check_name(value, longest=120)
        return value or None

    def attrs(self, question, around):
        return name_attrs(around)

    def width(self, question):
        return "l"


class NationalNumber(QuestionType):
    """The national number: exactly 12 digits. No check digit is published, so none is checked."""

    code = "national_number"
    length = 12

    def clean(self, question, raw, around):
        value = fold_digits(clean_line(raw[""])).replace(" ", "").replace("-", "")
        if not value:
            return None
        if not (value.isascii() and value.isdecimal()):
            raise AnswerError(_("The National Card number has digits only, no letters or signs."))
        check_digits(len(value), self.length)
        return value

    def attrs(self, question, around):
        return {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}

    def width(self, question):
        return "m"

    def show(self, question, value, around):
        return ltr(value)


def check_digits(given, needed):
    """Say how many digits are needed and how many were given, unless they agree."""
    numbers = {"needed": needed, "given": given}
    if given < needed:
        raise AnswerError(_("The number is short: %(needed)s digits needed, %(given)s given.") % numbers)
    if given > needed:
        raise AnswerError(_("The number is long: %(needed)s digits needed, %(given)s given.") % numbers)


class CivilPaper(PartsType):
    """The older Civil ID: number, register (السجل), page (الصحيفة) and civil status office."""

    code = "civil_paper"
    suffixes = ("number", "register", "page", "office")
    labels = {
        "number": gettext_lazy("Civil ID number"),
        "register": gettext_lazy("Register number"),
        "page": gettext_lazy("Page number"),
        "office": gettext_lazy("Civil status office"),
    }
    _code = re.compile(f"[0-9{_ARABIC}A-Za-z]+(?:[/-][0-9{_ARABIC}A-Za-z]+)*")

    def clean(self, question, raw, around):
        value, problems = {}, []
        for suffix in self.suffixes:
            typed = clean_line(raw.get(suffix, ""))
            typed = typed if suffix == "office" else fold_digits(typed).replace(" ", "")
            if not typed:
                problems.append((suffix, _("Enter: %(label)s") % {"label": self.labels[suffix]}))
            elif message := self._refusal(suffix, typed):
                problems.append((suffix, message))
            value[suffix] = typed
        if not any(value.values()):
            return None
        if problems:
            raise AnswerError(problems=problems)
        return value

    def _refusal(self, suffix, typed):
        if suffix == "office":
            return _("The name of the office is long: at most 80 letters.") if len(typed) > 80 else ""
        if len(typed) > 20:
            return _("The number is long: at most 20 digits.")
        return "" if self._code.fullmatch(typed) else _("Write the number as on the card, for example 1234567.")

    def parts(self, question, raw, around, name):
        drawn = []
        for suffix in self.suffixes:
            free = suffix == "office"
            attrs = {"dir": "auto"} if free else {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}
            own, label = part_name(name, suffix), str(self.labels[suffix])
            drawn.append(Part(own, own, label, value=raw.get(suffix, ""), attrs=attrs, width="l" if free else "s"))
        return drawn

    def show(self, question, value, around):
        if not isinstance(value, dict):
            return str(value)
        pattern = _("%(label)s: %(value)s")
        return [
            pattern % {"label": self.labels[s], "value": value[s] if s == "office" else ltr(value[s])}
            for s in self.suffixes
            if value.get(s)
        ]


class Phone(QuestionType):
    """An Iraqi mobile number, stored as +9647XXXXXXXXX; the prefix is not tied to an operator."""

    code = "phone"
    _written = re.compile(r"(?:\+964|00964|964)?0?([0-9]*)", re.ASCII)
    _signs = str.maketrans("", "", " -()./–—")

    def clean(self, question, raw, around):
        typed = fold_digits(clean_line(raw[""])).translate(self._signs)
        if not typed:
            return None
        match = self._written.fullmatch(typed)
        if not match:
            raise AnswerError(_("The mobile number has digits only, for example 0770 123 4567."))
        number = match[1]
        if len(number) < 10:
            raise AnswerError(self._length(_("The mobile number is short: 11 digits needed, %(given)s given."), number))
        if len(number) > 10:
            raise AnswerError(self._length(_("The mobile number is long: 11 digits needed, %(given)s given."), number))
        if number[0] != "7" or number[1] not in "3456789":
            raise AnswerError(_("A mobile number starts with 07, for example 0770 123 4567."))
        return f"+964{number}"

    @staticmethod
    def _length(message, number):
        # Counted as people write it, with the zero in front.
        return message % {"given": len(number) + 1}

    def fill(self, value):
        return {"": local_phone(value) if isinstance(value, str) else ""}

    def attrs(self, question, around):
        attrs = {"dir": "ltr", "inputmode": "tel"}
        return attrs | {"autocomplete": "tel"} if question.get("purpose") == "phone" else attrs

    def width(self, question):
        return "m"

    def show(self, question, value, around):
        return ltr(local_phone(value))


def local_phone(value):
    """Write +9647701234567 as people read it: 0770 123 4567."""
    digits = str(value).removeprefix("+964")
    if len(digits) != 10 or not digits.isdecimal():
        return str(value)
    return f"0{digits[:3]} {digits[3:6]} {digits[6:]}"


TYPES = (PersonName(), MotherName(), NationalNumber(), CivilPaper(), Phone())
