"""Whatever somebody types, search answers with a normal result, on whichever engine the tests run."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.analysis import LONGEST_TOKEN, prefix_query
from search.corrections import correct
from search.corrections.words import recount_words
from search.finding import Wish, find_corrected, suggest
from search.place import Place
from search.queries import read_query
from search.synonyms import get_default_groups, make_thesaurus
from search.thesaurus import load_default_groups
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db

WORDS = """إجازة بناء permit ماء water 2026 MIS-T-2026-014 0770 123 4501 عبد الله نور الدين ijazat al bina' h[h.m fkhx
    من في the of « » " ' ( ) [ ] { } * ? ~ ^ : ; \\ / - + & | ! < > = % _ , ، ؛ ؟ . … AND OR NOT NEAR NEAR/2 title:
    title:* body:"x" * ** ?? a* "a"* -x +x ^title $1 %s {{x}} :* & | !x <-> ''); DROP TABLE search_entry;-- ' OR 1=1 -
    <script>alert(1)</script> <b>x</b> &amp; \x00 \x1a \ud800 \udfff \u202e \u2066 \u200f \u200b ﷺ ـــ ًٌٍ ١٢٣ ۱۲۳ ½ ² Ⅷ 𝟘 ß İ
    """
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=80),
    st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF) | st.just(" "), max_size=60),
    st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS.split()), max_size=8).map("".join),
)
LONG = [
    "ا" * 5000,
    "a " * 2500,
    "1" * 5000,
    '"' * 5000,
    "(" * 5000,
    "ab" * 2500,
    "ال" * 2500,
    "كلمة " * 1000,
    "0770 " * 900,
]
ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def _something_to_find():
    load_default_groups()
    make_entry("إجازة بناء", summary="في العمارة", keywords=("رخصة",), body="هاتف 0770 123 4501")
    make_entry("Building permit", "en", summary="In Amarah", body="MIS-T-2026-014")
    recount_words()


def assert_normal(text):
    for language in ("ar", "en"):
        found, correction = find_corrected(Wish(text, language))
        assert 0 <= len(found.entries) <= found.total <= 2
        assert correction is None or correction.text
        correction = correct(text, Place(language))
        assert correction is None or correction.text.strip()
        if beginnings := prefix_query(text):
            assert len(suggest(beginnings, language, 5)) <= 2


@ANY
@given(TEXTS)
@pytest.mark.usefixtures("_something_to_find")
def test_any_text_is_answered(text):
    assert_normal(text)


@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[:3]))
@pytest.mark.usefixtures("_something_to_find")
def test_a_text_of_five_thousand_letters_is_answered(text):
    assert_normal(text)


THESAURUS = make_thesaurus(get_default_groups())


@ANY
@given(TEXTS)
def test_what_engines_are_asked_holds_letters_and_digits_alone(text):
    query = read_query(text, THESAURUS)
    of_slots = [token for slot in query.slots for tokens in slot for token in tokens]
    for token in (*of_slots, *(token for phrase in query.phrases for token in phrase), *prefix_query(text)):
        assert token.isalnum()
        assert len(token) <= LONGEST_TOKEN
        assert token.encode()
