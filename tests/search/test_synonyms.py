import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import query_slots, tokens
from search.synonyms import (
    MOST_ALTERNATIVES,
    Group,
    expand,
    expanded_query,
    get_default_groups,
    make_thesaurus,
    read_groups,
)

PERMITS = make_thesaurus([Group(("رخصة", "إجازة")), Group(("water", "اشتراك ماء"), one_way=True)])
DEFAULT = make_thesaurus(get_default_groups())


def meets(document, query, thesaurus):
    found = set(tokens(document))
    slots = expanded_query(query, thesaurus)
    return all(any(found.issuperset(alternative) for alternative in slot) for slot in slots)


def test_a_word_also_asks_for_its_other_name():
    assert expanded_query("رخصة بناء", PERMITS) == ((("رخصه",), ("اجازه",)), (("بناء",),))


def test_forms_of_a_name_lead_to_the_other_as_well():
    assert meets("إجازات البناء", "الرخصه للبناء", PERMITS)


def test_a_one_way_group_is_not_read_backwards():
    assert meets("اشتراك الماء", "water", PERMITS)
    assert not meets("water", "اشتراك ماء", PERMITS)


def test_a_phrase_is_one_slot_and_the_longest_wins():
    thesaurus = make_thesaurus([Group(("بطاقة وطنية", "هوية")), Group(("بطاقة", "كارت"))])
    assert expanded_query("البطاقة الوطنية", thesaurus) == ((("بطاقه", "وطني"), ("هويه",)),)
    assert expanded_query("بطاقة سكن", thesaurus)[0] == (("بطاقه",), ("كارت",))


def test_a_code_keeps_its_own_alternatives():
    slots = query_slots("قطعة 3/1245")
    assert expand(slots, PERMITS) == slots


def test_groups_that_share_a_phrase_are_joined_for_it_alone():
    thesaurus = make_thesaurus([Group(("دار", "بيت")), Group(("دار", "منزل"))])
    assert expanded_query("دار", thesaurus) == ((("دار",), ("بيت",), ("منزل",)),)
    assert expanded_query("بيت", thesaurus) == ((("بيت",), ("دار",)),)


def test_no_word_grows_beyond_bounds():
    thesaurus = make_thesaurus([Group(("ماء", *(f"water{n}" for n in range(100))))])
    assert len(expanded_query("ماء", thesaurus)[0]) == MOST_ALTERNATIVES


def test_phrases_without_a_word_and_endless_ones_say_nothing():
    assert make_thesaurus([Group(("؟", "ماء")), Group(("ماء", "one two three four five six seven"))]).meanings == {}
    assert expanded_query("ماء", make_thesaurus([])) == ((("ماء",),),)


@pytest.mark.parametrize(
    ("query", "document"),
    [
        ("رخصة بناء", "إصدار إجازة بناء"),
        ("مي", "اشتراك الماء"),
        ("وين ادفع اجور المي", "تسديد رسوم الماء"),
        ("اشتراك ماي للبيت", "اشتراك الماء لدار"),
        ("how do I complain", "Grievance redressal"),
        ("اشتراك مي", "اشتراك ماء جديد"),
        ("مديرية الماء", "دائرة ماء ميسان"),
        ("هوية", "البطاقة الوطنية"),
        ("water", "Water subscription"),
        ("water", "اشتراك ماء"),
        ("قمح", "تسويق الحنطة"),
        ("زبالة", "رفع النفايات"),
        ("building licence", "Construction permit"),
        ("Maysan", "ديوان محافظة ميسان"),
        ("صرف صحي", "مديرية المجاري"),
    ],
)
def test_everyday_names_come_with_the_portal(query, document):
    assert meets(document, query, DEFAULT)


@pytest.mark.parametrize(("query", "document"), [("ماء", "الكهرباء"), ("اشتراك ماء", "water"), ("إجازة", "هوية")])
def test_everyday_names_do_not_lead_elsewhere(query, document):
    assert not meets(document, query, DEFAULT)


@pytest.mark.parametrize("line", ["ماء", "ماء =", "= ماء", "> a"])
def test_a_line_that_is_no_group_is_refused(line):
    with pytest.raises(ValueError, match=line):
        read_groups(f"# remark\n\n{line}")


def test_every_default_group_says_something():
    silent = [group.phrases for group in get_default_groups() if not make_thesaurus([group]).meanings]
    assert silent == []


@given(
    st.text(st.characters(exclude_categories=[]), max_size=80)
    | st.text(st.sampled_from("ماء مي رخصة بناء"), max_size=60)
)
def test_widening_keeps_what_was_asked(text):
    narrow, wide = query_slots(text), expanded_query(text, DEFAULT)
    assert [token for slot in wide for token in slot[0]] == [slot[0][0] for slot in narrow]
