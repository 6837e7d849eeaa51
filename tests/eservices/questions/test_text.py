import pytest

from eservices.questions.digits import grouped, parse_decimal, parse_integer, plain
from eservices.questions.text import UnreadableText, clean_line, clean_name, clean_text


@pytest.mark.parametrize("clean", [clean_line, clean_text, clean_name])
@pytest.mark.parametrize("sign", ["\x00", "\ud800", "x\udfff"])
def test_what_no_database_can_keep_is_refused(clean, sign):
    with pytest.raises(UnreadableText):
        clean(f"a{sign}b")


def test_a_line_loses_direction_signs_zero_width_signs_and_line_ends():
    assert clean_line(" a\u202eb\u2066c\u2069\u200b\ufeff \r\n\t d\u00a0 ") == "abc d"


def test_text_keeps_its_lines_and_marks_but_no_overrides():
    assert clean_text("  \u200fأ\u202e\r\nب\x07\r\r\r\rج ") == "\u200fأ\nب\n\nج"


def test_composed_letters_are_stored_in_one_form():
    assert clean_line("ا\u0653") == "آ"
    assert clean_line("e\u0301") == "é"


def test_a_name_loses_tatweel_and_vowel_signs_only():
    assert clean_name("مُحَمَّـــد أُمَيْمَة") == "محمد أميمة"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("١٢٣", 123),
        ("۱۲۳", 123),
        ("1,234", 1234),
        ("1٬234", 1234),
        ("−5", -5),
        ("12,34", None),
        ("", None),
        ("1e5", None),
        ("²", None),
    ],
)
def test_whole_numbers_in_every_digit_set(typed, number):
    assert parse_integer(typed) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12٫5", "12.5"), (".5", "0.5"), ("1,234.50", "1234.5"), ("5.", "5"), ("NaN", None), ("1.2.3", None)],
)
def test_decimal_numbers_in_every_digit_set(typed, number):
    parsed = parse_decimal(typed)
    assert (None if parsed is None else plain(parsed)) == number


@pytest.mark.parametrize(
    ("number", "text"), [("1234567.50", "1,234,567.5"), ("-1000", "-1,000"), (0, "0"), ("-0.5", "-0.5")]
)
def test_numbers_are_shown_with_separators(number, text):
    assert grouped(number) == text
