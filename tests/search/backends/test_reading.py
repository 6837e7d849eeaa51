"""Objects and queries of Wagtail's own searches are read by the portal's rules, on both databases alike."""

import pytest
from modelsearch.query import MATCH_NONE, And, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from media.models import CustomImage
from search.backends.reading import read_beginnings, read_whole
from search.models import SynonymGroup
from tests.search.backends.cases import an_indexed_image, an_indexed_page

pytestmark = pytest.mark.django_db


def whole(query, **how):
    return [page.title for page in Page.objects.search(query, **how)]


def beginning(query, **how):
    return [page.title for page in Page.objects.autocomplete(query, **how)]


def test_every_word_must_be_there_whatever_operator_is_asked_for():
    an_indexed_page("إجازة بناء")
    assert whole("اجازه البناء") == ["إجازة بناء"]
    assert whole("إجازة سوق", operator="or") == []
    assert beginning("إجا سوق", operator="or") == []


def test_every_word_may_be_unfinished_and_the_last_one_beside_forms_of_others():
    an_indexed_page("مشاريع الطرق الجديدة")
    assert beginning("مشا الطر") == ["مشاريع الطرق الجديدة"]
    assert beginning("مشروع الط") == ["مشاريع الطرق الجديدة"]
    assert beginning("طريق مشروع") == ["مشاريع الطرق الجديدة"]


def test_stems_are_not_taken_for_beginnings():
    an_indexed_page("بناء")
    assert beginning("بنات") == []
    assert beginning("þ") == []


def test_everyday_names_count_from_the_next_search_on_without_indexing():
    an_indexed_page("إجازة بناء")
    assert beginning("رخصة") == whole("رخصة") == []
    group = SynonymGroup.objects.create(phrases="رخصة\nإجازة")
    assert beginning("رخصة") == whole("رخصة") == ["إجازة بناء"]
    assert beginning("رخ بنا") == []
    assert beginning("رخصة بنا") == ["إجازة بناء"]
    group.delete()
    assert beginning("رخصة") == []


def test_objects_of_queries_are_read_too():
    an_indexed_page("إجازة بناء")
    an_indexed_page("إجازة سوق")
    assert whole(PlainText("الاجازات") & ~PlainText("سوق")) == ["إجازة بناء"]
    assert sorted(whole(PlainText("البناء") | PlainText("السوق"))) == ["إجازة بناء", "إجازة سوق"]
    assert whole(Phrase("اجازه البناء")) == ["إجازة بناء"]
    assert whole(Phrase("البناء اجازه")) == []
    assert isinstance(read_whole(Not(And([Or([PlainText("ا")])]))), Not)


@pytest.mark.parametrize("text", ["…", "\0", "\u200f", "؟!", '"', "((", "*", " - "])
def test_marks_alone_find_nothing(text):
    an_indexed_page("إجازة بناء")
    assert read_whole(text) is read_beginnings(text) is MATCH_NONE
    assert whole(text) == beginning(text) == []


@pytest.mark.parametrize(
    "text",
    ['"إجازة', "إجازة OR", "title:إجازة", "إجازة*", "NEAR(إجازة)", "إجازة\0", "إجازة ' | !", "%s إجازة", "إجازة\\"],
)
def test_what_means_something_to_an_engine_means_nothing_here(text):
    an_indexed_page("إجازة OR NEAR title s")
    assert whole(text) == beginning(text) == ["إجازة OR NEAR title s"]


def test_a_pasted_text_is_asked_by_its_first_words():
    an_indexed_page("بناء")
    assert whole("بناء " * 2000) == ["بناء"]
    assert whole(" ".join(f"كلمة{n}" for n in range(2000))) == []
    assert beginning("ش" * 5000) == []


def test_titles_come_before_texts_and_more_words_turn_no_order_round():
    an_indexed_page("مواعيد المراجعة", search_description="إجازة بناء")
    an_indexed_page("دليل إجازة بناء في المدينة")
    assert whole("إجازة بناء")[0] == "دليل إجازة بناء في المدينة"


def test_a_named_field_is_looked_for_by_the_same_words():
    an_indexed_page("إجازة بناء", search_description="دليل المواطن")
    assert whole("الإجازات", fields=["title"]) == ["إجازة بناء"]
    assert whole("المواطنين", fields=["title"]) == []
    assert beginning("الإجازات", fields=["title"]) == ["إجازة بناء"]


def test_what_changed_or_went_is_so_at_once():
    image = an_indexed_image("جسر العمارة")
    backend = get_search_backend()
    image.title = "سوق العمارة"
    image.save()
    backend.add(image)
    assert list(backend.autocomplete("الجسور", CustomImage)) == []
    assert list(backend.autocomplete("أسواق", CustomImage)) == [image]
    image.delete()
    assert list(backend.autocomplete("أسواق", CustomImage)) == []
