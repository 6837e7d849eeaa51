"""The style sheet of a governorate's own colours: roles of `portal/styles/10-tokens.css` given other values.

Four colours are set; what goes with them (hover, the foot, the drawing of the guest house, the dark theme) follows.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.colours import READABLE, contrast, mix, nearest_readable

PAPER, PANEL, QUIET_ON_DARK, INK = "#fbf8f1", "#f5eedf", "#cfddd3", "#0e2e26"
WHITE, BLACK = "#ffffff", "#000000"
DARK_PANEL, DARK_INK = "#1b2c25", "#0b2019"
NAMES = ("act", "link", "hero", "gold")

# What stands on each colour, or below it when it is a text itself.
_BESIDE = {
    "act": [(WHITE, gettext_lazy("white letters of a button")), (PANEL, gettext_lazy("the ground of a quiet panel"))],
    "link": [(PANEL, gettext_lazy("the ground of a quiet panel"))],
    "hero": [(QUIET_ON_DARK, gettext_lazy("light letters on the dark ground"))],
    "gold": [(INK, gettext_lazy("dark letters of the search button"))],
}


def check_colours(colours):
    """Raise ValidationError naming each colour on which something could not be read, with one that would do."""
    errors = {f"colour_{name}": _problem(name, colour) for name, colour in colours.items() if colour}
    errors = {field: words for field, words in errors.items() if words}
    if errors:
        raise ValidationError(errors)


def _problem(name, colour):
    grounds = _BESIDE[name]
    ground, words = min(grounds, key=lambda pair: contrast(colour, pair[0]))
    ratio = contrast(colour, ground)
    if ratio >= READABLE:
        return None
    better = nearest_readable(colour, [each for each, _words in grounds], WHITE if name == "gold" else BLACK)
    return _(
        "This colour gives %(ratio)s:1 with %(other)s (%(ground)s); at least %(least)s:1 is needed. "
        "%(better)s, the nearest shade, would do."
    ) % {"ratio": f"{ratio:.1f}", "other": words, "ground": ground, "least": READABLE, "better": better}


def brand_css(colours):
    """Return the sheet for these colours ({"act": "#…", …}), "" when none is set. Paper keeps its own."""
    light, dark = {}, {}
    for name, colour in colours.items():
        if colour:
            for roles, given in zip((light, dark), _ROLES[name](colour.lower()), strict=True):
                roles |= given
    if not light:
        return ""
    return (
        f"@media screen{{:root{{{_written(light)}}}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_written(dark)}}}}}"
    )


def _written(roles):
    return ";".join(f"--{name}:{value}" for name, value in roles.items())


def _act(colour):
    bright = nearest_readable(colour, [DARK_PANEL, DARK_INK], WHITE)
    light = {"act": colour, "act-hover": mix(colour, BLACK, 0.4), "arch": mix(colour, WHITE, 0.88)}
    dark = {"act": bright, "act-hover": mix(bright, WHITE, 0.3), "arch": mix(colour, DARK_PANEL, 0.6)}
    return light, dark


def _link(colour):
    bright = nearest_readable(colour, [DARK_PANEL], WHITE)
    light = {"link": colour, "link-hover": mix(colour, BLACK, 0.2)}
    return light, {"link": bright, "link-hover": mix(bright, WHITE, 0.4)}


def _hero(colour):
    deep = mix(colour, BLACK, 0.3)
    both = {f"reed-{step}": mix(colour, WHITE, share) for step, share in ((1, 0.08), (2, 0.17), (3, 0.3), (4, 0.48))}
    both |= {"strand": mix(colour, WHITE, 0.6)}
    light = {"hero": colour, "head": colour, "foot": deep, "foot-line": mix(colour, WHITE, 0.15), "ring": deep}
    dark = {"hero": mix(colour, BLACK, 0.15), "head": mix(colour, WHITE, 0.85), "foot": mix(colour, BLACK, 0.55)}
    return both | light, both | dark


def _gold(colour):
    return {"gold": colour, "gold-text": INK, "ring-halo": colour}, {"gold": colour, "gold-text": INK, "ring": colour}


_ROLES = {"act": _act, "link": _link, "hero": _hero, "gold": _gold}
