import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.arabic import fold
from search.spelling import plain_letters, without_hamza


@pytest.mark.parametrize(
    ("kurdish_or_persian", "arabic"), [("پارک", "بارك"), ("چای", "جاي"), ("هەولێر", "ههولير"), ("کوردی", "كوردي")]
)
def test_letters_of_neighbours_become_arabic_ones(kurdish_or_persian, arabic):
    assert plain_letters(fold(kurdish_or_persian)) == fold(arabic)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("دائرة", "دايره"),
        ("بناء", "بنا"),
        ("وثائق", "وثايق"),
        ("رئيس", "رييس"),
        ("مؤتمر", "موتمر"),
        ("مسؤول", "مسوول"),
        ("سؤال", "سوال"),
        ("شاطئ", "شاطي"),
        ("هدوء", "هدو"),
        ("بئر عميقة", "بير عميقة"),
    ],
)
def test_a_word_without_its_hamza_is_the_same_word(written, typed):
    assert without_hamza(fold(written)) == without_hamza(fold(typed))


@pytest.mark.parametrize("word", ["ماء", "جزء", "ضوء", "شيء"])
def test_short_words_keep_their_hamza(word):
    assert without_hamza(word) == word


@given(st.text(st.sampled_from("ءاويمتبسه"), max_size=12))
def test_nothing_is_left_to_take_the_second_time(word):
    assert without_hamza(without_hamza(word)) == without_hamza(word)
    assert len(without_hamza(word)) <= len(word)
