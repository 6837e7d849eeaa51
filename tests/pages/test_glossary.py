"""The glossary as data, and the terms that stand in a text."""

import pytest

from pages.translations.glossary import matching, terms, terms_in


def english(texts, language="ar"):
    return [term.texts["en"] for term in terms_in(texts, language)]


def test_every_line_of_the_file_is_a_term_in_both_languages():
    assert len(terms()) > 150
    assert all({"ar", "en"} <= set(term.texts) for term in terms())


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("<p>وبالطلب المقدّم</p>", "application"),
        ("المناقصات المعلنة", "tender (procurement)"),
        ("إجازةُ البناء", "permit"),
        ("للمحافظة", "governorate"),
    ],
)
def test_a_term_is_found_with_what_is_written_onto_it(text, term):
    assert term in english([text])


def test_a_word_inside_another_is_no_term():
    assert "governor / deputy governor" not in english(["المحافظة"])
    assert "fee / fees" not in english(["coffee"], "en")


def test_english_texts_find_their_terms_too():
    assert "application" in english(["Two applications were filed"], "en")


def test_a_query_stands_in_any_language():
    assert any(term.texts["en"] == "permit" for term in matching("اجازه"))
    assert len(matching("")) == len(terms())
