import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import (
    LONGEST_TOKEN,
    MOST_QUERY_WORDS,
    analysed,
    prefix_query,
    prefix_tokens,
    query_slots,
    query_tokens,
    tokens,
)

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)
ARABIC_TEXT = st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF) | st.just(" "), max_size=120)
HALVES = "عبد الله الدين أبو نور الزهرة _ 0 07 0770 770 123 4501 +964 00964 000 1 250 ٠٧٧٠ 150kVA 12 m2 . / -"
WRITTEN_APART = st.lists(st.sampled_from(HALVES.split()), max_size=12).map(" ".join)
CODES = st.text(st.sampled_from("0123456789٠١٢۳abzé-/._:@,٬'’ ء"), max_size=60)


@pytest.mark.parametrize(
    ("document", "query"),
    [
        ("إجازة", "اجازه"),
        ("مدرسه", "المدرسة"),
        ("مُحَافَظَة", "محافظة"),
        ("محـــافظة", "محافظة"),
        ("مستشفى", "مستشفي"),
        ("قرار ٢٠٢٦", "2026"),
        ("آثار", "اثار"),
        ("والخدمات", "خدمات"),
        ("خدمات", "خدمة"),
        ("الجوازات", "جواز"),
        ("موظفون", "موظفين"),
        ("للمواطنين", "المواطنين"),
        ("البناء", "بناء"),
        ("مسؤول", "مسئول"),
        ("شرکة", "شركة"),
        ("ﺇﺟﺎﺯﺓ", "إجازة"),
        ("المشاريع،", "مشروع"),
        ("«الطلبة»", "طالب"),
        ("Building permits", "permit"),
        ("citizens’ charter", "citizen"),
        ("Maysān", "Maysan"),
        ("al-ʿAmāra", "al amara"),
        ("e-services", "eservices"),
        ("ملف PDF", "pdf"),
        ("القرار12", "قرار 12"),
    ],
)
def test_what_a_query_asks_for_is_in_the_document(document, query):
    found = set(tokens(document))
    assert all(any(found.issuperset(alternative) for alternative in slot) for slot in query_slots(query))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("رقم 3/1245", ["رقم", "3x1245", "3", "1245"]),
        ("1234-567-8901", ["12345678901", "1234", "567", "8901"]),
        ("١٢٣٤-٥٦٧-٨٩٠١", ["12345678901", "1234", "567", "8901"]),
        ("1,250,000 و ١٬٢٥٠", ["1250000", "و", "1250"]),
        ("COVID-19", ["covid19", "covid", "19"]),
        ("وزارة/مديرية", ["وزاره", "مديريه"]),
        ("form_12.pdf", ["form12pdf", "form", "12", "pdf"]),
        ("؟!، ٪", []),
        ("\x00 \ud800", []),
        ("", []),
    ],
)
def test_numbers_and_codes_stay_whole_before_their_parts(text, found):
    assert tokens(text) == found


@pytest.mark.parametrize(
    "written",
    [
        "07701234501",
        "0770 123 4501",
        "0770-123-4501",
        "(0770) 1234501",
        "+964 770 123 4501",
        "+964 (0) 770 123 4501",
        "00964 7701234501",
        "9647701234501",
        "770 123 4501",
        "٠٧٧٠ ١٢٣ ٤٥٠١",
        "۰۷۷۰۱۲۳۴۵۰۱",
        "\u200e+964 770 123 4501\u200e",
    ],
)
def test_a_telephone_number_is_one_however_it_is_written(written):
    assert tokens(f"هاتف {written} مكتب") == ["هاتف", "07701234501", "مكتب"]
    assert query_tokens(written) == ("07701234501",)


def test_landlines_are_joined_too():
    assert tokens("043 123 4567") == tokens("+964 43 123 4567") == ["0431234567"]


@pytest.mark.parametrize("text", ["07/10/2026 100", "01/02/2026 10:00", "0770 123 45012", "100 200 300", "2026 014"])
def test_other_numbers_side_by_side_stay_apart(text):
    assert not any(len(token) >= 10 for token in tokens(text) if token.isdigit())


def test_two_telephones_stay_two():
    assert tokens("07701234501 / 0780 000 1111") == ["07701234501", "07800001111"]
    assert tokens("07701234501\n07800001111") == ["07701234501", "07800001111"]


@pytest.mark.parametrize("sum_of_money", ["1,250,000", "1٬250٬000", "1.250.000", "1 250 000", "١،٢٥٠،٠٠٠", "1250000"])
def test_a_sum_is_one_however_its_groups_are_parted(sum_of_money):
    assert tokens(sum_of_money) == ["1250000"]


@pytest.mark.parametrize(
    ("one", "other"), [("عبد الله", "عبدالله"), ("نُورُ الدِّين", "نورالدين"), ("أبو الخصيب", "ابوالخصيب")]
)
def test_a_name_of_two_words_is_found_joined_and_apart(one, other):
    for document, query in [(one, other), (other, one), (one, one), (other, other)]:
        found = set(tokens(document))
        assert all(any(found.issuperset(way) for way in slot) for slot in query_slots(query)), (document, query)


def test_half_a_name_is_found_too():
    assert {"عبد", "نور"} <= {*tokens("عبد الزهرة"), *tokens("نور الدين")}


def test_a_number_and_its_unit_are_two_words():
    assert tokens("150kVA") == tokens("150 kVA") == ["150", "kva"]


def test_a_hashtag_is_found_by_its_words():
    assert tokens("#شهادة_ولادة")[1:] == tokens("شهادة ولادة")


def test_two_codes_of_the_same_digits_differ():
    assert query_tokens("31/245") != query_tokens("3/1245")
    assert query_slots("31/245")[0][0][0] not in tokens("قطعة 3/1245")


def test_a_long_number_is_found_however_its_groups_were_typed():
    assert set(query_tokens("12345678901")) <= set(tokens("رقم الطلب 1234-567-8901"))
    assert set(query_tokens("1234-567-8901")) <= set(tokens("رقم الطلب 12345678901"))


def test_words_that_hold_a_question_together_are_not_asked_for():
    assert query_tokens("كيف اقدم على إجازة البناء") == ("اقدم", "اجازه", "بناء")
    assert query_tokens("how do I apply for the permit") == ("appli", "permit")


def test_words_whose_forms_look_like_those_are_asked_for():
    assert query_tokens("بشأن شؤون الأموال") == ("شان", "مال")
    assert query_tokens("التقديم على، الإجازة") == ("تقديم", "اجازه")


def test_a_query_of_such_words_alone_keeps_them():
    assert query_tokens("how to") == ("how", "to")
    assert query_tokens("من") == ("من",)


def test_a_name_is_asked_for_although_it_is_written_like_a_preposition():
    assert query_tokens("علي جاسم") == ("علي", "جاسم")


def test_a_query_is_short_whatever_was_typed():
    assert len(query_slots(" ".join(f"كلمة{n}" for n in range(5000)))) == MOST_QUERY_WORDS


@pytest.mark.parametrize(
    ("document", "typed"),
    [
        ("إجازة البناء", "اجا"),
        ("إجازة البناء", "بن"),
        ("إجازة البناء", "الب"),
        ("إجازة البناء", "إجازة بنا"),
        ("دائرة الماء", "داير"),
        ("دائرة الماء", "دائ"),
        ("مدارس", "المدا"),
        ("Building permit", "buil"),
        ("القرار ٢٠٢٦", "202"),
        ("1234-567-8901", "123456"),
        ("1234-567-8901", "1234-56"),
    ],
)
def test_what_is_typed_opens_a_word_of_the_document(document, typed):
    words = prefix_tokens(document)
    assert all(any(word.startswith(begun) for word in words) for begun in prefix_query(typed))


def test_suggestions_are_not_stemmed():
    assert prefix_tokens("المدارس مدارس") == ["المدارس", "مدارس"]


@given(ANY_TEXT | ARABIC_TEXT | CODES | WRITTEN_APART)
def test_analysing_again_changes_nothing(text):
    assert analysed(analysed(text)) == analysed(text)


@given(ANY_TEXT | ARABIC_TEXT | CODES | WRITTEN_APART)
def test_any_text_gives_clean_tokens_of_bounded_length(text):
    for found in (tokens(text), prefix_tokens(text), query_tokens(text), prefix_query(text)):
        assert all(token.isalnum() and token == token.casefold() for token in found)
        assert all(len(token) <= LONGEST_TOKEN and token.encode() for token in found)
    assert len(analysed(text)) <= 40 * len(text)


@given(ANY_TEXT | ARABIC_TEXT | CODES | WRITTEN_APART)
def test_every_text_meets_a_query_of_its_own_words(text):
    found = set(tokens(text))
    assert all(any(found.issuperset(alternative) for alternative in slot) for slot in query_slots(text))


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1000,
        "ء" * 1000,
        "1/" * 500,
        "1,000" * 200,
        "’" * 1000,
        "\u0651" * 1000,
        "وال" * 300 + " ",
        "ﷺ" * 1000,
        "a-" * 500,
    ],
    ids=lambda text: text[:5].encode("unicode_escape").decode(),
)
def test_time_grows_with_the_text_and_no_faster(text):
    """A megabyte takes little more than eight times an eighth of it, whatever the text repeats."""

    def seconds(size):
        sample = (text * (size // len(text) + 1))[:size]
        runs = []
        for _run in range(2):
            start = time.process_time()
            tokens(sample)
            runs.append(time.process_time() - start)
        return min(runs)

    small, large = seconds(125_000), seconds(1_000_000)
    assert large < 8 * 4 * small + 0.05


def test_time_grows_no_faster_when_every_word_is_new():
    def seconds(first, words):
        sample = " ".join("".join("ابتجدرسعلمنوي"[int(n)] for n in str(n * n)) for n in range(first, first + words))
        start = time.process_time()
        tokens(sample)
        return time.process_time() - start

    small, large = seconds(10_000, 1000), seconds(20_000, 8000)
    assert large < 8 * 4 * small + 0.05
