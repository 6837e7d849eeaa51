"""What somebody types, as engines take it."""

from search.queries import in_whole_words, read_query
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


def parts(text, *, nowhere=()):
    """Return the rounds of ways to meet a part of a query, each way as its words."""
    query = read(text)
    held = [slot for slot in query.slots if slot[0][0] not in nowhere]
    return [{tuple(slot[0][0] for slot in way) for way in ways} for ways in query.looser_ways(held)]


def test_of_words_that_never_meet_each_may_be_missing_and_then_half_of_them():
    assert parts("جسر نهر") == [{("جسر",), ("نهر",)}]
    assert [len(ways) for ways in parts("جسر نهر سوق سور")] == [4, 6]


def test_where_three_others_stay_any_word_may_be_missing():
    def some(text):
        return [way for ways in parts(text) for way in ways]

    assert ("رقم", "هاتف", "موقع") in some("رقم هاتف موقع جسر")
    assert ("رقم", "هاتف") not in some("رقم هاتف جسر")


def last(text, *, nowhere=()):
    query = read(text)
    ways = query.last_ways([slot for slot in query.slots if slot[0][0] not in nowhere])
    return [slot[0][0] for (slot,) in ways]


def test_where_no_larger_part_is_met_one_of_up_to_three_words_is_asked_for():
    assert last("جسر نهر سوق") == ["جسر", "نهر", "سوق"]
    assert last("رقم هاتف جسر نهر سوق", nowhere=["سوق"]) == ["جسر", "نهر"]
    assert last("جسر نهر سوق سور") == []
    assert last("جسر نهر 2026") == []
    assert last("رقم هاتف") == []


def test_a_word_that_stands_nowhere_is_left_out_first():
    assert parts("جسر نهر سوق", nowhere=["سوق"])[0] == {("جسر", "نهر")}


def test_words_that_say_what_is_asked_about_a_thing_are_left_out_before_the_thing():
    assert parts("رقم هاتف جسر نهر")[0] == {("جسر", "نهر")}


def test_where_no_word_stands_anywhere_there_is_nothing_to_ask():
    assert parts("جسر نهر", nowhere=["جسر", "نهر"]) == []


def test_another_number_is_another_thing():
    assert parts("مناقصة 2026", nowhere=["2026"]) == []
    assert all("2026" in way for ways in parts("مناقصة مضخات ضفاف 2026") for way in ways)


def test_where_much_else_is_met_a_number_may_stand_nowhere():
    assert parts("جسر نهر سوق 2031", nowhere=["2031"])[0] == {("جسر", "نهر", "سوق")}


def test_a_long_query_that_few_entries_meet_is_met_by_those_that_lack_a_word():
    assert [len(way) for way in read("جسر نهر سوق").ways_like_it()] == [2, 2, 2]
    assert read("جسر نهر").ways_like_it() == ()
    assert [len(way) for way in read("رقم هاتف جسر").ways_like_it()] == [1]


def test_a_query_of_nothing_but_such_words_keeps_them():
    assert read("رقم هاتف").ways_like_it() == ()


def test_a_text_that_is_too_long_is_cut_between_words():
    assert in_whole_words("مدرسة النور", 8) == "مدرسة"
    assert in_whole_words("مدرسة النور", 5) == "مدرسة"
    assert in_whole_words("مدرسة النور", 11) == "مدرسة النور"
    assert in_whole_words("مدرسة", 3) == "مدر"


def test_a_pasted_text_does_not_end_in_half_a_word():
    pasted = "مدرسة " * 400
    assert read(pasted).slots == read("مدرسة").slots
