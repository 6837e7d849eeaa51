"""What somebody types, as engines take it."""

from search.queries import read_query
from search.synonyms import make_thesaurus

NOTHING = make_thesaurus(())


def read(text):
    return read_query(text, NOTHING)


def test_words_in_quotation_marks_must_stand_together():
    for text in ('"إجازة بناء"', "«إجازة بناء»", "“إجازة بناء”"):
        assert [len(phrase) for phrase in read(text).phrases] == [2], text


def test_one_word_in_quotation_marks_is_a_word():
    assert read('"إجازة"').phrases == ()


def test_a_mark_without_its_fellow_means_nothing():
    assert read('"إجازة بناء').phrases == ()
    assert read('"إجازة بناء').slots == read("إجازة بناء").slots


def test_marks_alone_ask_for_nothing():
    for text in ("", "  ", '""', "؟!.,", "*", "AND:(", "\u200f\u202e"[::-1]):
        query = read(text)
        assert query.phrases == (), text


def test_of_three_words_each_may_be_missing():
    query = read("مدرسة النور الجديدة")
    assert len(query.without_one()) == 3
    assert all(len(way) == 2 for way in query.without_one())


def test_of_two_words_none_may_be_missing():
    assert read("مدرسة النور").without_one() == ()


def test_a_number_may_never_be_missing():
    query = read("مناقصة مضخات 2026")
    number = query.slots[-1]
    assert query.without_one()
    assert all(number in way for way in query.without_one())
