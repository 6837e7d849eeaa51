from eservices.questions.completeness import unfinished_step
from eservices.questions.definition import DOCUMENTS, Definition
from tests.sample_service import id_of, sample_answers, sample_document

SAMPLE = Definition(sample_document())
GIVEN = {DOCUMENTS: {id_of("deed"): ["11111111-1111-4111-8111-111111111111"]}}


def unfinished(answers):
    return (unfinished_step(SAMPLE, "ar", answers) or {}).get("id")


def test_complete_answers_are_complete():
    assert unfinished(sample_answers() | GIVEN) is None


def test_the_first_gap_is_named_in_the_order_of_the_form():
    assert unfinished({}) == "eligibility-0"
    assert unfinished(sample_answers(phone=None) | GIVEN) == id_of("person")
    assert unfinished(sample_answers(agree=None) | GIVEN) == id_of("promise")
    assert unfinished(sample_answers()) == "documents"


def test_an_answer_that_sends_elsewhere_is_not_complete():
    assert unfinished(sample_answers(inside="no") | GIVEN) == "eligibility-0"


def test_a_condition_makes_steps_and_documents_due():
    old = sample_answers(kind=id_of("old"), permit="12") | GIVEN
    assert unfinished(old) == id_of("owners")
    old[id_of("owners_list")] = [{id_of("owner_name"): "علي"}]
    assert unfinished(old) == "documents"


def test_an_answer_that_breaks_a_rule_is_found_again():
    assert unfinished(sample_answers(built="201") | GIVEN) == id_of("case")


def test_what_is_attached_now_counts_more_than_what_is_stored():
    complete = sample_answers() | GIVEN
    gone = {id_of("deed"): []}
    assert unfinished_step(SAMPLE, "ar", complete, files_by_question=gone)["id"] == "documents"
    attached = {id_of("deed"): [{"uuid": "22222222-2222-4222-8222-222222222222"}]}
    assert unfinished_step(SAMPLE, "ar", sample_answers(), files_by_question=attached) is None
