import pytest

from search.arabic import fold
from search.spelling import without_hamza
from search.stemming import _light, stem
from search.vocabulary import DATA, BadVocabulary, get_groups, get_keys, get_keys_without_hamza, read_groups


def test_every_form_leads_to_the_key_of_its_group():
    strays = [(form, stem(form)) for group in get_groups() for form in group if stem(form) != group[0]]
    assert strays == []


def test_no_form_stands_in_two_groups():
    forms = [form for group in get_groups() for form in group]
    assert len(forms) == len(set(forms)) == len(get_keys())


def test_at_least_four_hundred_groups_bring_together_what_endings_do_not():
    irregular = [group for group in get_groups() if len({_light(form) for form in group}) > 1]
    assert len(irregular) >= 400


def test_a_form_in_two_lines_is_refused_with_both_named():
    with pytest.raises(BadVocabulary, match=r"كتب.*كتاب كتب.*كتبة كُتُب"):
        read_groups("كتاب كتب\n# remark\n\nكتبة كُتُب")


def test_a_group_is_folded_and_keeps_its_key_first():
    assert read_groups("إجازة  الإجازات إجازه") == [("اجازه", "الاجازات")]


def test_two_words_that_meet_without_their_hamza_are_few():
    """Each of them is a wrong hit for who leaves the hamza out."""
    met = {}
    for form, key in get_keys().items():
        met.setdefault(without_hamza(form), set()).add(key)
    assert sum(len(keys) > 1 for keys in met.values()) < 0.01 * len(get_keys_without_hamza())


@pytest.mark.parametrize(
    "forms",
    [
        "مشروع مشاريع",
        "مدرسة مدارس",
        "رسم رسوم",
        "عقد عقود",
        "طالب طلاب طلبة",
        "شكوى شكاوى",
        "دائرة دوائر",
        "تلميذ تلاميذ",
        "سماد أسمدة",
        "قضاء أقضية",
        "ناحية نواحي",
        "مجرى مجاري",
        "ماء مياه",
    ],
)
def test_plurals_of_the_services_are_known(forms):
    assert len({get_keys()[fold(form)] for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("written", "typed"), [("رئاسة", "رياسة"), ("مسؤول", "مسول"), ("وثائق", "وثايق"), ("بئر", "بير")]
)
def test_a_known_word_is_known_without_the_seat_of_its_hamza(written, typed):
    assert stem(fold(written)) == stem(fold(typed))


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_data_files_say_their_format_first(name):
    assert (DATA / name).read_text(encoding="utf-8").startswith("# ")


# Words that open so by themselves: colours, dairy, now.
_LIKE_AN_ARTICLE = {"الوان", "البان", "المراه", "الان", "الله"}


def test_no_form_reads_like_another_word_with_the_article():
    """«ألسنة» folds like «السنة»: tongues would be found for the year, and the year not at all."""
    known = get_keys()
    met = {form for form, key in known.items() if form.startswith("ال") and known.get(form[2:], key) != key}
    assert met <= _LIKE_AN_ARTICLE


@pytest.mark.parametrize(
    ("joined", "most"), [("ال", 3), ("وال", 4), ("بال", 3), ("ف", 10), ("ب", 6), ("ل", 2), ("ك", 10)]
)
def test_a_word_is_known_behind_what_is_joined_to_it(joined, most):
    """But for those few that then are another word: «كمال» is a name, and not «like money»."""
    forms = [form for form in get_keys() if len(form) > 2 and not (form.startswith("ال") and joined.endswith("ال"))]
    lost = {joined + form: stem(joined + form) for form in forms if stem(joined + form) != stem(form)}
    assert len(lost) <= most, lost
