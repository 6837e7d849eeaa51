"""Misspelt queries are brought to words that entries hold, and to nothing else."""

import pytest

from search.corrections import correct
from search.finding import Wish, find_corrected
from search.models import SynonymGroup
from search.place import Place
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _entries():
    make_entry("إجازة بناء", summary="لتشييد دار", keywords=("رخصة",))
    make_entry("موازنة المحافظة 2026")
    make_entry("تقديم شكوى أو تظلم")
    make_entry("المكتبة العامة", summary="مطالعة واستعارة")
    make_entry("حيدر عبد الزهرة")
    make_entry("Water subscription", "en")
    make_entry("Driving licence", "en")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("اجازة بنااء", "اجازة بناء"),
        ("موازنة المحافضة", "موازنة المحافظة"),
        ("تضلم", "تظلم"),
        ("المكنبة العامة", "المكتبة العامة"),
        ("المكتبةالعامة", "المكتبة العامة"),
        ("مكت بة عامة", "مكتبة عامة"),
        ("حيدر عبدالزهزة", "حيدر عبد الزهرة"),
        ("h[h.m fkhx", "اجازة بناء"),
        ("ijazat bina", "إجازة بناء"),
        ("maktaba", "مكتبة"),
    ],
)
def test_what_was_meant_is_found_at_once(typed, meant):
    correction = correct(typed, Place("ar"))
    assert (correction.text, correction.is_certain) == (meant, True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("watr subscription", "water subscription"), ("driving licnece", "driving licence"), ("صشفثق", "water")],
)
def test_english_words_too(typed, meant):
    correction = correct(typed, Place("en"))
    assert (correction.text, correction.is_certain) == (meant, True)


@pytest.mark.parametrize(
    "typed", ["2025", "موازنة 2025", "إجازة", "زرافة خضراء", "xyzzy", "", " ", "؟!", "من", "a" * 4000, "\0\ud800"]
)
def test_numbers_known_words_and_what_nothing_is_near_to_stay(typed):
    assert correct(typed, Place("ar")) is None


def test_a_number_beside_a_misspelt_word_stays():
    assert correct("موازنه المحافضة 2026", Place("ar")).text == "موازنه المحافظة 2026"


def test_only_words_of_the_language_that_was_asked_for():
    assert correct("watr subscription", Place("ar")) is None


def test_a_word_that_leads_to_another_by_an_everyday_name_is_known():
    SynonymGroup.objects.create(phrases="رخسة\nإجازة")
    assert correct("رخسة", Place("ar")) is None


def test_of_two_words_equally_near_none_is_certain():
    make_entry("مكسب")
    make_entry("مكعب")
    correction = correct("مكثب", Place("ar"))
    assert correction is None or not correction.is_certain or correction.text in ("مكتب", "مكسب")


@pytest.mark.parametrize(
    ("typed", "held"), [("سفارة", "سيارة"), ("مطار", "مطر"), ("للسفارة", "للسيارة"), ("قرض", "أرض")]
)
def test_a_well_spelt_word_that_no_entry_holds_is_offered_another_and_never_replaced(typed, held):
    make_entry(held)
    correction = correct(typed, Place("ar"))
    assert correction is None or not correction.is_certain
    beside = correct(f"{typed} المحافضة", Place("ar"))
    assert beside is None or not beside.is_certain or beside.text == f"{typed} المحافظة"


@pytest.mark.parametrize(
    ("typed", "held", "language", "is_certain"),
    [
        ("قنذيل", "قنديل", "ar", True),
        ("قنديلل", "قنديل", "ar", True),
        ("قندلي", "قنديل", "ar", True),
        ("قندبل", "قنديل", "ar", True),
        ("قندل", "قنديل", "ar", True),
        ("قنشيل", "قنديل", "ar", False),
        ("فنز", "كنز", "ar", False),
        ("watr", "water", "en", True),
        ("waxer", "water", "en", False),
    ],
)
def test_a_short_word_is_replaced_only_for_likely_slips(typed, held, language, is_certain):
    make_entry(held, language)
    correction = correct(typed, Place(language))
    assert (correction.text, correction.is_certain) == (held, is_certain)


def test_results_of_a_certain_correction_are_shown_instead():
    found, correction = find_corrected(Wish("تضلم", "ar"))
    assert correction.text == "تظلم"
    assert [entry.title for entry in found.entries] == ["تقديم شكوى أو تظلم"]


@pytest.mark.parametrize(
    ("typed", "meant", "language", "title"),
    [
        ("fee for driving licnece", "fee for driving licence", "en", "Driving licence"),
        ("subscripton duration", "subscription duration", "en", "Water subscription"),
        ("زرافة المحافضة", "زرافة المحافظة", "ar", "موازنة المحافظة 2026"),
        ("سفارة المحافضة", "سفارة المحافظة", "ar", "موازنة المحافظة 2026"),
    ],
)
def test_a_sure_correction_is_followed_though_the_rest_is_met_nowhere(typed, meant, language, title):
    make_entry("سيارة")
    found, correction = find_corrected(Wish(typed, language))
    assert (correction.text, correction.is_certain) == (meant, True)
    assert [entry.title for entry in found.entries] == [title]
    assert found.is_partial


def test_what_is_not_sure_is_not_followed_though_something_else_is_met():
    make_entry("DAP and rudder", "en")
    make_entry("سيارة")
    for typed, language in [
        ("driving wyxer", "en"),
        ("tap licence", "en"),
        ("rubber's licence", "en"),
        ("سفارة موازنة", "ar"),
    ]:
        found, correction = find_corrected(Wish(typed, language))
        assert correction is None or found.query.text == typed, typed


def test_what_is_found_is_not_corrected():
    found, correction = find_corrected(Wish("إجازة", "ar"))
    assert correction is None
    assert found.total == 1


def test_where_nothing_is_near_nothing_is_said():
    found, correction = find_corrected(Wish("زرافة خضراء", "ar"))
    assert (found.total, correction) == (0, None)
