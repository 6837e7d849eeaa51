import uuid

import pytest

from eservices.reference import (
    check_digit,
    group_code,
    group_number,
    is_code,
    is_number,
    make_number,
    tidy_digits,
    tracking_code,
)

NUMBER = "4821773016" + check_digit("4821773016")


def test_a_number_is_eleven_digits_with_a_fitting_check_digit():
    for _ in range(300):
        number = make_number()
        assert is_number(number)
        assert number[0] != "0"


def test_the_check_digit_finds_every_single_wrong_digit():
    for place, true in enumerate(NUMBER):
        for wrong in set("0123456789") - {true}:
            assert not is_number(NUMBER[:place] + wrong + NUMBER[place + 1 :])


def test_the_check_digit_finds_every_swap_of_neighbours():
    for place in range(10):
        swapped = NUMBER[:place] + NUMBER[place + 1] + NUMBER[place] + NUMBER[place + 2 :]
        assert swapped == NUMBER or not is_number(swapped)


@pytest.mark.parametrize("text", ["", "1", NUMBER[:-1], NUMBER + "0", "x" * 11, "٤" * 11, NUMBER + "\n"])
def test_what_is_no_number_is_told_apart(text):
    assert not is_number(text)


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("4821-773-0164", "48217730164"),
        ("٤٨٢١ ٧٧٣ ٠١٦٤", "48217730164"),
        ("۴۸۲۱۷۷۳۰۱۶۴", "48217730164"),
        ("no digits", ""),
        ("²", "2"),
    ],
)
def test_digits_of_every_family_are_read(typed, digits):
    assert tidy_digits(typed) == digits


def test_a_flood_of_digits_is_cut():
    assert len(tidy_digits("7" * 10_000)) == 40


def test_numbers_and_codes_are_grouped_for_reading_aloud():
    assert group_number("48217730164") == "4821-773-0164"
    assert group_code("4729185306") == "47291 85306"


def test_a_code_is_ten_digits_and_can_be_computed_again():
    application = uuid.uuid4()
    code = tracking_code(application, 1)
    assert len(code) == 10
    assert code.isascii()
    assert code.isdigit()
    assert tracking_code(application, 1) == code


def test_another_issue_or_application_has_another_code():
    application = uuid.uuid4()
    codes = {tracking_code(application, issue) for issue in range(1, 6)} | {tracking_code(uuid.uuid4(), 1)}
    assert len(codes) == 6


def test_a_code_is_compared_however_it_was_typed():
    application = uuid.uuid4()
    code = tracking_code(application, 1)
    eastern = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert is_code(application, 1, group_code(code))
    assert is_code(application, 1, eastern)
    assert not is_code(application, 2, code)
    assert not is_code(application, 1, "")
