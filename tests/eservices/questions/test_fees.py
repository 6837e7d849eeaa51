"""The fee in one line, as the card's strip and the catalogue say it."""

import pytest

from eservices.questions.fees import fee_line
from tests.factories import a_definition
from tests.sample_service import t

_NO_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


def rows(*amounts):
    return [{"id": str(n), "label": t("رسم", "Fee"), "amount": amount, "note": {}} for n, amount in enumerate(amounts)]


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ((), ""),
        ((25000,), "IQD 25,000"),
        ((0,), "Free of charge"),
        ((0, 0), "Free of charge"),
        ((None,), "Set at assessment"),
        ((None, 0), "Set at assessment"),
        ((50000, 10000), "From IQD 10,000"),
        ((10000, 10000), "From IQD 10,000"),
        ((None, 10000), "From IQD 10,000"),
        ((0, 30000, 10000), "Free in some cases, otherwise from IQD 10,000"),
    ],
)
def test_without_a_line_of_the_editor_the_rows_say_it(amounts, words):
    definition = a_definition(fee_summary={}, fees=rows(*amounts))
    assert fee_line(definition, "en").translate(_NO_ISOLATES) == words


def test_the_editors_line_goes_first():
    assert fee_line(a_definition(fees=rows(1)), "ar") == "من 25,000 دينار"


def test_a_line_in_another_language_only_is_said_by_the_rows():
    definition = a_definition(fee_summary={"ar": "من 25,000 دينار"}, fees=rows(30000))
    assert fee_line(definition, "en").translate(_NO_ISOLATES) == "IQD 30,000"
    alone = a_definition(fee_summary={"ar": "من 25,000 دينار"}, fees=[])
    assert fee_line(alone, "en") == "من 25,000 دينار"
