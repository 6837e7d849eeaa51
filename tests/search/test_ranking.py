"""What a reader sees first: one rule, whatever engine chose the candidates."""

from datetime import UTC, datetime, timedelta

import pytest

from search.analysis import analysed
from search.models import Entry
from search.queries import read_query
from search.ranking import ranked, ranked_suggestions
from search.synonyms import Group, make_thesaurus

NOW = datetime(2026, 5, 1, tzinfo=UTC)
NOTHING = make_thesaurus(())


def entry(title="", *, keywords="", headings="", summary="", **values):
    return Entry(
        title=title,
        title_words=analysed(title),
        keyword_words=analysed(keywords),
        heading_words=analysed(headings),
        summary_words=analysed(summary),
        **values,
    )


def first(text, *entries, thesaurus=NOTHING):
    candidates = [(each, 1.0) for each in entries]
    return ranked(candidates, read_query(text, thesaurus), NOW)[0]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"title": "إجازة بناء"}, {"title": "بلدية", "keywords": "إجازة بناء"}),
        ({"title": "بلدية", "keywords": "إجازة بناء"}, {"title": "بلدية", "headings": "إجازة بناء"}),
        ({"title": "بلدية", "headings": "إجازة بناء"}, {"title": "بلدية"}),
        ({"title": "بلدية", "summary": "إجازة بناء"}, {"title": "بلدية"}),
    ],
)
def test_words_in_a_shorter_field_count_more(better, worse):
    good, bad = entry(**better), entry(**worse)
    assert first("اجازة البناء", bad, good) is good


def test_of_two_titles_the_one_that_is_nothing_else_comes_first():
    exact, longer = entry("إجازة بناء"), entry("شروط تمديد إجازة بناء للدور القديمة")
    assert first("إجازة بناء", longer, exact) is exact


def test_a_title_that_opens_with_what_is_asked_comes_before_one_that_only_has_it():
    permit, renewal = entry("إجازة بناء لدار سكنية جديدة"), entry("تجديد إجازة بناء")
    assert first("اجازة بناء", renewal, permit) is permit
    assert first("اجازة البناء", permit, renewal) is permit
    assert first("تجديد اجازة بناء", permit, renewal) is renewal
    passport, lost = entry("Passport renewal at the office"), entry("Late passport renewal")
    assert first("renew passport", lost, passport) is passport


def test_everyday_names_open_a_title_too():
    thesaurus = make_thesaurus([Group(("رخصة بناء", "إجازة بناء"))])
    permit, renewal = entry("إجازة بناء لدار سكنية جديدة"), entry("تجديد إجازة بناء")
    assert first("رخصة بناء", renewal, permit, thesaurus=thesaurus) is permit


def test_a_word_alone_may_open_the_title_of_anything():
    office, works = entry("Directorate of roads"), entry("Roads that will be closed in winter")
    assert first("roads", works, office) is office


def test_words_that_only_hold_a_title_together_are_no_part_of_it():
    long, short = entry("What you need for a passport"), entry("Lost passport")
    assert first("passport", short, long) is long
    question, service = entry("كيف أحصل على إجازة بناء؟"), entry("تجديد إجازة بناء")
    assert first("إجازة بناء", service, question) is question


def test_of_a_title_another_name_is_less_than_the_word_itself():
    thesaurus = make_thesaurus([Group(("road", "street"))])
    itself, other = entry("Roads and bridges office"), entry("Street light repairs", weight=1.05)
    assert first("roads", other, itself, thesaurus=thesaurus) is itself


def test_words_that_stand_together_come_before_words_that_are_scattered():
    together, scattered = entry("بناء السور القديم في المدينة"), entry("سور المدينة القديم بعد البناء")
    assert first("بناء السور", scattered, together) is together


def test_the_word_itself_comes_before_its_everyday_name():
    thesaurus = make_thesaurus([Group(("رخصة", "إجازة"))])
    itself, other = entry("رخصة المحل"), entry("إجازة المحل")
    assert first("رخصة", other, itself, thesaurus=thesaurus) is itself


def test_a_service_comes_before_news_of_the_same_words():
    service, news = entry("إجازة بناء", weight=1.6), entry("إجازة بناء", weight=0.85, fades=True, day=NOW.toordinal())
    assert first("إجازة بناء", news, service) is service


def test_of_two_news_the_newer_comes_first():
    today, years_ago = NOW.toordinal(), NOW.toordinal() - 2000
    new, old = entry("فتح الجسر", fades=True, day=today), entry("فتح الجسر", fades=True, day=years_ago)
    assert first("الجسر", old, new) is new


def test_what_is_over_comes_after_what_is_not():
    closed, is_open = (entry("مناقصة مضخات", over_at=NOW + timedelta(days=days)) for days in (-1, 1))
    assert first("مضخات", closed, is_open) is is_open


def test_age_does_not_lower_what_does_not_fade():
    old, new = entry("دليل البناء", day=1), entry("دليل البناء", day=NOW.toordinal())
    assert first("دليل", old, new) is old


def test_a_number_in_the_title_outweighs_words_in_it():
    numbered = entry("مناقصة 2026/14")
    worded = entry("مناقصة مناقصة المضخات")
    assert first("مناقصة 2026/14", worded, numbered) is numbered


def test_entries_that_fit_alike_keep_the_order_of_the_engine():
    one, two = entry("الجسر"), entry("الجسر")
    assert ranked([(two, 2.0), (one, 1.0)], read_query("الجسر", NOTHING), NOW) == [two, one]


def test_the_form_that_was_typed_comes_before_another_form_of_the_word():
    typed, other = entry("تدريب المعلمات الجدد"), entry("تدريب المعلمين الجدد")
    assert first("المعلمات", other, typed) is typed


def test_where_words_may_be_missing_what_has_them_all_comes_first():
    whole = entry("دليل الدائرة", summary="مدير ماء ميسان")
    part = entry("مديرية ماء ميسان", weight=1.6)
    query = read_query("مدير ماء ميسان", NOTHING)
    candidates = [(part, 2.0), (whole, 1.0)]
    assert ranked(candidates, query, NOW, whole_first=True) == [whole, part]
    assert ranked(candidates, query, NOW) == [part, whole]


def test_of_what_is_met_in_part_more_words_that_name_a_thing_come_first():
    two, one = entry("دليل الزائر", summary="جسر على النهر"), entry("رقم هاتف الجسر", weight=1.6)
    nothing = entry("رقم هاتف المكتب", weight=1.6)
    query = read_query("رقم هاتف جسر نهر", NOTHING)
    candidates = [(nothing, 3.0), (one, 2.0), (two, 1.0)]
    assert ranked(candidates, query, NOW, whole_first=True) == [two, one, nothing]


def test_suggestions_whose_title_opens_with_what_is_typed_come_first():
    keyword, inside, opening = entry("خدمة", keywords="جسر الكحلاء"), entry("فتح جسر الكحلاء"), entry("جسر الكحلاء")
    apart = entry("الكحلاء وفيها جسر")
    ordered = ranked_suggestions([keyword, apart, inside, opening], ("جسر", "الك"))
    assert ordered == [opening, inside, apart, keyword]


def test_a_service_that_holds_what_is_typed_is_suggested_before_news_that_open_with_it():
    service, news = entry("إصدار إجازة بناء", weight=1.6), entry("إجازات البناء تُقدَّم عبر البوابة", weight=0.85)
    elsewhere = entry("تسجيل الطلبة", weight=1.6)
    assert ranked_suggestions([elsewhere, news, service], ("اجاز",)) == [service, news, elsewhere]
