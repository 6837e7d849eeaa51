"""What lists offer to a form, for how many queries, and the words that an application takes along."""

import pytest

from eservices.actions.lists import change_entry, retire_entry
from eservices.questions.definition import LABELS, Definition
from eservices.reference_lists import lists_for, lists_of, with_labels
from tests.eservices.kept_lists import a_document, a_list, chosen, entry_of
from tests.sample_service import id_of, sample_document, t

pytestmark = pytest.mark.django_db


@pytest.fixture
def definition():
    a_list("sites"), a_list("branches")
    return Definition(a_document())


def answers(**changes):
    return {id_of(name): value for name, value in chosen(**changes).items()}


def test_all_lists_of_a_form_are_read_by_one_query_when_one_is_asked_for(definition, django_assert_num_queries):
    with django_assert_num_queries(0):
        lists = lists_of(definition)
    with django_assert_num_queries(1):
        assert [entry["code"] for entry in lists("sites")] == ["one", "two"]
        assert lists("branches")[0]["label"] == t("الأول", "First")
        assert lists("schools-of-the-moon") == []


def test_a_form_without_reference_questions_asks_for_nothing(django_assert_num_queries):
    plain = Definition(sample_document())
    with django_assert_num_queries(0):
        assert lists_of(plain)("sites") == []
        assert with_labels(plain, {id_of("phone"): "1"}) == {id_of("phone"): "1"}


def test_labels_are_taken_along_also_from_rows(definition, django_assert_num_queries):
    with django_assert_num_queries(1):
        filed = with_labels(definition, answers())
    assert filed[LABELS] == {"sites": {"one": t("الأول", "First")}, "branches": {"two": t("الثاني", "Second")}}


def test_what_was_filed_before_keeps_its_words_and_costs_no_query(definition, django_assert_num_queries):
    filed = with_labels(definition, answers())
    change_entry(entry_of("one"), labels=t("غيره", "Other"))
    with django_assert_num_queries(0):
        assert with_labels(definition, filed, filed[LABELS]) == filed
    anew = with_labels(definition, answers(site="two"), filed[LABELS])
    assert anew[LABELS]["sites"] == {"two": t("الثاني", "Second")}


def test_an_entry_that_an_application_holds_stays_on_offer_to_it(definition):
    filed = with_labels(definition, answers())[LABELS]
    change_entry(entry_of("one"), labels=t("غيره", "Other"))
    retire_entry(entry_of("one"))
    questions = definition.steps[-1]["questions"]
    own, anybody = lists_for(questions, filed)("sites")[0], lists_for(questions)("sites")[0]
    assert (own["label"]["en"], own["retired"]) == ("First", False)
    assert (anybody["label"]["en"], anybody["retired"]) == ("Other", True)
