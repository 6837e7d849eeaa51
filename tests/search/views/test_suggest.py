"""What is offered while somebody types."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.models import SynonymGroup
from tests.pages.making import a_home, a_page
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


def ask(typed, language="ar"):
    answer = Client().get(f"/{language}/search/suggest", {"q": typed})
    assert answer.status_code == 200
    return answer.json()


def test_a_line_has_its_title_in_parts_its_address_and_its_kind():
    make_entry("إجازة بناء", kind="service", address="/ar/services/x/")
    line = {"parts": ["إجازة ", "بناء", ""], "address": "/ar/services/x/", "kind": "service", "name": "خدمة"}
    assert ask("بن") == {"found": [line], "says": "اقتراح واحد"}


def test_no_more_than_eight_are_given():
    for number in range(12):
        make_entry(f"بناء {number}")
    answer = ask("بنا")
    assert len(answer["found"]) == 8
    assert answer["says"] == "8 اقتراحات"


@pytest.mark.parametrize("typed", ["", "ب", " ب ", "زرافة", "()"])
def test_with_less_than_two_letters_or_nothing_to_tell_the_list_is_empty(typed):
    make_entry("بناء")
    assert ask(typed)["found"] == []


def test_titles_go_as_text_and_pages_behind_a_wall_not_at_all():
    from pages.models import StandardPage

    hidden = a_page(StandardPage, a_home(), slug="hidden", title="بناء سري")
    hidden.live = False
    hidden.save()
    make_entry("بناء سري", page_id=hidden.pk)
    make_entry("<b>بناء</b>")
    assert [line["parts"] for line in ask("بناء")["found"]] == [["<b>", "بناء", "</b>"]]


def test_an_answer_is_for_everybody_and_for_no_engine():
    answer = Client().get("/ar/search/suggest?q=xy")
    assert not answer.cookies
    assert "public" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"


def test_queries_do_not_grow_with_suggestions():
    def queries():
        with CaptureQueriesContext(connection) as captured:
            ask("بنا")
        return len(captured)

    make_entry("بناء")
    queries()
    one = queries()
    for _ in range(3):
        make_entry("بناء")
    assert queries() == one <= 4


@pytest.fixture
def _named_otherwise():
    SynonymGroup.objects.create(phrases="رخصة\nإجازة")


@pytest.mark.usefixtures("_named_otherwise")
def test_what_opens_no_word_is_looked_for_by_its_other_names():
    make_entry("إجازة بناء", kind="service")
    make_entry("إجازة استيراد")
    found = ask("رخصة بناء")["found"]
    assert [line["parts"] for line in found] == [["إجازة ", "بناء", ""]]


@pytest.mark.parametrize("typed", ["رخصة تش", "رخصه التشي", "رخصة تشييد"])
def test_another_name_need_not_be_finished(typed):
    SynonymGroup.objects.create(phrases="رخصة تشييد\nإجازة بناء")
    make_entry("إجازة بناء", kind="service")
    make_entry("إجازة استيراد")
    assert ["".join(line["parts"]) for line in ask(typed)["found"]] == ["إجازة بناء"]


@pytest.mark.usefixtures("_named_otherwise")
def test_what_opens_a_word_is_not_looked_for_by_other_names():
    make_entry("رخصة سياقة")
    make_entry("إجازة بناء")
    assert [line["parts"][-1] for line in ask("رخصة")["found"]] == [" سياقة"]


def test_three_letters_that_open_no_word_are_not_looked_for():
    SynonymGroup.objects.create(phrases="برق\nإجازة")
    make_entry("إجازة بناء")
    assert ask("برق")["found"] == []


@pytest.mark.usefixtures("_named_otherwise")
def test_what_has_no_other_name_is_not_looked_for():
    make_entry("دليل", body="زرافة")
    assert ask("زرافة")["found"] == []
