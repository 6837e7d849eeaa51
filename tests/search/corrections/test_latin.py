"""Arabic in Latin letters meets Arabic words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.arabic import fold
from search.corrections.latin import MOST_READINGS, consonants, cost, is_latin, readings, sound_of


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("ijaza", "إجازة"),
        ("ejazat", "إجازة"),
        ("bina'", "بناء"),
        ("al-bina", "بناء"),
        ("albina", "بناء"),
        ("ash-shakwa", "شكوى"),
        ("tasjeel", "تسجيل"),
        ("tathallum", "تظلم"),
        ("tadhallum", "تظلم"),
        ("7unta", "حنطة"),
        ("3aqar", "عقار"),
        ("khidma", "خدمة"),
        ("gharama", "غرامة"),
        ("wathiqa", "وثيقة"),
        ("mo2asasa", "مؤسسة"),
        ("qanoon", "قانون"),
        ("bithoor", "بذور"),
    ],
)
def test_consonants_meet(latin, arabic):
    assert is_latin(latin)
    assert consonants(sound_of(fold(arabic))) in {consonants(sound) for sound in readings(latin)}


@pytest.mark.parametrize(
    ("latin", "nearer", "farther"),
    [("maktaba", "مكتبة", "مكتب"), ("maktab", "مكتب", "مكتبة"), ("katib", "كاتب", "كتاب"), ("rusum", "رسوم", "رسام")],
)
def test_vowels_decide_between_words_of_the_same_consonants(latin, nearer, farther):
    def nearest(arabic):
        return min(cost(sound, sound_of(fold(arabic))) for sound in readings(latin))

    assert nearest(nearer) < nearest(farther)


@pytest.mark.parametrize("word", ["2026", "بناء", "a b", "a" * 100, "", "-"])
def test_numbers_and_arabic_words_are_not_latin(word):
    assert not is_latin(word)


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz23579'-"), max_size=24))
def test_any_word_has_few_readings(word):
    assert len(readings(word)) <= MOST_READINGS
