"""The check-list names what is missing, with its place."""

import pytest
from django.utils import translation

from eservices.questions.checks import blocking, find_problems
from portal.demo.build import build_columns
from portal.demo.services.authoring import doc, equals, fee, q, stage, step, t
from tests.eservices.service_pages import small_service


def problems(columns=None, *, slug="tree-planting", directorate="MUN", directorates=("MUN",), lists=None, **changes):
    columns = columns or build_columns(small_service(**changes))
    with translation.override("en"):
        return find_problems(**columns, slug=slug, directorate=directorate, directorates=set(directorates), lists=lists)


def messages(*args, **kwargs):
    return [problem.message for problem in blocking(problems(*args, **kwargs))]


def test_a_complete_service_lacks_nothing():
    assert problems() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": {}}, "The service has no name."),
        ({"fees": []}, "No fee is given. A free service says so in “Fees in one line”."),
        ({"duration_days": None}, "No working days are promised."),
        ({"documents": []}, "No document is listed."),
        ({"stages": []}, "There is no stage: nobody would receive the application."),
        ({"rejection_reasons": []}, "There is no reason for refusal to choose from."),
        ({"steps": [], "documents": [doc("deed", t("سند", "Deed"))]}, "The form has no step."),
        ({"closes_at": "2026-12-01T10:00:00Z"}, "Nothing is written for those who come while the service is closed."),
        ({"fees": [fee({"ar": "أجور"}, 1)]}, "Missing in English: “أجور”"),
        (
            {"stages": [stage(t("أ", "A"), t("ب", "B"), "XYZ", 3)]},
            "Stage 1 names an unknown directorate: XYZ.",
        ),
        ({"stages": [stage(t("أ", "A"), t("ب", "B"), "", 3)]}, "Stage 1 belongs to no directorate."),
    ],
)
def test_what_is_missing_is_named(changes, expected):
    assert messages(**changes) == [expected]


def test_a_page_outside_a_directorate_and_an_arabic_address_are_refused():
    assert messages(slug="غرس", directorate="") == [
        "The page does not stand under the page of a directorate.",
        "The address may hold only Latin letters, digits and hyphens.",
    ]


def test_a_missing_translation_is_linked_to_its_block():
    columns = build_columns(small_service())
    block = columns["questions"]["steps"][0]["value"]["questions"][0]
    block["value"]["label"] = {"ar": "اسمك"}

    (problem,) = problems(columns)
    assert problem.message == "Missing in English: “اسمك”"
    assert problem.anchor == f"block-{block['id']}-section"


def test_a_stale_translation_is_noted_and_does_not_block():
    columns = build_columns(small_service())
    columns["card"]["summary"] = {"ar": "جديد", "en": "Old", "from": {"en": "قديم"}}

    (problem,) = problems(columns)
    assert "Changed since it was translated" in problem.message
    assert problem.anchor == "card-summary"
    assert not problem.blocks


def test_a_name_that_is_nowhere_is_found_at_its_question():
    columns = build_columns(small_service())
    block = columns["questions"]["steps"][1]["value"]["questions"][1]
    block["value"]["show_if"] = {"question": "gone", "op": "answered"}

    (problem,) = problems(columns)
    assert problem.message == "A rule speaks of “gone”, which is not in this form."
    assert problem.anchor == f"block-{block['id']}-section"


def test_a_deleted_option_is_found_where_a_document_speaks_of_it():
    columns = build_columns(small_service())
    kind = columns["questions"]["steps"][1]["value"]["questions"][0]
    kind["value"]["options"].pop(0)
    found = problems(columns)

    assert {problem.anchor for problem in found} >= {
        f"block-{columns['documents']['documents'][0]['id']}-section",
        f"block-{columns['questions']['steps'][1]['value']['questions'][1]['id']}-section",
    }


def test_two_unconditional_names_of_the_applicant_are_refused_and_a_conditional_second_is_not():
    second = q("other", "person_name", t("اسم آخر", "Another name"), purpose="applicant_name")
    conditional = {**second, "show_if": equals("kind", "palm")}
    base = small_service()["steps"]

    assert messages(steps=[*base, step(t("أ", "A"), {}, second)]) == [
        "Two questions are used for: The applicant's name."
    ]
    assert messages(steps=[*base, step(t("أ", "A"), {}, conditional)]) == []


def test_a_question_that_depends_on_itself_is_refused():
    columns = build_columns(small_service())
    block = columns["questions"]["steps"][1]["value"]["questions"][1]
    block["value"]["show_if"] = {"question": block["id"], "op": "answered"}

    assert messages(columns) == ["“عمر النخلة” depends on its own answer."]


def test_two_questions_with_one_short_name_are_refused():
    columns = build_columns(small_service())
    first, second = columns["questions"]["steps"][0]["value"]["questions"]
    second["value"]["name"] = first["value"]["name"]

    assert messages(columns) == ["Two questions have the short name “applicant”."]


def test_an_empty_page_gives_a_list_and_no_error():
    assert len(messages({"card": {}, "questions": {}, "documents": {}, "handling": {}})) > 8


def test_codes_that_nothing_stands_behind_are_named():
    service = small_service()
    service["steps"][1]["questions"][0]["options"][0]["directorate"] = "XYZ"
    service["steps"][1]["questions"].append(q("school", "reference", t("المدرسة", "School"), list="no-such-list"))
    columns = build_columns(service)

    assert messages(columns, lists={}) == [
        "An answer of “نوع الشجرة” leads to an unknown directorate: XYZ.",
        "“المدرسة” names a list that is not kept: no-such-list.",
    ]
    service["steps"][1]["questions"][0]["options"][0]["directorate"] = "MUN"
    assert messages(build_columns(service), lists={"no-such-list": 0}) == [
        "“المدرسة” takes its answers from a list that offers nothing: no-such-list."
    ]
    assert messages(build_columns(service), lists={"no-such-list": 1}) == []
