"""Contrast as WCAG counts it, and the nearest shade that can be read."""

import pytest

from pages.colours import contrast, mix, nearest_readable


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48), ("#1a4d3e", "#fbf8f1", 9.1)],
)
def test_contrast_is_what_wcag_says(one, other, ratio):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.05)


def test_the_nearest_readable_shade_is_readable_and_no_darker_than_needed():
    found = nearest_readable("#4a97a8", ["#ffffff"], "#000000")
    assert 7 <= contrast(found, "#ffffff") < 7.4
    assert nearest_readable("#1a4d3e", ["#ffffff"], "#000000") == "#1a4d3e"


def test_mixing_goes_from_one_colour_to_the_other():
    assert [mix("#000000", "#ffffff", share) for share in (0, 0.5, 1)] == ["#000000", "#808080", "#ffffff"]
