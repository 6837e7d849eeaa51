"""Iraqi addresses (domain notes 3.3)."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from eservices import places

from ..digits import fold_digits
from ..drawing import Part
from ..text import clean_line, ltr
from .base import AnswerError, PartsType, join_list, part_name

_LANDMARK = (3, 150)
_NUMBER_PARTS = frozenset({"mahalla", "zuqaq", "dar"})


class Address(PartsType):
    """An Iraqi address. There are no street names or post codes: the landmark is the key part."""

    code = "address"
    suffixes = (
        "governorate", "qada", "nahiya", "area_type", "hay",
        "mahalla", "zuqaq", "dar", "village", "landmark",
    )  # fmt: skip
    labels = {
        "governorate": gettext_lazy("Governorate"),
        "qada": pgettext_lazy("qada", "District"),
        "nahiya": pgettext_lazy("nahiya", "Sub-district"),
        "area_type": gettext_lazy("Kind of area"),
        "hay": gettext_lazy("Quarter (in town)"),
        "mahalla": gettext_lazy("Mahalla number"),
        "zuqaq": gettext_lazy("Alley number"),
        "dar": gettext_lazy("House number"),
        "village": gettext_lazy("Village (in the country)"),
        "landmark": gettext_lazy("Nearest landmark"),
    }
    areas = {"urban": pgettext_lazy("kind of area", "Town"), "rural": pgettext_lazy("kind of area", "Country")}
    optional = frozenset({"hay", "mahalla", "zuqaq", "dar", "village"})
    widths = {"mahalla": "xs", "zuqaq": "xs", "dar": "xs", "landmark": "full"}
    _house = re.compile(r"\d{1,4}(?:/\d{1,4}){0,3}[A-Za-z\u0621-\u063a\u0641-\u064a]?", re.ASCII)
    _small = re.compile(r"\d{1,4}", re.ASCII)

    def is_blank(self, raw):
        # The governorate is given; alone it is no answer.
        return not any(raw.get(suffix, "").strip() for suffix in self.suffixes if suffix != "governorate")

    def blank(self, question, around):
        """Refuse a required address at every part that must be filled; the governorate is given."""
        if question.get("required"):
            value = dict.fromkeys(self.suffixes, "")
            value["governorate"] = places.get_governorates()[0]["code"]
            raise AnswerError(problems=[*self._units(value), *self._quarter(value), *self._landmark(value)])

    def clean(self, question, raw, around):
        value = {suffix: clean_line(raw.get(suffix, ""))[:400] for suffix in self.suffixes}
        if not any(value[suffix] for suffix in self.suffixes if suffix != "governorate"):
            return None
        problems = [*self._units(value), *self._quarter(value), *self._numbers(value), *self._landmark(value)]
        if problems:
            raise AnswerError(problems=problems)
        return {suffix: text for suffix, text in value.items() if text}

    def _units(self, value):
        """Check governorate, qada and nahiya against each other; a nahiya alone tells its qada."""
        governorates = [entry["code"] for entry in places.get_governorates()]
        if not value["governorate"] and len(governorates) == 1:
            value["governorate"] = governorates[0]
        qadas = {entry["code"] for entry in places.qadas_of(value["governorate"])}
        if value["governorate"] not in governorates:
            yield "governorate", _("Choose one of the answers.")
            return
        if not value["qada"] and value["nahiya"]:
            value["qada"] = next((q for q in sorted(qadas) if value["nahiya"] in _nahiya_codes(q)), "")
        if not value["qada"]:
            yield "qada", _("Choose the district.")
        elif value["qada"] not in qadas:
            yield "qada", _("Choose one of the answers.")
        elif not value["nahiya"]:
            yield "nahiya", _("Choose the sub-district.")
        elif value["nahiya"] not in _nahiya_codes(value["qada"]):
            yield "nahiya", _("This sub-district is not in the chosen district. Choose again.")

    def _quarter(self, value):
        if value["area_type"] not in self.areas:
            yield "area_type", _("Choose town or country.")
        elif value["area_type"] == "urban" and not value["hay"]:
            yield "hay", _("Write the name of the quarter.")
        elif value["area_type"] == "rural" and not value["village"]:
            yield "village", _("Write the name of the village.")
        for suffix in ("hay", "village"):
            if len(value[suffix]) > 80:
                yield suffix, _("The name is long: at most 80 letters.")

    def _numbers(self, value):
        for suffix in ("mahalla", "zuqaq", "dar"):
            value[suffix] = number = fold_digits(value[suffix]).replace(" ", "")
            if not number:
                continue
            if suffix == "dar" and not self._house.fullmatch(number):
                yield suffix, _("Write the house number like 7 or 12/3.")
            elif suffix != "dar" and not self._small.fullmatch(number):
                yield suffix, _("Write a number of at most 4 digits.")

    @staticmethod
    def _landmark(value):
        shortest, longest = _LANDMARK
        if len(value["landmark"]) < shortest:
            yield "landmark", _("Write the nearest landmark, such as a school, a mosque or a square.")
        elif len(value["landmark"]) > longest:
            yield "landmark", _("The landmark is long: at most 150 letters.")

    def parts(self, question, raw, around, name):
        return [self._part(suffix, raw.get(suffix, ""), around, part_name(name, suffix)) for suffix in self.suffixes]

    def _part(self, suffix, typed, around, name):
        part = Part(name, name, str(self.labels[suffix]), value=typed, optional=suffix in self.optional)
        part.width = self.widths.get(suffix, "m")
        if suffix in ("governorate", "qada", "nahiya"):
            part.control = "select"
            part.options = self._unit_options(suffix, typed, around.language, name)
        elif suffix == "area_type":
            part.control = "radio"
            part.options = _options([(code, str(label)) for code, label in self.areas.items()], typed, name)
            part.html_id = part.options[0]["html_id"]
        elif suffix in _NUMBER_PARTS:
            part.attrs = {"dir": "ltr", "autocomplete": "off"} | ({} if suffix == "dar" else {"inputmode": "numeric"})
        else:
            part.attrs = {"dir": "auto"}
        return part

    @staticmethod
    def _unit_options(suffix, chosen, language, name):
        governorates = places.get_governorates()
        if suffix == "governorate":
            pairs = [(entry["code"], entry["name"]) for entry in governorates]
            chosen = chosen or pairs[0][0]
            return _options([(code, _in(names, language)) for code, names in pairs], chosen, name)
        qadas = [qada for entry in governorates for qada in places.qadas_of(entry["code"])]
        if suffix == "qada":
            pairs = [(qada["code"], _in(qada["name"], language)) for qada in qadas]
            return _options([("", _("Choose"))] + pairs, chosen, name)
        options = _options([("", _("Choose"))], chosen, name)
        for qada in qadas:
            # Without script every nahiya is offered, so each one says which qada it is in.
            for nahiya in places.nahiyas_of(qada["code"]):
                names = {"qada": _in(qada["name"], language), "nahiya": _in(nahiya["name"], language)}
                option = {"value": nahiya["code"], "label": _("%(qada)s: %(nahiya)s") % names}
                option |= {"checked": chosen == nahiya["code"], "html_id": "", "parent": qada["code"]}
                options.append(option)
        return options

    def show(self, question, value, around):
        if not isinstance(value, dict):
            return str(value)
        return join_list(self._pieces(value, around.language))

    @staticmethod
    def _pieces(value, language):
        for suffix, pattern in _PIECES.items():
            text = value.get(suffix)
            if not text or (suffix == "nahiya" and str(text).endswith("-centre")):
                continue
            if suffix in ("governorate", "qada", "nahiya"):
                text = places.place_name(text, language) or text
            elif suffix in _NUMBER_PARTS:
                text = ltr(text)
            else:
                text = text.removeprefix(_SAID_TWICE.get(suffix, ""))
            yield pattern % {"name": text}


# How each part is said in one line; the village and the quarter exclude each other.
_PIECES = {
    "governorate": gettext_lazy("%(name)s governorate"),
    "qada": gettext_lazy("%(name)s district"),
    "nahiya": gettext_lazy("%(name)s sub-district"),
    "hay": gettext_lazy("%(name)s quarter"),
    "village": gettext_lazy("%(name)s village"),
    "mahalla": gettext_lazy("mahalla %(name)s"),
    "zuqaq": gettext_lazy("alley %(name)s"),
    "dar": gettext_lazy("house %(name)s"),
    "landmark": gettext_lazy("near %(name)s"),
}


# Words that people type and the pattern says as well.
_SAID_TWICE = {"hay": "حي ", "village": "قرية ", "landmark": "قرب "}


def _options(pairs, chosen, name):
    return [
        {"value": value, "label": label, "checked": value == chosen, "html_id": f"{name}-{number}"}
        for number, (value, label) in enumerate(pairs)
    ]


def _nahiya_codes(qada):
    return {entry["code"] for entry in places.nahiyas_of(qada)}


def _in(names, language):
    return names.get(language) or names.get("ar", "")


TYPES = (Address(),)
