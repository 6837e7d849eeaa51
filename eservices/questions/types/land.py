"""Land and places: plot and block, a point on a map (domain notes 1.0.4)."""

import re
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..digits import fold_digits, parse_decimal, plain
from ..drawing import Part
from ..text import clean_line, ltr
from .base import AnswerError, PartsType, join_list, part_name


class Plot(PartsType):
    """Plot (القطعة) and block (المقاطعة) as in the title deed; the block by number, name or both."""

    code = "plot"
    suffixes = ("plot", "block", "block_name")
    labels = {
        "plot": gettext_lazy("Plot number"),
        "block": gettext_lazy("Block number"),
        "block_name": gettext_lazy("Block name"),
    }
    _plot = re.compile(r"\d{1,8}(?:/\d{1,8}){0,4}", re.ASCII)
    _block = re.compile(r"\d{1,6}(?:/\d{1,6}){0,2}", re.ASCII)

    def clean(self, question, raw, around):
        value = {suffix: clean_line(raw.get(suffix, "")) for suffix in self.suffixes}
        for suffix in ("plot", "block"):
            value[suffix] = fold_digits(value[suffix]).replace(" ", "").replace("\\", "/")
        if not any(value.values()):
            return None
        problems = list(self._problems(value))
        if problems:
            raise AnswerError(problems=problems)
        return {suffix: text for suffix, text in value.items() if text}

    def _problems(self, value):
        if not value["plot"]:
            yield "plot", _("Enter: %(label)s") % {"label": self.labels["plot"]}
        elif not self._plot.fullmatch(value["plot"]):
            yield "plot", _("Write the plot number as in the deed, for example 3/1245.")
        if not value["block"] and not value["block_name"]:
            yield "block", _("Write the number or the name of the block.")
        elif value["block"] and not self._block.fullmatch(value["block"]):
            yield "block", _("Write the block number in digits, for example 38.")
        if len(value["block_name"]) > 80:
            yield "block_name", _("The name is long: at most 80 letters.")

    def parts(self, question, raw, around, name):
        drawn = []
        for suffix, width in (("plot", "s"), ("block", "s"), ("block_name", "m")):
            attrs = {"dir": "auto"} if suffix == "block_name" else {"dir": "ltr", "autocomplete": "off"}
            own, label = part_name(name, suffix), str(self.labels[suffix])
            part = Part(own, own, label, value=raw.get(suffix, ""), attrs=attrs, width=width)
            part.optional = suffix == "block_name"
            drawn.append(part)
        return drawn

    def show(self, question, value, around):
        if not isinstance(value, dict):
            return str(value)
        pieces = [_("Plot %(number)s") % {"number": ltr(value.get("plot", ""))}]
        if value.get("block"):
            pieces.append(_("Block %(number)s") % {"number": ltr(value["block"])})
        if value.get("block_name"):
            pieces.append(value["block_name"])
        return join_list(pieces)


class Location(PartsType):
    """A place in words, with the coordinates of a phone when somebody has them."""

    code = "location"
    suffixes = ("text", "lat", "lng")
    labels = {
        "text": gettext_lazy("The place in words"),
        "lat": gettext_lazy("Latitude"),
        "lng": gettext_lazy("Longitude"),
    }
    # Iraq with a margin: beyond it the two numbers are mistyped or swapped.
    bounds = {"lat": (Decimal(28), Decimal(38)), "lng": (Decimal(38), Decimal(50))}

    def clean(self, question, raw, around):
        value = {suffix: clean_line(raw.get(suffix, "")) for suffix in self.suffixes}
        if not any(value.values()):
            return None
        self._split_pair(value)
        problems = [*self._words(value), *self._point(value)]
        if problems:
            raise AnswerError(problems=problems)
        return {suffix: text for suffix, text in value.items() if text}

    @staticmethod
    def _split_pair(value):
        """Accept both numbers pasted into the first box, as map programs copy them."""
        pair = re.split(r"[,،;]\s?", value["lat"][:60])
        if len(pair) == 2 and not value["lng"]:
            value["lat"], value["lng"] = pair[0].strip(), pair[1].strip()

    @staticmethod
    def _words(value):
        if len(value["text"]) < 3:
            yield "text", _("Describe the place: a landmark and what is beside it.")
        elif len(value["text"]) > 300:
            yield (
                "text",
                _("The answer is long: at most %(max)s letters, %(given)s given.")
                % {
                    "max": 300,
                    "given": len(value["text"]),
                },
            )

    def _point(self, value):
        for suffix, (least, most) in self.bounds.items():
            if not value[suffix]:
                if any(value[other] for other in self.bounds):
                    yield suffix, _("Write both numbers of the point, or neither.")
                continue
            number = parse_decimal(value[suffix])
            if number is None or not least <= number <= most:
                yield suffix, _("The point is outside Iraq. Write it like 31.8356 and 47.1447, or leave both empty.")
            else:
                value[suffix] = plain(round(number, 6))

    def parts(self, question, raw, around, name):
        drawn = []
        for suffix in self.suffixes:
            words = suffix == "text"
            attrs = {"dir": "auto"} if words else {"dir": "ltr", "inputmode": "decimal", "autocomplete": "off"}
            own, label = part_name(name, suffix), str(self.labels[suffix])
            part = Part(own, own, label, value=raw.get(suffix, ""), attrs=attrs, width="full" if words else "s")
            part.optional = not words
            drawn.append(part)
        return drawn

    def show(self, question, value, around):
        if not isinstance(value, dict):
            return str(value)
        lines = [value.get("text", "")]
        if value.get("lat") and value.get("lng"):
            lines.append(ltr(f"{value['lat']}, {value['lng']}"))
        return lines if len(lines) > 1 else lines[0]


TYPES = (Plot(), Location())
