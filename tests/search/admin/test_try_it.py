"""Trying shows what a query asks for and what a visitor would find first; a change of names counts at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eservices.desk.groups import ensure_groups
from search.models import SynonymGroup
from tests import factories
from tests.pages.directorate_trees import signed_in
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db
TRY = "/admin/everyday-names/try/"


@pytest.fixture
def keeper():
    user = factories.a_user()
    user.groups.add(ensure_groups()["administrator"])
    return signed_in(user)


def tried(client, text, language="ar"):
    return client.get(TRY, {"q": text, "language": language})


def test_names_of_a_group_stand_beside_the_word_and_lead_to_results(keeper):
    make_entry("إجازة بناء")
    assert tried(keeper, "رخصة").context["results"] == []
    SynonymGroup.objects.create(phrases="رخصة\nإجازة")
    answer = tried(keeper, "الرخص البناء")
    assert answer.context["slots"] == [["رخصة", "إجازة"], ["بناء"]]
    assert [entry.title for entry, _kind in answer.context["results"]] == ["إجازة بناء"]
    assert "<bdi>إجازة</bdi>" in answer.content.decode()


def test_the_first_five_are_shown_and_all_are_counted(keeper):
    for number in range(7):
        make_entry(f"إجازة رقم {number}")
    answer = tried(keeper, "إجازة")
    assert len(answer.context["results"]) == 5
    assert answer.context["found"].total == 7


def test_what_finds_nothing_offers_a_name_for_it(keeper):
    assert "everyday-names/new/?word=%D8%B4%D9%86%D9%88%20%22" in tried(keeper, 'شنو "').content.decode()


@pytest.mark.parametrize("text", ["", "…", "\0", "<script>alert(1)</script>", "\ud800", "x" * 5000, "' OR 1=1 --"])
def test_bad_input_gives_a_normal_page(keeper, text):
    answer = keeper.get(TRY, {"q": text.encode("utf-8", "surrogatepass"), "language": "xx' --"})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_the_number_of_queries_does_not_grow_with_results(keeper):
    SynonymGroup.objects.create(phrases="رخصة\nإجازة")
    counts = []
    for _round in range(3):
        make_entry("إجازة بناء")
        tried(keeper, "رخصة")
        with CaptureQueriesContext(connection) as queries:
            tried(keeper, "رخصة")
        counts.append(len(queries))
    assert counts[0] == counts[-1]
