"""The five services as data: complete, wired to what exists, in careful Arabic and equal English."""

import re

import pytest

from portal.demo.directorates import DIRECTORATES
from portal.demo.services import SERVICES
from portal.icons import ICONS as DRAWN

from .minting import questions_of

NUMBERS = {"integer", "decimal", "money", "area", "computed"}
ICONS = {"permit", "water", "school", "wheat", "complaint"}
# Latin that Arabic texts may carry: names of things that have no Arabic form, and message placeholders.
LATIN_ALLOWED = {"PDF", "QR", "IBAN"}

APPLICANT = {
    "applicant_capacity", "applicant_name", "mother_name", "id_doc_type", "national_id", "civil_paper",
    "birth_date", "gender", "mobile", "email", "residence_card_no", "ration_card_no", "contact_lang",
    "agent_poa_no", "agent_poa_date", "agent_poa_notary",
}  # fmt: skip
PROPERTY = {
    "tenure_type", "plot", "property_no", "land_kind", "plot_area_m2", "deed_issue_date", "is_shared", "has_lien",
}  # fmt: skip
# The keys of the domain notes (1.1 to 1.5) with the shared groups; names of one person are one question.
EXPECTED = {
    "construction-permit": APPLICANT | PROPERTY | {
        "name_latin", "org_name", "org_reg_no", "work_type", "use_type", "prev_permit_no", "prev_permit_date", "floors",
        "has_basement", "units", "shops", "ground_area_m2", "total_area_m2", "coverage_pct", "height_m",
        "setback_front_m", "setback_rear_m", "setback_side_m", "street_width_m", "structure_type", "parking",
        "est_cost_iqd", "designer_name", "designer_union_no", "office_name", "supervisor_name", "water_account",
        "elec_account", "sewer_available", "near_heritage", "map_point", "pledge", "property_address", "address",
    },
    "water-subscription": APPLICANT | PROPERTY | {
        "request_type", "existing_account", "class", "occupancy", "owner_name", "building_state", "permit_no", "floors",
        "units", "residents", "pipe_size", "street_surface", "network_distance_m", "neighbour_account",
        "sewer_connected", "elec_account", "meter_place", "map_point", "landmark", "pledge", "address",
        "org_name", "org_reg_no",
    },
    "student-registration": APPLICANT | {
        "reg_type", "academic_year", "stage", "grade", "track", "pupil_name", "pupil_mother", "pupil_national_id",
        "birth_cert_no", "pupil_birth_date", "birth_place", "pupil_gender", "nationality", "guardian_relation",
        "special_needs", "needs_type", "health_notes", "vaccinated", "orphan_status", "displaced", "prev_school",
        "prev_directorate", "prev_grade", "prev_result", "move_reason", "school_1", "school_2", "school_3", "shift",
        "sibling_school", "address", "pledge",
    },
    "agricultural-support": APPLICANT | {
        "track", "beneficiary_type", "farmer_id", "tenure", "contract_no", "contract_date", "plot", "agri_section",
        "area_total_dn", "area_planted_dn", "season", "season_year", "crop", "variety", "irrigation", "water_source",
        "in_plan", "inputs", "supply_branch", "pay_mode", "expected_qty_t", "harvest_date", "marketing_center", "slot",
        "vehicles", "card_last4", "iban", "address", "pledge",
    },
    "grievance": {
        "kind", "category", "subcategory", "against_directorate", "related_ref", "decision_date", "subject", "details",
        "incident_date", "place", "impact", "desired_outcome", "confidentiality", "contact_way", "attachments",
        "on_behalf", "applicant_name", "mobile", "email", "contact_lang", "pledge",
    },
}  # fmt: skip
DOCUMENTS = {
    "construction-permit": {
        "deed", "site_map", "boundary", "drawings", "structural", "soil", "tax", "id", "residence", "poa", "coown", "env",
    },
    "water-subscription": {
        "id", "residence", "tenure", "permit", "owner_consent", "clearance", "municipal_letter", "poa",
    },
    "student-registration": {
        "pupil_id", "parents_id", "residence", "ration", "photos", "medical_form", "vaccination_card", "school_record",
        "acceptance", "new_home", "equivalence", "guardianship",
    },
    "agricultural-support": {"id", "residence", "tenure", "water_quota", "field_photos"},
    "grievance": {"decision_copy", "consent"},
}  # fmt: skip

every_service = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service["slug"])


def texts_in(node, key=""):
    """Every text of a service as (key it stands under, dict of languages)."""
    if isinstance(node, dict):
        if set(node) == {"ar", "en"}:
            yield key, node
        else:
            for name, value in node.items():
                yield from texts_in(value, name)
    elif isinstance(node, list):
        for item in node:
            yield from texts_in(item, key)


def conditions_in(node):
    """Every comparison inside conditions, wherever it stands."""
    if isinstance(node, dict):
        if isinstance(node.get("question"), str) and "op" in node:
            yield node
        for value in node.values():
            yield from conditions_in(value)
    elif isinstance(node, list):
        for item in node:
            yield from conditions_in(item)


def test_the_five_services_of_the_mission_are_there():
    assert [service["slug"] for service in SERVICES] == list(EXPECTED)
    assert {service["icon"] for service in SERVICES} == ICONS
    assert set(DRAWN) >= ICONS


@every_service
def test_every_key_of_the_domain_notes_is_asked(service):
    names = {question["name"] for question in questions_of(service)}
    assert EXPECTED[service["slug"]] - names == set()


@every_service
def test_every_document_of_the_domain_notes_is_listed(service):
    names = [document["name"] for document in service["documents"]]
    assert DOCUMENTS[service["slug"]] - set(names) == set()
    assert len(names) == len(set(names))


@every_service
def test_names_are_unique_and_fit_the_builder(service):
    names = [question["name"] for question in questions_of(service)]
    assert sorted(names) == sorted(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []
    for question in questions_of(service):
        options = [option["name"] for option in question.get("options", ())]
        assert len(options) == len(set(options)), question["name"]


@every_service
def test_every_text_is_written_in_both_languages(service):
    half = [texts for _key, texts in texts_in(service) if not (texts["ar"].strip() and texts["en"].strip())]
    assert half == []


@every_service
def test_what_has_to_be_said_is_said(service):
    for key in ("name", "summary", "audience", "outcome", "fee_summary", "privacy", "retention", "duration_note"):
        assert service[key]["ar"], key
    for question in questions_of(service):
        said = question["text"] if question["type"] == "static" else question["label"]
        assert said.get("ar"), question["name"]
        for rule in question.get("rules", ()):
            assert rule["message"].get("ar"), question["name"]
        if question["type"] in NUMBERS - {"computed"} | {"date"} and (question.get("min") or question.get("max")):
            assert question["limit_message"].get("ar"), question["name"]
    assert all(stage["public"]["ar"] for stage in service["stages"])
    assert service["fees"]
    assert service["legal"]
    assert service["faq"]
    assert service["eligibility"]
    assert service["rejection_reasons"]
    assert service["sample"] is True


@every_service
def test_arabic_has_no_latin_words(service):
    for _key, texts in texts_in(service):
        arabic = re.sub(r"\{[a-z]+\}", "", texts["ar"])
        assert set(re.findall(r"[A-Za-z]+", arabic)) <= LATIN_ALLOWED, texts["ar"]


@every_service
def test_arabic_uses_arabic_punctuation(service):
    for _key, texts in texts_in(service):
        arabic = re.sub(r"(?<=\d),(?=\d)", "", texts["ar"])
        assert not re.search(r"""["',;?!ـ]|\.\.|  |\s[،؛؟.:]|اً""", arabic), texts["ar"]


@every_service
def test_english_is_english(service):
    for _key, texts in texts_in(service):
        english = re.sub(r"\{[a-z]+\}", "0", texts["en"])
        assert not re.search(r"[\u0600-\u06ff]", english), english
        assert "  " not in english, english


@every_service
def test_numbers_are_the_same_in_both_languages(service):
    for key, texts in texts_in(service):
        if key in ("phone", "hours"):
            continue
        arabic, english = (set(re.findall(r"\d[\d,./:]*\d|\d{2,}", texts[code])) for code in ("ar", "en"))
        assert arabic == english, texts


@every_service
def test_conditions_speak_about_questions_asked_before(service):
    before = set()
    for item in service["eligibility"]:
        before.add(item["question"]["name"])
    for step in service["steps"]:
        assert {c["question"] for c in conditions_in(step["show_if"])} <= before
        for question in step["questions"]:
            _check_order(question, before)
    for later in (service["documents"], service["stages"], service["confidential_when"], service["anonymous_when"]):
        assert {c["question"] for c in conditions_in(later)} <= before


def _check_order(question, before):
    wired = {key: value for key, value in question.items() if key != "questions"}
    asked = {c["question"] for c in conditions_in(wired)} - {question["name"]}
    asked |= {rule["other"] for rule in question.get("rules", ()) if rule["other"]}
    asked |= {question["filter_by"]} if question.get("filter_by") else set()
    asked |= {arg for arg in question.get("formula", {}).get("args", ()) if isinstance(arg, str)}
    assert asked <= before, (question["name"], asked - before)
    before.add(question["name"])
    for child in question.get("questions", ()):
        _check_order(child, before)


@every_service
def test_condition_values_are_answers_that_can_be_given(service):
    by_name = {question["name"]: question for question in questions_of(service)}
    for condition in conditions_in(service):
        question = by_name[condition["question"]]
        values = condition.get("value")
        values = values if isinstance(values, list) else [values]
        if question["type"] == "yes_no":
            assert set(values) <= {"yes", "no"}, condition
        elif question["type"] in ("choice", "multichoice"):
            assert set(values) <= {option["name"] for option in question["options"]}, condition
        elif question["type"] in NUMBERS:
            assert all(isinstance(value, int) for value in values), condition


@every_service
def test_filtered_options_name_options_of_the_filtering_question(service):
    by_name = {question["name"]: question for question in questions_of(service)}
    for question in questions_of(service):
        if not question.get("filter_by"):
            assert not any(option["parents"] for option in question.get("options", ())), question["name"]
            continue
        above = {option["name"] for option in by_name[question["filter_by"]]["options"]}
        for option in question["options"]:
            assert option["parents"], option["name"]
            assert set(option["parents"]) <= above, option["name"]


@every_service
def test_contacts_are_asked_once(service):
    purposes = [question["purpose"] for question in questions_of(service) if question["purpose"]]
    assert len(purposes) == len(set(purposes))
    assert {"applicant_name", "phone", "email", "language"} <= set(purposes)


@every_service
def test_stages_belong_to_known_directorates(service):
    codes = {directorate["code"] for directorate in DIRECTORATES}
    assert {stage["directorate"] for stage in service["stages"]} <= codes
    assert service["directorate"] == service["stages"][0]["directorate"] in codes
    assert [stage for stage in service["stages"] if stage["target_days"] < 1] == []
    assert "manager" in {stage["role"] for stage in service["stages"]}


@every_service
def test_a_screen_stays_small(service):
    assert 4 <= len(service["steps"]) <= 8
    for step in service["steps"]:
        always = [q for q in step["questions"] if not q["show_if"] and q["type"] != "static"]
        assert len(always) <= 8, step["title"]["en"]


def test_the_permit_travels_through_four_directorates():
    stages = SERVICES[0]["stages"]
    always = [stage["directorate"] for stage in stages if stage["show_if"] is None]
    assert always[:3] == ["MUN", "WAT", "SEW"]
    assert {"CDF", "URB", "ELE"} <= {stage["directorate"] for stage in stages}


def test_promised_days_cover_the_stages_that_every_case_passes():
    for service in SERVICES:
        always = sum(stage["target_days"] for stage in service["stages"] if stage["show_if"] is None)
        assert always <= service["duration_days"], service["slug"]


def test_health_is_kept_from_readers_without_need():
    student = next(service for service in SERVICES if service["slug"] == "student-registration")
    restricted = {question["name"] for question in questions_of(student) if question["restricted"]}
    assert restricted == {"vaccinated", "special_needs", "needs_type", "health_notes", "orphan_status"}
    assert {d["name"] for d in student["documents"] if d["restricted"]} == {
        "medical_form",
        "vaccination_card",
        "needs_report",
    }


def test_twelve_directorates_with_staff():
    assert len({directorate["code"] for directorate in DIRECTORATES}) == 12
    usernames = [username for directorate in DIRECTORATES for _ar, _en, username in directorate["staff"]]
    assert len(usernames) == len(set(usernames)) == 48
    assert [d["code"] for d in DIRECTORATES if d["handles_confidential"]] == ["CIT"]
    for directorate in DIRECTORATES:
        for key in ("name", "short_name", "about", "address", "hours"):
            assert directorate[key]["ar"]
            assert directorate[key]["en"]
