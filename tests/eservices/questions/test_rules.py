from datetime import date

import pytest

from eservices.questions.completeness import warnings_of
from eservices.questions.dates import shift
from eservices.questions.rules import compute

from .forming import define, fill, messages, q


def rule(op, **own):
    return {"op": op, "message": {"ar": "لا يصح", "en": "does not fit"}, "severity": "error"} | own


def test_a_number_is_compared_with_another_times_a_factor():
    definition = define(q("plot", "area"), q("ground", "area", rules=[rule("lte", other="plot", factor=0.7)]))
    assert fill(definition, {"q-plot": "100", "q-ground": "70"}).is_valid()
    form = fill(definition, {"q-plot": "100", "q-ground": "70.1"})
    assert form.error_list == [("q-ground", "does not fit")]
    assert form.answers == {"plot": "100"}


def test_a_rule_waits_until_both_answers_are_there():
    definition = define(q("plot", "area", required=False), q("ground", "area", rules=[rule("lte", other="plot")]))
    assert fill(definition, {"q-plot": "", "q-ground": "70"}).is_valid()


def test_a_date_is_compared_with_today_and_an_offset():
    definition = define(q("deed", "date", rules=[rule("gte", today=True, offset={"years": -1})]))
    old = {"q-deed-day": "21", "q-deed-month": "11", "q-deed-year": "2025"}
    assert messages(fill(definition, old)) == ["does not fit"]
    assert fill(definition, old | {"q-deed-day": "22"}).is_valid()


def test_a_warning_is_shown_and_does_not_block():
    share = q("share", "computed", formula={"op": "ratio", "args": ["ground", "plot"], "factor": 100, "decimals": 1})
    share |= {"unit": "pct", "required": False, "rules": [rule("lte", value=70, severity="warning")]}
    definition = define(q("plot", "area"), q("ground", "area"), share)
    form = fill(definition, {"q-plot": "200", "q-ground": "150", "q-share": "1"})
    assert form.is_valid()
    assert form.answers["share"] == "75"
    assert form.warnings == [("q-share", "does not fit")]
    assert form.views[2].value_text == "\u206675%\u2069"
    stored = {"plot": "200", "ground": "150"}
    assert fill(definition, None, stored).views[2].warnings == ["does not fit"]
    assert warnings_of(definition, "en", stored) == [("s1", "does not fit")]


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ({"op": "sum", "args": ["a", "b", 1]}, "13.5"),
        ({"op": "difference", "args": ["a", "b"]}, "7.5"),
        ({"op": "product", "args": ["a", 0.75]}, "7.5"),
        ({"op": "ratio", "args": ["a", 3], "decimals": 2}, "3.33"),
        ({"op": "ratio", "args": ["a", 0]}, None),
        ({"op": "sum", "args": ["a", "gone"]}, None),
        ({"op": "sum", "args": ["weight"]}, "5"),
        ({"op": "power", "args": ["a"]}, None),
    ],
)
def test_computed_numbers(formula, result):
    definition = define(q("a", "integer"), q("b", "decimal"), q("rows", "repeat", questions=[q("weight", "integer")]))
    answers = {"a": 10, "b": "2.5", "rows": [{"weight": 2}, {}, {"weight": 3}]}
    assert compute(definition, q("c", "computed", formula=formula), answers) == result


def test_the_last_of_a_month_stays_within_shorter_months():
    assert shift(date(2024, 2, 29), {"years": 1}) == date(2025, 2, 28)
    assert shift(date(2026, 1, 31), {"months": 1}) == date(2026, 2, 28)
    assert shift(date(2026, 1, 31), {"months": -2, "days": 1}) == date(2025, 12, 1)
    assert shift(date(2026, 1, 31), {"years": 99_999}).year == 9998
