"""Signs in any order of the file come out as words in the order of reading."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from media.text.lines import Sign, lines_of

HEIGHT = 10


def shown(visual, baseline=700, backwards=False):
    """Return signs for a line as the eye sees it from left to right; `backwards`: filed from right to left."""
    places = count()
    signs = [
        Sign(letter, x * 5, x * 5 + 5, HEIGHT, baseline, 0) for x, letter in enumerate(visual) if not letter.isspace()
    ]
    ordered = signs[::-1] if backwards else signs
    return [Sign(s.text, s.left, s.right, s.height, s.baseline, next(places)) for s in ordered]


def test_arabic_is_read_from_the_right_whatever_the_order_of_the_file():
    for backwards in (False, True):
        assert list(lines_of(shown("ءانب ةزاجإ", backwards=backwards))) == ["إجازة بناء"]


def test_numbers_inside_arabic_keep_their_order():
    assert list(lines_of(shown("رانيد 25,000 مسرلا"))) == ["الرسم 25,000 دينار"]
    assert list(lines_of(shown("2026ماع"))) == ["عام2026"]


def test_latin_words_in_an_arabic_line_keep_theirs():
    assert list(lines_of(shown("ةحفص permit fees ةزاجإ"))) == ["إجازة permit fees صفحة"]


def test_arabic_words_in_an_english_line_keep_theirs():
    assert list(lines_of(shown("the permit ءانب ةزاجإ of building is"))) == ["the permit إجازة بناء of building is"]


def test_letters_of_a_ligature_share_a_box_and_come_turned_round():
    signs = [
        Sign("ا", 20, 30, HEIGHT, 0, 0),
        Sign("ل", 20, 30, HEIGHT, 0, 1),
        Sign("ن", 10, 20, HEIGHT, 0, 2),
    ]
    assert list(lines_of(signs)) == ["لان"]


def test_a_lower_baseline_begins_a_line_and_a_blank_parts_words_without_a_gap():
    signs = [*shown("بأ"), *shown("دج", baseline=680)]
    assert list(lines_of(signs)) == ["أب", "جد"]
    blank = [Sign("a", 0, 5, 10, 0, 0), Sign(" ", 5, 5.5, 10, 0, 1), Sign("b", 5.5, 10, 10, 0, 2)]
    assert list(lines_of(blank)) == ["a b"]


def test_a_letter_that_shares_its_box_with_a_blank_is_kept():
    signs = [Sign("a", 0, 5, 10, 0, 0), Sign("\r", 5, 9, 10, 0, 1), Sign("0", 5, 9, 10, 0, 2)]
    assert list(lines_of(signs)) == ["a 0"]


numbers = st.floats(-1e6, 1e6)


@given(st.lists(st.builds(Sign, st.characters(), numbers, numbers, st.floats(0, 1e3), numbers, st.integers(0, 99))))
def test_nothing_that_a_file_says_of_its_signs_is_an_error(signs):
    told = "".join("".join(lines_of(signs)).split())
    assert sorted(told) == sorted("".join(sign.text for sign in signs if not sign.text.isspace()))
