"""Words typed on the other layout."""

import pytest

from search.corrections.layouts import on_other_layout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hgfkhx", "البناء"), ("Y[hvm", "إجارة"), ("Hdhl", "أيام"), ("bj[hi", "لاتجاه")],
)
def test_arabic_on_latin_keys(typed, meant):
    assert on_other_layout(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("حثقةهف", "permit"), ("لاقهيلث", "bridge"), ("سؤاخخم", "school"), ("12 حثقةهف", "12 permit")]
)
def test_latin_on_arabic_keys(typed, meant):
    assert on_other_layout(typed) == meant


def test_both_ways_lead_back():
    assert on_other_layout(on_other_layout("construction permit")) == "construction permit"
    assert on_other_layout(on_other_layout("اجازة بناء")) == "اجازة بناء"


def test_what_no_key_gives_stays():
    assert on_other_layout("2026 ☃") == "2026 ☃"
    assert on_other_layout("") == ""
