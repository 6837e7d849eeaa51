"""What a result shows of its text: the words that were asked for, in their own spelling, escaped, in bounded time."""

import time
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import analysed, prefix_query
from search.queries import read_query
from search.snippets import LONGEST_SNIPPET, parts_by_beginnings, show
from search.synonyms import Group, make_thesaurus

NO_NAMES = make_thesaurus(())
FILLING = "تنظر اللجنة في الأوراق وتعيد ما نقص منها خلال أسبوع من ورودها إلى الدائرة."


def entry(title="عنوان", summary="", body="", document=""):
    return SimpleNamespace(title=title, title_words=analysed(title), summary=summary, body=body, document=document)


def shown(text, thesaurus=NO_NAMES, **fields):
    return show(entry(**fields), read_query(text, thesaurus))


@pytest.mark.parametrize(
    ("typed", "title", "marked"),
    [
        ("اجازه بنا", "إجازة بناء", "<mark>إجازة بناء</mark>"),
        ("بناء", "إجازات البِناءِ الجديدة", "إجازات <mark>البِناءِ</mark> الجديدة"),
        ("مدارس", "تسجيل في مدرسةٍ، قريبة", "تسجيل في <mark>مدرسةٍ</mark>، قريبة"),
        ("permit", "Construction permits (new)", "Construction <mark>permits</mark> (new)"),
        ("2026", "مناقصة ٢٠٢٦", "مناقصة <mark>٢٠٢٦</mark>"),
        ("الهدم", "البناء/الهدم", "البناء/<mark>الهدم</mark>"),
        ("محافظة", "محـــافظة ميسان", "<mark>محـــافظة</mark> ميسان"),
    ],
)
def test_words_are_marked_as_they_are_written(typed, title, marked):
    assert shown(typed, title=title).title == marked


def test_another_name_is_marked_and_told():
    thesaurus = make_thesaurus([Group(("رخصة", "إجازة"))])
    found = shown("رخصة بنا", thesaurus, title="تجديد إجازة بناء")
    assert found.title == "تجديد <mark>إجازة بناء</mark>"
    assert found.names == ("إجازة بناء",)


def test_half_of_another_name_is_not_marked():
    thesaurus = make_thesaurus([Group(("هوية", "بطاقة وطنية"))])
    assert shown("هوية", thesaurus, title="بطاقة صحية").title == "بطاقة صحية"
    assert shown("هوية", thesaurus, title="البطاقة الوطنية").title == "<mark>البطاقة الوطنية</mark>"


def test_mark_up_in_texts_is_shown_and_not_followed():
    found = shown("script x", title="<script>x</script> & <b>", body='"><img onerror=x> x')
    assert "<script" not in found.title.replace("<mark>", "")
    assert "<img" not in found.words
    assert "&amp; &lt;b&gt;" in found.title


def test_the_summary_is_shown_when_the_title_has_every_word():
    found = shown("إجازة بناء", title="إجازة بناء", summary="موافقة البلدية.", body="إجازة بناء " * 9)
    assert found.words == "موافقة البلدية."


def test_the_text_is_shown_where_the_words_are_that_the_title_lacks():
    body = f"{FILLING} {FILLING} يطلب الطابو والمخطط من صاحب الأرض قبل الكشف. {FILLING} {FILLING} {FILLING}"
    found = shown("إجازة الطابو المخطط", title="إجازة", summary="ملخص قصير.", body=body)
    assert found.words.startswith("يطلب <mark>الطابو والمخطط</mark> من صاحب")
    assert found.words.endswith("…")


def test_words_that_stand_together_win_over_one_that_comes_first():
    body = f"الطابو وحده. {' '.join([FILLING] * 5)} ثم الطابو والمخطط معًا."
    assert "<mark>الطابو والمخطط</mark>" in shown("الطابو المخطط", body=body).words


def test_a_document_is_read_when_nothing_nearer_has_the_word():
    found = shown("ملحق", summary="ملخص.", body="متن.", document=f"{FILLING} انظر الملحق الثالث.")
    assert "<mark>الملحق</mark>" in found.words


def test_a_snippet_in_the_middle_of_a_sentence_says_so():
    words = " ".join(f"كلمة{n}" for n in range(60))
    found = shown("الهدف", body=f"{words} الهدف {words}")
    assert found.words.startswith("… ")
    assert len(found.words) < LONGEST_SNIPPET + 40


@pytest.mark.parametrize("body", ["", "   \n ", "ا" * 100_000, "\0\ud800", "إجازة" * 50_000])
def test_strange_texts_give_short_snippets(body):
    assert len(shown("إجازة", body=body).words) <= LONGEST_SNIPPET + 40


@given(st.text(max_size=60), st.text(max_size=400), st.text(max_size=60))
def test_nothing_raises_and_nothing_leaves_its_frame(typed, body, title):
    found = shown(typed, title=title, body=body)
    for html in (found.title, found.words):
        assert "<" not in html.replace("<mark>", "").replace("</mark>", "")
        assert html.count("<mark>") == html.count("</mark>")


def test_a_long_text_takes_no_longer_than_an_ordinary_one():
    ordinary, endless = entry(body=f"{FILLING} " * 40), entry(body=f"{FILLING} " * 20_000)
    query = read_query("طابو ملحق", NO_NAMES)
    show(ordinary, query)

    def seconds(shown_entry):
        return min(_timed(shown_entry, query) for _ in range(5))

    assert seconds(ordinary) < 0.005
    assert seconds(endless) < 4 * seconds(ordinary) + 0.002


def _timed(shown_entry, query):
    begun = time.thread_time()
    show(shown_entry, query)
    return time.thread_time() - begun


@pytest.mark.parametrize(
    ("typed", "title", "parts"),
    [
        ("اجا", "إجازة بناء", ["", "إجازة", " بناء"]),
        ("بنا", "إجازة البناء", ["إجازة ", "البناء", ""]),
        ("const", "Construction permit", ["", "Construction", " permit"]),
        ("ماء", "Construction permit", ["Construction permit"]),
    ],
)
def test_suggestions_mark_whole_words_that_are_begun(typed, title, parts):
    assert parts_by_beginnings(title, prefix_query(typed)) == parts


def test_lines_of_a_list_stay_apart():
    found = shown("الطابو", body="الطابو\nالهوية\nينظر فيها.\nثم تعاد")
    assert found.words == "<mark>الطابو</mark> · الهوية · ينظر فيها. ثم تعاد"
