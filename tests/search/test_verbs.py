"""A noun of action meets the verbs of its root where their letters alone tell it, and no other word."""

import pytest

from search.analysis import query_slots
from search.stemming import stem
from search.verbs import forms_of_one_verb
from search.vocabulary import get_keys

PAIRS = [
    ("افتتاح", "يفتتح"),
    ("انقطاع", "تنقطع"),
    ("استلام", "يستلم"),
    ("استخدام", "استخدم"),
    ("ازدحام", "يزدحم"),
    ("اضطراب", "يضطرب"),
    ("احتياج", "يحتاج"),
    ("اختيار", "تختار"),
    ("اجتماع", "اجتمعت"),
    ("اختيار", "اختارت"),
]


@pytest.mark.parametrize(("noun", "verb"), PAIRS)
def test_a_noun_of_action_and_its_verb_lead_to_each_other(noun, verb):
    assert verb in forms_of_one_verb(noun)
    assert forms_of_one_verb(verb) == (noun,)


@pytest.mark.parametrize(
    "word", ["تسديد", "ترتيب", "تفتيش", "استمارة", "انشاء", "اطلاق", "بناء", "يوم", "تقويم", "استمارات", ""]
)
def test_other_words_have_no_verb_that_their_letters_tell(word):
    assert forms_of_one_verb(stem(word)) == ()


@pytest.mark.parametrize(("asked", "written"), [("افتتاح", "وافتتحت"), ("الافتتاح", "يفتتح"), ("يستلمون", "والاستلام")])
def test_a_query_asks_for_both(asked, written):
    (slot,) = query_slots(asked)
    assert (stem(written),) in slot


def test_no_word_of_the_vocabulary_stands_for_another_by_its_verb():
    known = get_keys()
    for key in set(known.values()):
        assert not [form for form in forms_of_one_verb(key) if known.get(form, key) != key]
