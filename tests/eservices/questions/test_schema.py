"""The version document: faithful to what was authored, with stable keys."""

import importlib
import pkgutil

import pytest

import portal.demo.services
from eservices.questions.blocks.struct_field import (
    CardField,
    DocumentsField,
    HandlingField,
    QuestionsField,
    plain_json,
)
from eservices.questions.schema import build_document, digest_of
from eservices.questions.text_changes import changed_translations, only_translations_differ
from portal.demo.build import build_columns
from portal.demo.lists import load_lists
from portal.demo.services.authoring import rule, t
from tests.eservices.service_pages import small_service

FIELDS = {"card": CardField, "questions": QuestionsField, "documents": DocumentsField, "handling": HandlingField}


def document(service):
    return build_document(**build_columns(service), slug=service["slug"], directorate=service["directorate"])


def edited_and_saved(columns):
    """The columns after a pass through the editor's blocks."""
    blocks = {name: field().block for name, field in FIELDS.items()}
    return {
        name: plain_json(block.get_prep_value(block.clean(block.to_python(columns[name]))))
        for name, block in blocks.items()
    }


def demo_services():
    for module in pkgutil.iter_modules(portal.demo.services.__path__):
        service = getattr(importlib.import_module(f"portal.demo.services.{module.name}"), "SERVICE", None)
        if service:
            yield service


@pytest.mark.django_db
@pytest.mark.parametrize("service", demo_services(), ids=lambda service: service["slug"])
def test_a_pass_through_the_editor_changes_nothing(service):
    load_lists()
    edited = edited_and_saved(build_columns(service))
    assert build_document(**edited, slug=service["slug"], directorate=service["directorate"]) == document(service)


def question(built, name):
    return next(one for step in built["steps"] for one in step["questions"] if one["name"] == name)


def test_conditions_name_questions_and_options_by_their_block_ids():
    built = document(small_service())
    kind = question(built, "kind")
    palm = next(option for option in kind["options"] if option["name"] == "palm")
    expected = {"question": kind["id"], "op": "equals", "value": palm["id"]}

    assert question(built, "palm_age")["show_if"] == expected
    assert built["documents"][0]["show_if"] == expected


def test_short_names_written_by_hand_are_resolved_to_ids():
    columns = build_columns(small_service())
    condition = {"question": "kind", "op": "one_of", "value": ["palm", "sidr"]}
    columns["documents"]["documents"][0]["value"]["show_if"] = condition
    built = build_document(**columns, slug="x", directorate="MUN")
    kind = question(built, "kind")

    shown = built["documents"][0]["show_if"]
    assert shown == {"question": kind["id"], "op": "one_of", "value": [one["id"] for one in kind["options"]]}


def test_a_condition_that_says_nothing_is_none():
    columns = build_columns(small_service())
    columns["questions"]["steps"][0]["value"]["show_if"] = {"all": [{"question": "", "op": "equals"}, {"any": []}]}

    assert build_document(**columns, slug="x", directorate="MUN")["steps"][0]["show_if"] is None


def test_loading_twice_gives_the_same_document_and_digest():
    assert digest_of(document(small_service())) == digest_of(document(small_service()))


def test_rules_keep_numbers_dates_and_offsets():
    service = small_service()
    service["steps"][1]["questions"][1]["rules"] = [
        rule("lte", t("كثير", "Too much"), other="palm_age", factor=0.5, years=1),
        rule("gte", t("قليل", "Too little"), value=3, severity="warning"),
        rule("lt", t("متأخر", "Late"), value="2026-11-22"),
    ]
    first, second, third = question(document(service), "palm_age")["rules"]

    assert first["other"] == question(document(service), "palm_age")["id"]
    assert (first["factor"], first["offset"]) == (0.5, {"days": 0, "months": 0, "years": 1})
    assert (second["value"], second["severity"]) == (3, "warning")
    assert third["value"] == "2026-11-22"


def test_an_unknown_name_stops_the_load_of_an_authored_service():
    service = small_service()
    service["documents"][0]["show_if"] = {"question": "nowhere", "op": "answered"}

    with pytest.raises(KeyError):
        build_columns(service)


def test_only_translations_differ_when_the_source_text_and_the_shape_are_the_same():
    old = document(small_service())
    corrected = document(small_service(summary=t(old["summary"]["ar"], "Better words.")))

    assert only_translations_differ(old, corrected)
    assert changed_translations(old, corrected) == {"/summary": {"en": "Better words."}}
    assert not only_translations_differ(old, document(small_service(duration_days=11)))
    assert not only_translations_differ(old, document(small_service(summary=t("غير ذلك", old["summary"]["en"]))))


def test_a_line_of_fees_that_was_not_translated_anew_is_not_published():
    columns = build_columns(small_service())
    stale = {"ar": "من 30,000 دينار", "en": "From IQD 25,000", "from": {"en": "من 25,000 دينار"}}
    columns["card"] |= {"fee_summary": stale, "fee_note": stale}
    others = {"slug": "small", "directorate": "MUN"}
    assert columns["card"]["fees"]
    made = build_document(**columns, **others)
    assert made["fee_summary"] == {"ar": "من 30,000 دينار"}
    assert made["fee_note"] == {"ar": "من 30,000 دينار", "en": "From IQD 25,000"}
    columns["card"]["fees"] = []
    assert build_document(**columns, **others)["fee_summary"]["en"] == "From IQD 25,000"
