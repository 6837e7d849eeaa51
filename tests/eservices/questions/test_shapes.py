"""Texts of a named shape: no editor writes a pattern, no text makes a check slow."""

import time

import pytest

from eservices.questions.blocks import writing
from eservices.questions.shapes import SHAPES, clean_shape
from eservices.reference import check_digit
from tests.eservices.questions.forming import messages, one, q

NUMBER = "4821773016" + check_digit("4821773016")
IBAN = "IQ98NBIQ850123456789012"


@pytest.mark.parametrize(
    ("shape", "typed", "stored"),
    [
        ("digits", "٤٨ ٢١", "4821"),
        ("digits", "48-21", "4821"),
        ("application_number", f"{NUMBER[:4]}-{NUMBER[4:7]} {NUMBER[7:]}", NUMBER),
        ("application_number", NUMBER.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")), NUMBER),
        ("iban", "iq98 nbiq 8501 2345 6789 012", IBAN),
        ("iban", "GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819"),
        ("plate", "٢١ أ ١٢٣٤٥", "21 أ 12345"),
        ("plate", "21-a-12345", "21 A 12345"),
        ("plate", "12345 ميسان", "12345 ميسان"),
        ("", "any text 7", "any text 7"),
    ],
)
def test_what_has_the_shape_is_kept_in_one_way_of_writing(shape, typed, stored):
    form = one(q("a", "text", shape=shape), typed)
    assert messages(form) == []
    assert form.answers == {"a": stored}
    # What was stored, typed again, gives itself.
    assert one(q("a", "text", shape=shape), stored).answers == {"a": stored}


@pytest.mark.parametrize(
    ("shape", "typed"),
    [
        ("digits", "48a1"),
        ("application_number", NUMBER[:10]),
        ("application_number", NUMBER[:10] + str((int(NUMBER[10]) + 1) % 10)),
        ("iban", "IQ97NBIQ850123456789012"),
        ("iban", "IQ98NBIQ85012345678901"),
        ("iban", "123456"),
        ("plate", "ميسان"),
        ("plate", "<b>12345</b>"),
    ],
)
def test_what_has_not_is_said(shape, typed):
    form = one(q("a", "text", shape=shape), typed)
    assert len(messages(form)) == 1
    assert form.answers == {}


def test_the_editors_own_words_come_first():
    form = one(q("a", "text", shape="digits", limit_message={"ar": "أربعة", "en": "Four digits."}), "x")
    assert messages(form) == ["Four digits."]


def test_only_signs_are_no_answer():
    assert messages(one(q("a", "text", shape="digits"), "---")) == ["Enter: a"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("text", ["1" * 50_000, "A" * 50_000, "IQ" + "9" * 49_998, " -" * 25_000, "ا" * 50_000])
def test_fifty_thousand_letters_take_no_time(shape, text):
    began = time.thread_time()
    clean_shape(shape, text)
    assert time.thread_time() - began < 0.05


def test_the_editor_chooses_from_the_same_list():
    assert tuple(code for code, _label in writing.SHAPES) == SHAPES
