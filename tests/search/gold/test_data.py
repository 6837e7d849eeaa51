"""The gold set itself: whole, free of slips, and asking for what its documents hold."""

import re
from collections import Counter

import pytest

from search.arabic import fold

from .reading import SEARCH, SUGGEST, Query, documents, floors, queries
from .scoring import FIRST

CLASSES = {*floors()["recall"], "mixed", "misspellings"}
IDS = {document.id: document for document in documents()}
ARABIC_KEYS = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
LAM_ALEF_KEY = "b"


def test_there_is_enough_of_it():
    assert len(documents()) >= 150
    assert len(queries()) >= 280
    assert {query.group for query in queries()} == CLASSES
    assert min(Counter(query.group for query in queries()).values()) >= 25


def test_documents_are_in_both_languages_and_of_every_kind():
    assert min(Counter(document.lang for document in documents()).values()) >= 40
    assert set(Counter(document.lang for document in documents())) == {"ar", "en"}
    kinds = {"service", "directorate", "news", "tender", "faq", "publication", "person", "place", "event"}
    assert {document.kind for document in documents()} == kinds


def test_ids_are_plain_and_given_once():
    assert len(IDS) == len(documents())
    assert [id_ for id_ in IDS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)] == []


def test_documents_are_as_long_as_real_ones():
    sizes = {d.id: len(f"{d.title} {d.summary} {d.body}".split()) for d in documents()}
    assert {id_: size for id_, size in sizes.items() if not 20 <= size <= 150} == {}


def test_every_id_that_a_query_names_is_there():
    named = {id_ for query in queries() for id_ in (*query.must, *query.must_not)}
    assert named - IDS.keys() == set()


def contradictions(query):
    """Yield what a query says against itself."""
    if not query.text.strip() or query.asked not in (SEARCH, SUGGEST):
        yield "it asks nothing"
    if not query.must and not query.must_not:
        yield "it expects nothing"
    if not set(query.must).isdisjoint(query.must_not):
        yield "a document must and must not be found"
    if not len(set(query.must)) == len(query.must) <= FIRST:
        yield "a document is named twice, or more than fit the first page"
    if query.top1 is not None and query.top1 not in query.must:
        yield "the first is not among those that must be found"
    if bool(query.how) != (query.group == "misspellings") or (query.how and not query.means):
        yield "a misspelt query says how, and what is meant; no other does"


def test_no_query_contradicts_itself():
    assert [(query.text, said) for query in queries() for said in contradictions(query)] == []


@pytest.mark.parametrize(
    "said",
    [
        {"text": " "},
        {"must": ()},
        {"must_not": ("a",)},
        {"must": ("a", "a")},
        {"must": tuple("abcdefghijk")},
        {"top1": "b"},
        {"how": "edit", "means": "y"},
        {"group": "misspellings"},
        {"group": "misspellings", "how": "edit"},
    ],
)
def test_a_contradiction_would_be_found(said):
    sound = {"text": "x", "group": "codes", "asked": SEARCH, "must": ("a",)}
    assert list(contradictions(Query(**sound))) == []
    assert len(list(contradictions(Query(**sound | said)))) == 1


def test_no_query_is_asked_twice():
    asked = Counter((query.text, query.asked) for query in queries())
    assert [text for (text, _asked), times in asked.items() if times > 1] == []


def test_every_document_must_be_found_by_somebody():
    assert IDS.keys() - {id_ for query in queries() for id_ in query.must} == set()


FOLDED = {id_: fold(document.text) for id_, document in IDS.items()}


def words_of(query):
    return re.findall(r"[^\W_]+", fold(query.means or query.text))


def stands_in(word, folded):
    """Whether three letters in a row are there, or the whole of a shorter word."""
    return any(word[at : at + 3] in folded for at in range(max(len(word) - 2, 1)))


def test_what_a_query_means_stands_in_what_it_must_find():
    """A slip in an id shows here: the document shares no part of any word."""
    strangers = [
        (query.text, id_)
        for query in queries()
        for id_ in query.must
        if not any(stands_in(word, FOLDED[id_]) for word in words_of(query) if len(word) > 1)
    ]
    assert strangers == []


def test_no_word_of_a_query_is_nonsense():
    everything = "\n".join(FOLDED.values())
    nonsense = [
        (query.text, word)
        for query in queries()
        for word in words_of(query)
        if query.must and not word.isdigit() and not stands_in(word, everything)
    ]
    assert nonsense == []


def one_edit_apart(one, other):
    """Whether a letter was put in, left out, changed, or changed places with its neighbour, once."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) == 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(long) != len(short):
        return False
    differing = [at for at in range(len(long)) if one[at] != other[at]]
    if len(differing) == 2 and differing[1] - differing[0] == 1:
        return one[differing[0]] == other[differing[1]] and one[differing[1]] == other[differing[0]]
    return len(differing) == 1


def on_latin_keys(text):
    return text.translate(str.maketrans(ARABIC_KEYS, LATIN_KEYS))


def on_arabic_keys(text):
    return text.replace(LAM_ALEF_KEY, "لا").translate(str.maketrans(LATIN_KEYS, ARABIC_KEYS))


HOW = {
    "edit": lambda typed, meant: one_edit_apart(fold(typed), fold(meant)),
    "arabic-on-latin-keys": lambda typed, meant: typed == on_latin_keys(meant),
    "latin-on-arabic-keys": lambda typed, meant: typed == on_arabic_keys(meant),
    "transliteration": lambda typed, meant: typed.isascii() and not meant.isascii(),
}


def test_misspelt_queries_are_misspelt_as_they_say():
    misspelt = [query for query in queries() if query.how]
    assert [query.text for query in misspelt if not HOW[query.how](query.text, query.means)] == []


def test_every_kind_of_slip_is_asked_for():
    assert {query.how for query in queries() if query.how} == set(HOW)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [("abc", "abc", False), ("abc", "ac", True), ("abc", "acb", True), ("abc", "axc", True), ("abc", "cba", False)],
)
def test_one_edit_is_one(one, other, is_one):
    assert one_edit_apart(one, other) is is_one
