"""Choices: yes or no, one of many, many of many, reference lists, declarations."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..conditions import is_answered
from ..definition import LABELS
from ..drawing import Part
from .base import AnswerError, QuestionType

# Beyond this many options a list unfolds; fewer are read at a glance.
_MOST_RADIOS = 8


class Choice(QuestionType):
    """One of the options of the question; the option's block id is stored."""

    code = "choice"
    layout = "choices"
    is_fieldset = True

    def missing(self, question, around):
        return _("Choose an answer: %(label)s") % {"label": around.label(question)}

    def options(self, question, around):
        """Return all options as (value, label, parents), in the editor's order."""
        return [
            (option["id"], around.text(option.get("label")), option.get("parents") or ())
            for option in question.get("options") or ()
        ]

    def offered(self, question, around):
        """Return the options left by the answer of the question that filters this one."""
        options = self.options(question, around)
        chosen = filter_values(question, around)
        if not chosen:
            return options
        return [option for option in options if not option[2] or not chosen.isdisjoint(option[2])]

    def clean(self, question, raw, around):
        value = raw[""].strip()
        if not value:
            return None
        if value not in {option[0] for option in self.options(question, around)}:
            raise AnswerError(_("Choose one of the answers."))
        if value not in {option[0] for option in self.offered(question, around)}:
            raise AnswerError(_("This answer does not go with an earlier one. Choose again."))
        return value

    def parts(self, question, raw, around, name):
        offered = self.offered(question, around)
        if self.is_list(question, offered):
            return [self._select(question, offered, raw.get("", ""), around, name)]
        options = _drawn([(value, label) for value, label, _parents in offered], {raw.get("", "")}, name)
        first = options[0]["html_id"] if options else name
        return [Part(name, first, around.label(question), "radio", raw.get("", ""), options)]

    def is_list(self, question, offered):
        """Tell whether the options are drawn as a list that unfolds."""
        return len(offered) > _MOST_RADIOS

    @staticmethod
    def _select(question, offered, chosen, around, name):
        pairs = [("", _("Choose"))] + [(value, label) for value, label, _parents in offered]
        return Part(name, name, around.label(question), "select", chosen, _drawn(pairs, {chosen}, name), width="l")

    def show(self, question, value, around):
        return next((label for own, label, _p in self.options(question, around) if own == value), str(value))


class YesNo(Choice):
    """Yes or no, stored as "yes" and "no" so that an unanswered question stays apart."""

    code = "yes_no"

    def options(self, question, around):
        return [("yes", _("Yes"), ()), ("no", _("No"), ())]


class MultiChoice(Choice):
    """Any number of options, stored as a list of block ids in the editor's order."""

    code = "multichoice"

    def read(self, question, post, name):
        return {"": post.texts(name)}

    def fill(self, value):
        return {"": [str(item) for item in value] if isinstance(value, list) else []}

    def clean(self, question, raw, around):
        chosen = {value.strip() for value in raw[""]} - {""}
        if not chosen:
            return None
        if chosen - {option[0] for option in self.options(question, around)}:
            raise AnswerError(_("Choose only from the answers."))
        offered = [option[0] for option in self.offered(question, around)]
        if chosen.difference(offered):
            raise AnswerError(_("This answer does not go with an earlier one. Choose again."))
        most = question.get("max_items")
        if most and len(chosen) > most:
            raise AnswerError(_("At most %(max)s answers.") % {"max": most})
        return [value for value in offered if value in chosen]

    def parts(self, question, raw, around, name):
        pairs = [(value, label) for value, label, _parents in self.offered(question, around)]
        options = _drawn(pairs, set(raw.get("") or ()), name)
        first = options[0]["html_id"] if options else name
        return [Part(name, first, around.label(question), "checkbox", "", options)]

    def show(self, question, value, around):
        labels = {own: label for own, label, _parents in self.options(question, around)}
        return [labels.get(str(item), str(item)) for item in value] if isinstance(value, list) else str(value)


class Reference(Choice):
    """One entry of a list kept outside the service (schools, sites); its code is stored.

    A retired entry is not offered. Where a draft holds one it is drawn as what it is, and refused in words.
    """

    code = "reference"

    def options(self, question, around):
        return [
            (entry["code"], around.text(entry.get("label")), entry.get("parents") or ())
            for entry in self._entries(question, around)
            if not entry.get("retired")
        ]

    def clean(self, question, raw, around):
        if gone := self._retired(question, raw[""].strip(), around):
            raise AnswerError(_("“%(entry)s” is no longer offered. Choose another answer.") % {"entry": gone})
        return super().clean(question, raw, around)

    def parts(self, question, raw, around, name):
        (part,) = super().parts(question, raw, around, name)
        if gone := self._retired(question, part.value, around):
            label = _("%(entry)s (no longer offered)") % {"entry": gone}
            html_id = f"{name}-{len(part.options)}"
            part.options.append({"value": part.value, "label": label, "checked": True, "html_id": html_id})
        return [part]

    def show(self, question, value, around):
        filed = (around.answers.get(LABELS) or {}).get(question.get("list")) or {}
        if isinstance(value, str) and value in filed:
            return around.text(filed[value])
        entries = self._entries(question, around)
        return next((around.text(entry.get("label")) for entry in entries if entry["code"] == value), str(value))

    @staticmethod
    def _entries(question, around):
        return (around.lists(question.get("list") or "") if around.lists else None) or ()

    def _retired(self, question, value, around):
        """Return the words of a chosen entry that is no longer offered."""
        entries = self._entries(question, around) if value else ()
        return next((around.text(e.get("label")) for e in entries if e["code"] == value and e.get("retired")), "")

    def is_list(self, question, offered):
        return True


class Declaration(QuestionType):
    """A statement to agree to, never ticked beforehand; stored as true."""

    code = "declaration"
    layout = "declaration"

    def missing(self, question, around):
        return _("Tick the box to agree: %(label)s") % {"label": around.label(question)}

    def fill(self, value):
        return {"": "yes" if value is True else ""}

    def clean(self, question, raw, around):
        # Whatever the browser sends for a ticked box counts; only "yes" is drawn.
        return True if raw[""].strip() == "yes" else None

    def parts(self, question, raw, around, name):
        option = {"value": "yes", "label": str(AGREED), "checked": raw.get("") == "yes", "html_id": name}
        return [Part(name, name, around.label(question), "checkbox", "", [option])]

    def show(self, question, value, around):
        return str(AGREED) if value is True else str(value)


AGREED = gettext_lazy("I have read this and agree")


def filter_values(question, around):
    """Return what the filtering question was answered with: block ids, codes and short names."""
    other = question.get("filter_by")
    answer = around.answers.get(other) if other else None
    if not is_answered(answer):
        return set()
    values = answer if isinstance(answer, list) else answer.values() if isinstance(answer, dict) else [answer]
    chosen = {value for value in values if isinstance(value, str)}
    for value in tuple(chosen):
        # Reference lists cannot know block ids; they name their parents by the option's short name.
        name = (around.definition.option(other, value) or {}).get("name")
        chosen |= {name} if name else set()
    return chosen


def _drawn(pairs, chosen, name):
    return [
        {"value": value, "label": label, "checked": value in chosen, "html_id": f"{name}-{number}"}
        for number, (value, label) in enumerate(pairs)
    ]


TYPES = (YesNo(), Choice(), MultiChoice(), Reference(), Declaration())
