import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.arabic import fold
from search.spelling import plain_letters
from search.stemming import LONGEST_WORD, stem

ARABIC = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويء"), max_size=30)


def stem_of(word):
    return stem(plain_letters(fold(word)))


@pytest.mark.parametrize(
    ("form", "word"),
    [
        # the article and its joins
        ("البناء", "بناء"),
        ("والخدمات", "خدمة"),
        ("بالمدرسة", "مدرسة"),
        ("كالبلدية", "بلدية"),
        ("فالطلب", "طلب"),
        ("للمواطنين", "مواطن"),
        ("وللطلبة", "طالب"),
        ("وبالمشاريع", "مشروع"),
        ("للجنة", "لجنة"),
        ("الكترونية", "إلكتروني"),
        ("الإلكترونية", "إلكتروني"),
        ("الالتزام", "التزام"),
        # single letters before a known word
        ("ببناء", "بناء"),
        ("برخصة", "رخصة"),
        ("لمدرسة", "مدرسة"),
        ("ولجان", "لجنة"),
        ("كمركز", "مركز"),
        ("فقرار", "قرار"),
        ("وبوثائق", "وثيقة"),
        ("وبطاقات", "بطاقة"),
        ("ولأولادنا", "ولد"),
        ("شركاؤه", "شريك"),
        # what is joined goes before an ending is cut
        ("للبنات", "بنت"),
        ("للماء", "ماء"),
        ("لديوان", "ديوان"),
        ("وصيانة", "صيانة"),
        ("وأدوية", "دواء"),
        ("بقرية", "قرية"),
        ("وبحركة", "حركة"),
        ("السنة", "سنة"),
        ("الغاز", "غاز"),
        # and before a noun of action that no list knows
        ("لمناقشة", "مناقشة"),
        ("بتسريع", "تسريع"),
        ("لاستخراج", "استخراج"),
        # attached pronouns
        ("رخصتي", "رخصة"),
        ("معاملتك", "معاملة"),
        ("وثائقهم", "وثيقة"),
        ("طلباتنا", "طلب"),
        ("خدماتها", "خدمة"),
        ("مشاريعكم", "مشروع"),
        ("هويته", "هوية"),
        ("ملاحظاتكم", "ملاحظة"),
        ("شكواكم", "شكوى"),
        ("مستواها", "مستوى"),
        ("اجازت", "إجازة"),
        ("معاملت", "معاملة"),
        ("محطتين", "محطة"),
        # endings
        ("موظفون", "موظفين"),
        ("موظفو", "موظف"),
        ("مهندسات", "مهندس"),
        ("مدرستين", "مدرسة"),
        ("طابقين", "طابق"),
        ("زراعية", "زراعة"),
        ("كهربائي", "كهرباء"),
        ("طلبا", "طلب"),
        ("مجدداً", "مجدد"),
        # broken plurals that no list knows, by their shape
        ("تلاميح", "تلميح"),
        ("المساحيق", "مسحوق"),
        ("حصائد", "حصيدة"),
        ("الشواغر", "شاغر"),
        ("بواخر", "باخرة"),
        # typed without its hamza
        ("بنا", "بناء"),
        ("الدوائر", "دايره"),
        ("ضرايب", "ضريبة"),
        ("الكهربا", "كهرباء"),
    ],
)
def test_a_form_leads_to_its_word(form, word):
    assert stem_of(form) == stem_of(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مدير", "مديرية"),
        ("مدرس", "مدرسة"),
        ("مدني", "مدن"),
        ("وحدة", "حد"),
        ("وزارة", "زيارة"),
        ("كتاب", "مكتب"),
        ("رسمي", "رسم"),
        ("حسن", "حسين"),
        ("شعبان", "شعب"),
        ("كمية", "كم"),
        ("والد", "دي"),
        ("لجنة", "جنة"),
        ("بناء", "نائب"),
        ("واحد", "أحد"),
        ("خطوة", "خطة"),
        ("طلب", "طالب"),
        ("عقد", "عقار"),
        ("فحص", "حصة"),
        ("مراجعين", "مراجعة"),
        ("شركة", "شريك"),
        ("علي", "عالي"),
        ("ميسان", "ميس"),
        ("وصلت", "وصلة"),
        ("طلبت", "طلبة"),
    ],
)
def test_different_words_stay_apart(one, other):
    assert stem_of(one) != stem_of(other)


@pytest.mark.parametrize("name", ["ميسان", "حسين", "نيسان", "علي", "الله", "ماء", "عدنان", "ياسين", "سفوان", "فالح"])
def test_names_and_short_words_stay_whole(name):
    assert stem_of(name) == fold(name)


@pytest.mark.parametrize("word", ["وحدة", "وزن", "وقت", "ورقة", "ولادة", "وضوح", "ورد"])
def test_a_waw_that_belongs_to_the_word_stays(word):
    assert stem_of(word).startswith("و")


@given(ARABIC)
def test_a_stem_is_its_own_stem(word):
    assert stem(stem(word)) == stem(word)
    assert stem(word) or not word


@given(st.text(st.sampled_from("ابتلوميهن"), min_size=LONGEST_WORD, max_size=400))
def test_a_stem_is_bounded_however_long_the_word(word):
    assert len(stem(word)) <= LONGEST_WORD
