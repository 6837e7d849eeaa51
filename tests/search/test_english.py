import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.english_stemmer import EnglishStemmer

from search import english
from search.analysis import words_of
from search.english import LONGEST_WORD, stem
from tests.search.gold.reading import documents


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("services", "service"),
        ("applications", "application"),
        ("children", "child"),
        ("people", "person"),
        ("licence", "license"),
        ("licensing", "licences"),
        ("subsidised", "subsidized"),
        ("organisation", "organizations"),
        ("centre", "centers"),
        ("enrolment", "enrollment"),
        ("fertiliser", "fertilizers"),
        ("analyse", "analyzed"),
        ("policies", "policy"),
        ("permits", "permit"),
    ],
)
def test_forms_of_one_word_meet(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("water", "waste"), ("permit", "permanent"), ("form", "farm"), ("news", "new")]
)
def test_different_words_stay_apart(one, other):
    assert stem(one) != stem(other)


@given(st.text(st.sampled_from("abcdeginorstyz"), max_size=120))
def test_a_stem_is_its_own_stem_and_bounded(word):
    assert stem(stem(word)) == stem(word)
    assert len(stem(word)) <= LONGEST_WORD


def english_words():
    texts = (f"{each.title} {each.summary} {each.body}" for each in documents() if each.lang == "en")
    return sorted({word for text in texts for word in words_of(text) if word.isascii() and word.isalpha()})


def stems_in_python(words, patch):
    patch.setattr(english, "_STEMMER", EnglishStemmer())
    stem.cache_clear()
    return [stem(word) for word in words]


def test_the_stemmer_in_c_and_the_one_in_python_agree(monkeypatch):
    words = english_words()
    stem.cache_clear()
    fast = [stem(word) for word in words]
    assert len(words) > 500
    assert fast == stems_in_python(words, monkeypatch)
    stem.cache_clear()


def test_threads_that_stem_at_once_do_not_mix_their_words(monkeypatch):
    words = english_words()
    expected = dict(zip(words, stems_in_python(words, monkeypatch), strict=True))
    stem.cache_clear()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda word: (word, stem.__wrapped__(word)), words * 4))
    finally:
        sys.setswitchinterval(interval)
        stem.cache_clear()
    assert all(expected[word] == stemmed for word, stemmed in found)
