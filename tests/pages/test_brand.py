"""A governorate's own colours: refused when nobody could read on them, readable in both themes when kept."""

import re

import pytest
from django.core.exceptions import ValidationError

from pages.brand import brand_css, check_colours
from pages.colours import contrast

OURS = {"act": "#1a4d3e", "link": "#08525f", "hero": "#143c31", "gold": "#ffc94d"}
BASRA = {"act": "#1f3f77", "link": "#5a2a6e", "hero": "#14274d", "gold": "#f2b84b"}
DARK_GROUNDS = ("#0f1a16", "#16241f", "#1b2c25")


def roles(css):
    """Return ({role: value} of the light theme, of the dark one)."""
    light, dark = css.split("@media screen and")
    return tuple(dict(re.findall(r"--([\w-]+):(#\w+)", part)) for part in (light, dark))


@pytest.mark.parametrize("colours", [OURS, BASRA])
def test_readable_colours_pass(colours):
    check_colours(colours)


@pytest.mark.parametrize("name", OURS)
def test_a_colour_that_nobody_can_read_on_is_refused_with_one_that_would_do(name):
    pale = {"gold": "#5a4a1d"}.get(name, "#7fb8a4")
    with pytest.raises(ValidationError) as refused:
        check_colours(OURS | {name: pale})
    [words] = refused.value.message_dict[f"colour_{name}"]
    assert "7:1" in words
    better = re.findall(r"#\w{6}", words)[-1]
    check_colours(OURS | {name: better})


def test_only_the_colours_that_are_set_are_given_other_values():
    light, dark = roles(brand_css({"act": "", "link": "#5a2a6e", "hero": "", "gold": ""}))
    assert set(light) == {"link", "link-hover"} == set(dark)
    assert brand_css(dict.fromkeys(OURS, "")) == ""


def test_the_dark_theme_stays_dark_and_readable():
    _light, dark = roles(brand_css(BASRA))
    for role in ("act", "act-hover", "link", "link-hover", "head"):
        assert min(contrast(dark[role], ground) for ground in DARK_GROUNDS) >= 7, role
    assert contrast(dark["act"], "#0b2019") >= 7
    assert contrast(dark["hero"], "#cfddd3") >= 7
    assert contrast(dark["foot"], "#cfddd3") >= 7


def test_the_light_theme_is_readable_everywhere():
    light, _dark = roles(brand_css(BASRA))
    for role in ("act", "act-hover", "link", "link-hover", "head"):
        assert min(contrast(light[role], ground) for ground in ("#ffffff", "#fbf8f1", "#f5eedf")) >= 7, role
    assert contrast(light["head"], light["arch"]) >= 7
    assert contrast(light["gold-text"], light["gold"]) >= 7


def test_paper_is_left_as_it_is():
    assert not re.search(r"@media(?! screen)", brand_css(BASRA))
